import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { MailboxState, StoreProgress } from '@berichtenbox/client';
import { clearPage, emulate, mount, overflow, settled, smallTargets, spoken, textOf, violations } from '../../../../test/in-browser/element-page.js';
import { activeSession, FakeClient, FakeError, fakeMessage } from '../../../../test/in-browser/fake-client.js';
import '../define/inbox.js';
import '../define/provider.js';

const store = (name: string, status: StoreProgress['status'] = 'ok'): StoreProgress => ({ storeId: name, name, status });
const letters = [
  fakeMessage({ id: 'm1', subject: 'De apk van uw auto verloopt' }),
  fakeMessage({ id: 'm2', subject: 'Arbeidsongeschiktheidsverzekeringsbeschikking', senderName: 'Uitvoeringsinstituut Werknemersverzekeringen', unread: false, attachmentCount: 2, stale: true }),
];

const withMailbox = (part: Partial<MailboxState>) => (fake: FakeClient) => {
  fake.mailbox.patch(part);
};
const withSession = (state: Parameters<FakeClient['session']['set']>[0]) => (fake: FakeClient) => {
  fake.session.set(state);
};

/** Each state, and what a person must be able to read in it. */
const states: readonly (readonly [string, (fake: FakeClient) => void, readonly string[]])[] = [
  ['a list', () => undefined, ['Postvak IN', '2 berichten, 1 ongelezen', 'Ongelezen', '2 bijlagen', 'Kon niet worden ververst']],
  ['nobody logged in', withSession({ status: 'anonymous', loginUrl: '/api/v1/inloggen' }), ['Log in om uw berichten te lezen', 'Inloggen']],
  ['a session that is over', withSession({ status: 'expired', loginUrl: '/api/v1/inloggen' }), ['U bent uitgelogd', 'Opnieuw inloggen']],
  ['somebody who logged out', withSession({ status: 'logged-out', loginUrl: '/api/v1/inloggen' }), ['U bent uitgelogd', 'Deelt u dit apparaat']],
  ['a server that can\'t be reached', withSession({ status: 'unreachable', error: new FakeError('network') }), ['We kunnen uw berichten nu niet ophalen', 'Er is geen verbinding', 'Opnieuw proberen', '14 0123']],
  ['fetching', withMailbox({ phase: 'loading', messages: [], refreshing: true, stores: [store('RDW'), store('UWV', 'waiting'), store('SVB', 'waiting')] }), ['We halen uw berichten op', '1 van 3 organisaties opgehaald', 'Nog bezig: UWV en SVB']],
  ['refreshing', withMailbox({ refreshing: true, stores: [store('RDW'), store('UWV', 'waiting')] }), ['1 van 2 organisaties opgehaald', 'Nog bezig: UWV', 'De apk van uw auto verloopt']],
  ['organisations missing', withMailbox({ completeness: 'partial', stores: [store('RDW'), store('UWV', 'failed'), store('SVB', 'timeout')] }), ['De berichten van UWV en SVB konden we niet ophalen', 'Opnieuw proberen', 'De apk van uw auto verloopt']],
  ['an empty inbox', withMailbox({ messages: [] }), ['U heeft geen berichten']],
  ['an empty inbox of which not all is known', withMailbox({ messages: [], completeness: 'partial', stores: [store('UWV', 'failed')] }), ['Er zijn nu geen berichten te zien', 'We konden niet bij alle organisaties kijken. Het lukte niet bij UWV.']],
  ['no organisation that answered', withMailbox({ messages: [], completeness: 'none' }), ['Er zijn nu geen berichten te zien', 'bij geen enkele organisatie']],
  ['an empty list of which nothing is known yet', withMailbox({ messages: [], completeness: 'unknown' }), ['Er zijn nu geen berichten te zien', 'nog niet bij alle organisaties gekeken']],
  ['fetching that failed', withMailbox({ phase: 'failed', messages: [], failure: new FakeError('unavailable', 'urn:uuid:9') }), ['We kunnen uw berichten nu niet ophalen', 'Code voor de helpdesk: urn:uuid:9', 'Opnieuw proberen', '14 0123']],
  ['a refresh that failed', withMailbox({ failure: new FakeError('network') }), ['Vernieuwen is niet gelukt', 'De apk van uw auto verloopt']],
  ['no permission', withSession(activeSession({ context: { ...activeSession().context, rights: new Set() } })), ['U mag deze berichten niet bekijken', 'Koen de Vries']],
  ['an action that failed', withMailbox({ actionFailures: [{ id: 'f', messageIds: ['m1'], action: 'move', error: new FakeError('store-failed', 'urn:uuid:7') }] }), ['Verplaatsen is niet gelukt.', 'urn:uuid:7', 'Opnieuw proberen']],
];

describe('<berichtenbox-inbox> in the state of', () => {
  beforeEach(() => page.viewport(1280, 900));
  afterEach(clearPage);

  it.each(states)('%s says what is the case, without an accessibility finding', async (_, change, words) => {
    const fake = new FakeClient(letters);
    change(fake);
    const element = await mount('berichtenbox-inbox', fake.client, { contactPhone: '14 0123' });
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (const sentence of words) {
      expect(textOf(element)).toContain(sentence);
    }
    expect(await violations(document.body.querySelector('berichtenbox-provider') ?? element)).toEqual([]);
  });

  it.each(states)('%s fits a column of 300 pixels, with targets one can hit', async (_, change) => {
    await page.viewport(320, 900);
    const fake = new FakeClient(letters);
    change(fake);
    const element = await mount('berichtenbox-inbox', fake.client, { contactPhone: '14 0123' });
    expect(overflow()).toBeLessThanOrEqual(0);
    expect(smallTargets(element)).toEqual([]);
  });

  it.each<[string, (fake: FakeClient) => void]>([
    ['nobody logged in', withSession({ status: 'anonymous', loginUrl: '/api/v1/inloggen' })],
    ['an empty inbox', withMailbox({ messages: [] })],
    ['fetching that failed', withMailbox({ phase: 'failed', messages: [] })],
  ])('%s stands in the middle under a drawing, as in the other elements', async (_, change) => {
    const fake = new FakeClient();
    change(fake);
    const state = (await mount('berichtenbox-inbox', fake.client)).shadowRoot!.querySelector('.state')!;
    const drawing = state.querySelector('svg')!.getBoundingClientRect();
    const box = state.getBoundingClientRect();
    expect(getComputedStyle(state).textAlign).toBe('center');
    expect(drawing.width).toBe(120);
    expect(drawing.left + drawing.width / 2).toBeCloseTo(box.left + box.width / 2, 0);
  });

  it.each(['anonymous', 'expired', 'logged-out'] as const)('%s links to the login and back to this page', async (status) => {
    const fake = new FakeClient();
    fake.session.set({ status, loginUrl: '/api/v1/inloggen' });
    history.replaceState(null, '', '#/bericht/m1');
    const element = await mount('berichtenbox-inbox', fake.client);
    const href = new URL(element.shadowRoot?.querySelector<HTMLAnchorElement>('a[part=login]')?.href ?? '');
    expect(href.pathname).toBe('/api/v1/inloggen');
    expect(href.searchParams.get('terug')).toBe(`${location.pathname}${location.search}#/bericht/m1`);
  });

  it('no list never says that there are no messages, unless every organisation has answered', async () => {
    for (const completeness of ['unknown', 'partial', 'none'] as const) {
      const fake = new FakeClient([]);
      fake.mailbox.patch({ completeness });
      const element = await mount('berichtenbox-inbox', fake.client);
      expect(textOf(element)).not.toMatch(/U heeft geen berichten|\b0\b/);
    }
  });

  it('an empty list of which not all is known names who is missing when they are few, else their number, with one way to try again', async () => {
    for (const [names, words] of [[['UWV', 'SVB', 'DUO'], 'bij UWV, SVB en DUO.'], [['UWV', 'SVB', 'DUO', 'RDW'], 'bij 4 organisaties.']] as const) {
      const fake = new FakeClient([]);
      fake.mailbox.patch({ completeness: 'partial', stores: names.map((name) => store(name, 'failed')) });
      const element = await mount('berichtenbox-inbox', fake.client);
      expect(textOf(element)).toContain(`Het lukte niet ${words}`);
      expect(textOf(element).match(/Opnieuw proberen/g)).toHaveLength(1);
      expect(textOf(element)).not.toContain('ziet u nog wel');
    }
  });

  it('a list with many organisations missing says how many', async () => {
    const fake = new FakeClient(letters);
    fake.mailbox.patch({ completeness: 'partial', stores: ['UWV', 'SVB', 'DUO', 'RDW'].map((name) => store(name, 'failed')) });
    expect(textOf(await mount('berichtenbox-inbox', fake.client))).toContain('De berichten van 4 organisaties konden we niet ophalen.');
  });

  it('a list with an organisation missing says that its earlier letters are still there, only when they are', async () => {
    const fake = new FakeClient(letters);
    fake.mailbox.patch({ completeness: 'partial', stores: [store('RDW', 'failed')], messages: letters.map((letter) => ({ ...letter, stale: false })) });
    const element = await mount('berichtenbox-inbox', fake.client);
    expect(textOf(element)).toContain('Die berichten ziet u nu niet. Ze zijn niet weg.');
    fake.mailbox.patch({ messages: fake.mailbox.state.messages.map((message) => ({ ...message, stale: true })) });
    await element.updateComplete;
    expect(textOf(element)).toContain('Berichten die u al had, ziet u nog wel.');
    expect(textOf(element)).not.toContain('Ze zijn niet weg');
  });

  it('no answer yet shows nothing for 300 ms, and then the shape of what comes', async () => {
    const fake = new FakeClient();
    fake.session.set({ status: 'unknown' });
    const element = await mount('berichtenbox-inbox', fake.client);
    const skeleton = element.shadowRoot?.querySelector('.skeleton');
    expect(getComputedStyle(skeleton!).opacity).toBe('0');
    await expect.poll(() => getComputedStyle(skeleton!).opacity).toBe('1');
  });

  it('somebody else logged in shows nothing of the person before', async () => {
    const fake = new FakeClient(letters);
    const element = await mount('berichtenbox-inbox', fake.client);
    await userEvent.fill(page.getByRole('searchbox', { name: 'Zoeken in berichten' }), 'apk');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => textOf(element)).toContain('1 bericht gevonden');
    fake.session.set({ status: 'expired', loginUrl: '/api/v1/inloggen' });
    await settled(element);
    fake.session.set(activeSession({ context: { ...activeSession().context, partition: 'p2' } }));
    await settled(element);
    expect(textOf(element)).not.toContain('gevonden');
    expect(element.shadowRoot?.querySelector('input')?.value).toBe('');
  });

  it('no permission because the server refuses looks the same', async () => {
    const fake = new FakeClient(letters);
    fake.mailbox.patch({ phase: 'failed', messages: [], failure: new FakeError('forbidden') });
    expect(textOf(await mount('berichtenbox-inbox', fake.client))).toContain('U mag deze berichten niet bekijken');
  });

  it('slow fetching says so once, and says the result', async () => {
    const fake = new FakeClient(letters);
    fake.mailbox.patch({ phase: 'loading', messages: [], refreshing: true });
    const element = await mount('berichtenbox-inbox', fake.client);
    expect(spoken()).not.toContain('We halen');
    await expect.poll(spoken).toBe('We halen uw berichten op');
    fake.mailbox.patch({ phase: 'ready', refreshing: false, messages: letters });
    await settled(element);
    await expect.poll(spoken).toBe('Klaar. 2 berichten, 1 ongelezen.');
  });

  it('slow fetching ends with which organisations are missing', async () => {
    const fake = new FakeClient(letters);
    const element = await mount('berichtenbox-inbox', fake.client);
    fake.mailbox.patch({ phase: 'loading', messages: [], refreshing: true });
    await settled(element);
    await expect.poll(spoken).toBe('We halen uw berichten op');
    fake.mailbox.patch({ phase: 'ready', refreshing: false, messages: letters, completeness: 'partial', stores: [store('RDW'), store('UWV', 'failed')] });
    await settled(element);
    await expect.poll(spoken).toMatch(/^Klaar\. 2 berichten, 1 ongelezen\. De berichten van UWV konden we niet ophalen\./u);
  });

  it('fast fetching says nothing', async () => {
    const fake = new FakeClient(letters);
    fake.mailbox.patch({ phase: 'loading', messages: [], refreshing: true });
    const element = await mount('berichtenbox-inbox', fake.client);
    fake.mailbox.patch({ phase: 'ready', refreshing: false, messages: letters.slice(1) });
    await settled(element);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(spoken()).not.toContain('1 bericht,');
  });

  it('forced colours marks what is unread, selected and focused', async () => {
    await emulate({ 'forced-colors': 'active' });
    const element = await mount('berichtenbox-inbox', new FakeClient(letters).client, { selectedId: 'm2' });
    const style = (selector: string, pseudo?: string) => getComputedStyle(element.shadowRoot!.querySelector(selector)!, pseudo);
    expect(style('.unread-mark', '::before').backgroundColor).toBe(getComputedStyle(document.body).color);
    expect(style('.row.selected', '::before').borderInlineStartStyle).toBe('solid');
    expect(style('.button').borderTopStyle).toBe('solid');
    expect(await violations(element)).toEqual([]);
  });

  it('reduced motion shows things at once', async () => {
    await emulate({ 'prefers-reduced-motion': 'reduce' });
    const element = await mount('berichtenbox-inbox', new FakeClient(letters).client);
    expect(getComputedStyle(element.shadowRoot!.querySelector('.button')!).transitionProperty).toBe('none');
  });
});
