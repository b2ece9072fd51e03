import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Notice } from '@berichtenbox/client';
import { activeSession, FakeClient, FakeError } from '../../../../test/in-browser/fake-client.js';
import { clearPage, emulate, focused, mount, overflow, settled, smallTargets, spoken, textOf, violations } from '../../../../test/in-browser/element-page.js';
import '../define/notices.js';
import '../define/provider.js';
import type { NoticesElement } from './notices.js';

const failing: Notice = { id: 'n1', kind: 'address-failing', channelId: 'c3' };
const noReminder: Notice = { id: 'n2', kind: 'no-reminder' };
const check: Notice = { id: 'n3', kind: 'check' };
const button = (name: string) => page.getByRole('button', { name, exact: true });

let fake: FakeClient;
let element: NoticesElement;

async function open(notices: readonly Notice[], properties: Partial<NoticesElement> = {}): Promise<void> {
  fake.notices.patch({ notices });
  element = await mount('berichtenbox-notices', fake.client, properties);
}

beforeEach(() => {
  fake = new FakeClient([]);
  fake.session.set(activeSession({ capabilities: new Set(['meldingen', 'activatie']) }));
});
afterEach(clearPage);

describe('<berichtenbox-notices>', () => {
  it.each<[Notice, string, string]>([
    [{ id: '1', kind: 'no-channel' }, 'U krijgt geen melding als er een bericht is', 'E-mailadres toevoegen'],
    [{ id: '2', kind: 'unverified', channelId: 'c1' }, 'U heeft een adres of nummer nog niet bevestigd.', 'Nu bevestigen'],
    [failing, 'Onze meldingen komen niet goed bij u aan.', 'Controleren'],
    [noReminder, 'U krijgt geen herinnering', 'Herinneringen aanzetten'],
    [{ id: '5', kind: 'dormant', count: 1, date: '2025-01-01' }, 'Er staat 1 bericht dat u niet heeft geopend.', 'Ongelezen berichten bekijken'],
    [{ id: '6', kind: 'dormant', count: 3 }, 'Er staan 3 berichten die u niet heeft geopend.', 'Ongelezen berichten bekijken'],
    [check, 'Klopt alles nog?', 'Ja, alles klopt'],
    [{ id: '8', kind: 'new-organisations', count: 2 }, '2 nieuwe organisaties kunnen u ook digitaal post sturen.', 'Organisaties bekijken'],
  ])('says of %o what is wrong, and has a button that fixes it', async (notice, sentence, label) => {
    await open([notice]);
    expect(textOf(element)).toContain(sentence);
    await expect.element(button(label)).toBeVisible();
    expect(await violations(element)).toEqual([]);
    expect(smallTargets(element)).toEqual([]);
    expect(focused()).toBe(document.body);
  });

  it('names the day on which a mandate ends, and leads to mandates only where there is a page for them', async () => {
    await open([{ id: '7', kind: 'mandate-ending', date: '2026-03-31' }]);
    expect(textOf(element)).toContain('Een machtiging stopt op 31 maart 2026.');
    expect(element.renderRoot.querySelector('.fix')).toBeNull();
    element.mandatesHref = '/mijn/machtigingen/';
    await settled(element);
    await expect.element(page.getByRole('link', { name: 'Machtigingen bekijken' })).toHaveAttribute('href', '/mijn/machtigingen/');
  });

  it('shows one at a time, and says how many there are', async () => {
    await open([failing, noReminder, check]);
    expect(textOf(element)).toContain('Nog 2');
    expect(textOf(element)).toContain('Hierna zijn er nog 2 meldingen over uw instellingen.');
    expect(textOf(element)).not.toContain('herinnering als');
  });

  it('takes no room when there is nothing to say', async () => {
    await open([]);
    expect(textOf(element)).toBe('');
    expect(element.getBoundingClientRect().height).toBe(0);
  });

  it.each<[string, () => void]>([
    ['on a server without them', () => fake.session.set(activeSession({ capabilities: new Set() }))],
    ['when nobody is logged in', () => fake.session.set({ status: 'anonymous', loginUrl: '/in' })],
    ['when the session has expired', () => fake.session.set({ status: 'expired', loginUrl: '/in' })],
    ['without the right to see settings', () => {
      const session = activeSession({ capabilities: new Set(['meldingen']) });
      fake.session.set({ ...session, context: { ...session.context, rights: new Set(['read']) } });
    }],
    ['while they are read', () => fake.notices.set({ phase: 'loading', notices: [] })],
    ['without a connection, which the page says itself', () => fake.notices.set({ phase: 'failed', notices: [], failure: new FakeError('network') })],
  ])('shows nothing %s', async (_, change) => {
    await open([failing]);
    change();
    await settled(element);
    expect(textOf(element)).toBe('');
  });

  it('says so when they cannot be read, since that may matter, and tries again', async () => {
    fake.notices.set({ phase: 'failed', notices: [], failure: new FakeError('server-failed') });
    element = await mount('berichtenbox-notices', fake.client);
    expect(textOf(element)).toContain('We kunnen nu niet zien of uw instellingen kloppen.');
    expect(await violations(element)).toEqual([]);
    fake.notices.found = { phase: 'ready', notices: [failing] };
    await userEvent.click(button('Opnieuw proberen'));
    await expect.poll(() => textOf(element)).toContain('Onze meldingen komen niet goed bij u aan.');
  });

  it('tries again by itself when the connection is back', async () => {
    fake.notices.set({ phase: 'failed', notices: [], failure: new FakeError('network') });
    element = await mount('berichtenbox-notices', fake.client);
    fake.notices.found = { phase: 'ready', notices: [failing] };
    dispatchEvent(new Event('online'));
    await expect.poll(() => textOf(element)).toContain('Onze meldingen komen niet goed bij u aan.');
  });

  describe('what fixes it', () => {
    it('is an event with opaque ids that the page can handle', async () => {
      await open([failing]);
      const followed: unknown[] = [];
      element.addEventListener('berichtenbox-notice-follow', (event) => followed.push([event.kind, event.channelId, event.bubbles && event.composed && event.cancelable]));
      await userEvent.click(button('Controleren'));
      expect(followed).toEqual([['address-failing', 'c3', true]]);
    });

    it('is a link where there is a page for it, which is not followed when the page handles the event', async () => {
      await open([failing], { preferencesHref: '#instellingen' });
      const link = page.getByRole('link', { name: 'Controleren' });
      element.addEventListener('berichtenbox-notice-follow', (event) => event.preventDefault(), { once: true });
      await userEvent.click(link);
      expect(location.hash).toBe('');
      await userEvent.click(link);
      expect(location.hash).toBe('#instellingen');
    });

    it.each<[Notice, string, string]>([
      [failing, 'Controleren', '/mijn/instellingen/#/bereiken/c3'],
      [{ id: '1', kind: 'no-channel' }, 'E-mailadres toevoegen', '/mijn/instellingen/#/bereiken'],
      [noReminder, 'Herinneringen aanzetten', '/mijn/instellingen/#/herinneringen'],
      [{ id: '8', kind: 'new-organisations', count: 2 }, 'Organisaties bekijken', '/mijn/instellingen/#/organisaties'],
      [check, 'Instellingen bekijken', '/mijn/instellingen/'],
    ])('of %o leads to its part of the settings', async (notice, name, href) => {
      await open([notice], { preferencesHref: '/mijn/instellingen/' });
      await expect.element(page.getByRole('link', { name })).toHaveAttribute('href', href);
    });

    it('is done on the spot when everything is still right', async () => {
      await open([check]);
      fake.notices.found = { phase: 'ready', notices: [] };
      await userEvent.click(button('Ja, alles klopt'));
      await expect.poll(() => focused()?.textContent).toBe('Bedankt. Over een half jaar vragen we het weer.');
      expect(fake.activation.deeds).toEqual(['confirm']);
      expect(fake.activation.closed).toBe(1);
    });

    it('says so when that does not work, and stays', async () => {
      await open([check]);
      fake.activation.failing = new FakeError('network');
      await userEvent.click(button('Ja, alles klopt'));
      await expect.poll(() => focused()?.textContent).toMatch(/Dat is niet gelukt\.\s+Er is geen verbinding/);
      await expect.element(button('Ja, alles klopt')).toBeVisible();
      expect(await violations(element)).toEqual([]);
    });
  });

  describe('putting one away', () => {
    it('asks why, by keyboard alone, and goes on with the next', async () => {
      await open([failing, noReminder]);
      element.renderRoot.querySelector<HTMLElement>('.dismiss')?.focus();
      await userEvent.keyboard('{Enter}');
      await expect.poll(() => focused()?.getAttribute('role')).toBe('group');
      expect(focused()?.textContent).toContain('Waarom sluit u dit?');
      expect(await violations(element)).toEqual([]);
      await userEvent.keyboard('{Tab}');
      expect(focused()?.textContent).toBe('Ik doe dit later');
      await userEvent.keyboard('{Enter}');
      await expect.poll(() => fake.notices.deeds).toEqual(['dismiss n1 later']);
      await expect.poll(() => focused()?.textContent).toContain('U krijgt geen herinnering');
      await expect.poll(spoken).toContain('Later laten we het u weer zien.');
    });

    it('of the last one says that it is gone, where the focus is, until that moves on', async () => {
      await open([failing]);
      await userEvent.click(button('Sluiten'));
      await userEvent.click(button('Ik heb dit niet nodig'));
      await expect.poll(() => focused()?.textContent).toBe('U ziet dit nu niet meer.');
      expect(fake.notices.deeds).toEqual(['dismiss n1 not-needed']);
      (focused() as HTMLElement).blur();
      await settled(element);
      expect(textOf(element)).toBe('');
    });

    it('can be taken back before it is done', async () => {
      await open([failing]);
      await userEvent.click(button('Sluiten'));
      await userEvent.click(button('Toch laten staan'));
      await expect.poll(() => focused()?.textContent.trim()).toBe('Sluiten');
      expect(fake.notices.deeds).toEqual([]);
    });

    it('that fails leaves it, and says so', async () => {
      await open([failing]);
      fake.notices.failing = new FakeError('server-failed');
      await userEvent.click(button('Sluiten'));
      await userEvent.click(button('Om iets anders'));
      await expect.poll(() => textOf(element)).toContain('Dat is niet gelukt.');
      expect(textOf(element)).toContain('Onze meldingen komen niet goed bij u aan.');
    });
  });

  it('tells of what comes while the page is open, and takes no focus', async () => {
    await open([]);
    fake.notices.patch({ notices: [failing] });
    await expect.poll(spoken).toBe('Onze meldingen komen niet goed bij u aan.');
    expect(focused()).toBe(document.body);
  });

  it('says nothing aloud of what was there from the start, nor of what waits behind it', async () => {
    await open([noReminder]);
    fake.notices.patch({ notices: [noReminder, check] });
    await settled(element);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(spoken()).not.toMatch(/herinnering|half jaar/);
  });

  it('fits 320 pixels, also with forced colours', async () => {
    await page.viewport(320, 800);
    await open([{ id: '8', kind: 'new-organisations', count: 12 }, check]);
    await userEvent.click(button('Sluiten'));
    expect(overflow()).toBeLessThanOrEqual(0);
    expect(smallTargets(element)).toEqual([]);
    await emulate({ 'forced-colors': 'active' });
    expect(overflow()).toBeLessThanOrEqual(0);
    expect(await violations(element)).toEqual([]);
  });
});
