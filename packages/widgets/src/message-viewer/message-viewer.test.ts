import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { activeSession, FakeClient, fakeMessage } from '../../../../test/in-browser/fake-client.js';
import { clearPage, emulate, focused, mount, overflow, settled, smallTargets, spoken, textOf, violations } from '../../../../test/in-browser/element-page.js';
import '../define/message-viewer.js';
import '../define/provider.js';
import type { MessageViewerElement } from './message-viewer.js';

const show = (fake: FakeClient, properties: Partial<MessageViewerElement> = {}): Promise<MessageViewerElement> =>
  mount('berichtenbox-message-viewer', fake.client, { messageId: 'm1', ...properties });
const part = (viewer: MessageViewerElement, name: string): HTMLElement | null => viewer.renderRoot.querySelector<HTMLElement>(`[part~="${name}"]`);

describe('<berichtenbox-message-viewer>', () => {
  afterEach(clearPage);

  it('shows a letter: sender, subject as its heading, for whom, the date in full, and every word', async () => {
    const viewer = await show(new FakeClient());
    const heading = page.getByRole('heading', { level: 2, name: 'De apk van uw auto verloopt' });
    await expect.element(heading).toBeVisible();
    expect(part(viewer, 'sender')?.textContent).toContain('RDW');
    expect(textOf(viewer)).toContain('Aan Koen de Vries Datum 3 maart 2026');
    expect(viewer.renderRoot.querySelector('time')?.dateTime).toBe('2026-03-03T08:14:00.000Z');
    expect([...part(viewer, 'body')?.querySelectorAll('p') ?? []].map((paragraph) => paragraph.innerText)).toEqual([
      'Beste meneer De Vries,', 'De apk van uw auto verloopt op 31 juli 2026.\nMaak een afspraak bij een garage.', 'Met vriendelijke groet,\nRDW',
    ]);
  });

  it('says at the end whom to call: the sender about the letter, the help desk about the box', async () => {
    const viewer = await show(new FakeClient(), { contactPhone: '14 0123' });
    expect([...part(viewer, 'help')?.querySelectorAll('a') ?? []].map(({ href }) => href)).toEqual(['tel:0880087447', 'tel:140123']);
  });

  it('takes its heading level from the page, and the others from that', async () => {
    await show(new FakeClient([fakeMessage({ id: 'm1', attachments: [{ id: 'a1', name: 'a.pdf', mediaType: 'application/pdf' }] })]), { headingLevel: 4 });
    await expect.element(page.getByRole('heading', { level: 4, name: 'De apk van uw auto verloopt' })).toBeVisible();
    await expect.element(page.getByRole('heading', { level: 5, name: 'Bijlagen' })).toBeVisible();
  });

  it('never takes the focus by itself', async () => {
    await show(new FakeClient());
    expect(document.activeElement).toBe(document.body);
  });

  it('moves focus to the subject when it is asked to, also when the letter still has to come', async () => {
    const fake = new FakeClient();
    let arrive = (): void => undefined;
    fake.mailbox.opening = () => new Promise((resolve) => (arrive = resolve));
    const viewer = await show(fake);
    viewer.focus();
    arrive();
    await settled(viewer);
    expect(focused()?.textContent).toBe('De apk van uw auto verloopt');
  });

  describe('with what a sender should not send', () => {
    const hostile = '<img src=x onerror="globalThis.hacked = 1"><script>globalThis.hacked = 2</script>\n\n<a href="javascript:globalThis.hacked = 3">klik</a>';

    it('shows markup as the text it is', async () => {
      const viewer = await show(new FakeClient([fakeMessage({ id: 'm1', subject: '<b>dik</b>', senderName: '<i>x</i>', body: hostile })]));
      expect(part(viewer, 'body')?.innerText).toContain('<script>globalThis.hacked = 2</script>');
      expect(part(viewer, 'body')?.querySelector('img, script, a')).toBeNull();
      expect(part(viewer, 'subject')?.textContent.trim()).toBe('<b>dik</b>');
      expect('hacked' in globalThis).toBe(false);
    });

    it('shows no character that turns a subject or a name around', async () => {
      const viewer = await show(new FakeClient([fakeMessage({ id: 'm1', subject: 'Betaal \u202Enu\u202C', senderName: 'R\u200bDW' })]));
      expect(part(viewer, 'subject')?.textContent.trim()).toBe('Betaal nu');
      expect(textOf(viewer)).toContain('Van RDW');
    });

    it('makes an address that is what it seems a link to a tab of its own, and warns of one that is not', async () => {
      const body = 'https://www.rdw.nl/apk en https://www.rdw.nl@betaal-nu.example/apk';
      const viewer = await show(new FakeClient([fakeMessage({ id: 'm1', body })]));
      const links = [...part(viewer, 'body')?.querySelectorAll('a') ?? []];
      expect(links.map(({ href, target, rel }) => [href, target, rel])).toEqual([['https://www.rdw.nl/apk', '_blank', 'noopener noreferrer']]);
      expect(part(viewer, 'body')?.innerText).toContain('Let op: dit adres leidt naar betaal-nu.example.');
    });
  });

  describe('marks a letter as read', () => {
    it('once, after it was on the screen, tells the host, and says it once', async () => {
      const fake = new FakeClient();
      const changes: unknown[] = [];
      document.body.addEventListener('berichtenbox-message-change', ({ messageIds, change }) => changes.push([messageIds, change]), { once: true });
      await show(fake);
      await expect.poll(() => fake.mailbox.deeds).toEqual(['mark-read m1']);
      await expect.poll(spoken).toBe('Bericht gemarkeerd als gelezen.');
      expect(changes).toEqual([[['m1'], 'read']]);
      await userEvent.click(page.getByRole('button', { name: 'Markeren als ongelezen' }));
      await expect.poll(() => fake.mailbox.deeds).toEqual(['mark-read m1', 'mark-unread m1']);
    });

    it('and stays silent when that fails, here and in the list, since nobody asked for it', async () => {
      const fake = new FakeClient();
      fake.mailbox.failing.add('mark-read');
      const told: unknown[] = [];
      const viewer = await show(fake);
      viewer.addEventListener('berichtenbox-error', (event) => told.push(event));
      await expect.poll(() => fake.mailbox.deeds).toEqual(['mark-read m1']);
      await expect.element(page.getByRole('button', { name: 'Markeren als gelezen' })).toBeVisible();
      await settled(viewer);
      expect(fake.mailbox.state.actionFailures).toEqual([]);
      expect([textOf(viewer), spoken()].join()).not.toContain('niet gelukt');
      expect(told).toEqual([]);
    });

    it('and shows a failure of what a person asked for', async () => {
      const fake = new FakeClient();
      fake.mailbox.failing.add('mark-read');
      const viewer = await show(fake);
      await expect.poll(() => fake.mailbox.deeds).toHaveLength(1);
      fake.mailbox.failing.add('mark-read');
      await userEvent.click(page.getByRole('button', { name: 'Markeren als gelezen' }));
      await expect.poll(() => textOf(viewer)).toContain('Dat is niet gelukt. Het bericht is niet veranderd.');
    });

    it('not while it cannot be seen', async () => {
      const fake = new FakeClient();
      const viewer = await show(fake, { hidden: true });
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(fake.mailbox.deeds).toEqual([]);
      viewer.hidden = false;
      await expect.poll(() => fake.mailbox.deeds).toEqual(['mark-read m1']);
    });

    it('not when it was read before, and not by somebody who may only look', async () => {
      const read = new FakeClient([fakeMessage({ id: 'm1', unread: false })]);
      await show(read);
      const looking = new FakeClient();
      const { context } = activeSession();
      looking.session.set(activeSession({ context: { ...context, rights: new Set(['read']) } }));
      const viewer = await show(looking);
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect([read.mailbox.deeds, looking.mailbox.deeds]).toEqual([[], []]);
      const visible = [...part(viewer, 'actions')?.querySelectorAll('button') ?? []].filter((button) => button.checkVisibility());
      expect(visible.map(({ innerText }) => innerText.trim())).toEqual(['Afdrukken', 'Bericht opslaan']);
    });
  });

  describe('then archiving with the keyboard', () => {
    it('keeps the focus on the button, which now takes it back, and says what was done near it and once aloud', async () => {
      const fake = new FakeClient([fakeMessage({ id: 'm1', unread: false })]);
      const viewer = await show(fake);
      await userEvent.tab();
      expect(focused()?.textContent.trim()).toBe('Naar Archief');
      await userEvent.keyboard('{Enter}');
      await expect.poll(() => focused()?.textContent.trim()).toBe('Terug naar Postvak IN');
      expect(textOf(viewer)).toContain('Het bericht staat nu in Archief.');
      await expect.poll(spoken).toBe('Het bericht staat nu in Archief.');
      await userEvent.keyboard(' ');
      await expect.poll(() => fake.mailbox.deeds).toEqual(['move m1', 'move m1']);
      await expect.poll(() => focused()?.textContent.trim()).toBe('Naar Archief');
    });

    it('keeps people at the letter when there is no way back on this server', async () => {
      const fake = new FakeClient([fakeMessage({ id: 'm1', unread: false })]);
      fake.session.set(activeSession({ capabilities: new Set() }));
      await show(fake);
      await userEvent.tab();
      await userEvent.keyboard('{Enter}');
      await expect.poll(() => fake.mailbox.deeds).toEqual(['move m1']);
      await expect.poll(() => focused()?.textContent.trim()).toBe('De apk van uw auto verloopt');
    });
  });

  it('bins and restores with the same button', async () => {
    const fake = new FakeClient([fakeMessage({ id: 'm1', unread: false })]);
    const viewer = await show(fake);
    await userEvent.click(page.getByRole('button', { name: 'Naar Prullenbak' }));
    await userEvent.click(page.getByRole('button', { name: 'Terugzetten' }));
    await expect.poll(() => fake.mailbox.deeds).toEqual(['bin m1', 'restore m1']);
    await expect.poll(() => textOf(viewer)).toContain('Het bericht is teruggezet.');
  });

  it('shows an action that failed near the buttons, and tries it again', async () => {
    const fake = new FakeClient([fakeMessage({ id: 'm1', unread: false })]);
    const viewer = await show(fake);
    fake.mailbox.failing.add('bin');
    await userEvent.click(page.getByRole('button', { name: 'Naar Prullenbak' }));
    await expect.poll(() => textOf(viewer)).toContain('Dat is niet gelukt. Het bericht is niet veranderd.');
    expect(textOf(viewer)).toContain('urn:uuid:34');
    await expect.poll(spoken).toContain('Dat is niet gelukt. Het bericht is niet veranderd.');
    expect(await violations(viewer)).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: 'Opnieuw proberen' }));
    await expect.poll(() => fake.mailbox.deeds).toEqual(['bin m1', 'retry bin']);
    expect(part(viewer, 'error')).toBeNull();
  });

  it('leaves out what is only of use on a screen when the page is printed', async () => {
    const viewer = await show(new FakeClient([fakeMessage({ id: 'm1', unread: false })]), { closable: true });
    await emulate({ media: 'print' });
    expect([...viewer.renderRoot.querySelectorAll('button')].filter((button) => button.checkVisibility())).toEqual([]);
    expect(part(viewer, 'body')?.checkVisibility()).toBe(true);
  });

  describe('the way back', () => {
    it('is not there unless the host wants it', async () => {
      expect(part(await show(new FakeClient()), 'back')).toBeNull();
    });

    it('tells the host which message is closed, and shows none', async () => {
      const viewer = await show(new FakeClient(), { closable: true });
      const closed: string[] = [];
      viewer.addEventListener('berichtenbox-message-close', ({ messageId }) => closed.push(messageId));
      await userEvent.click(page.getByRole('button', { name: 'Terug naar uw berichten' }));
      expect(closed).toEqual(['m1']);
      expect(viewer.messageId).toBe('');
      await expect.poll(() => textOf(viewer)).toBe('Kies een bericht Het bericht dat u kiest, leest u hier.');
    });

    it('stays where it is when the host prevents it', async () => {
      const viewer = await show(new FakeClient(), { closable: true });
      viewer.addEventListener('berichtenbox-message-close', (event) => event.preventDefault());
      await userEvent.click(page.getByRole('button', { name: 'Terug naar uw berichten' }));
      expect(viewer.messageId).toBe('m1');
    });

    it('is a link where the host gives an address', async () => {
      const viewer = await show(new FakeClient(), { backHref: '#berichten' });
      await userEvent.click(page.getByRole('link', { name: 'Terug naar uw berichten' }));
      expect([location.hash, viewer.messageId]).toEqual(['#berichten', 'm1']);
    });
  });

  it('keeps nothing of a letter when the session ends, and shows it again to the same person', async () => {
    const fake = new FakeClient();
    const viewer = await show(fake);
    const before = textOf(viewer);
    fake.session.set({ status: 'expired', loginUrl: '/api/v1/inloggen' });
    await settled(viewer);
    expect(textOf(viewer)).not.toMatch(/apk|RDW|Koen|Beste/);
    fake.session.set(activeSession());
    await expect.poll(() => textOf(viewer)).toBe(before.replace('Markeren als gelezen', 'Markeren als ongelezen'));
  });

  it('drops an answer that comes after another message was chosen', async () => {
    const fake = new FakeClient([fakeMessage({ id: 'm1' }), fakeMessage({ id: 'm2', subject: 'Uw kinderbijslag', body: 'Tweede' })]);
    const arrive = new Map<string, () => void>();
    fake.mailbox.opening = (id) => new Promise((resolve) => arrive.set(id, resolve));
    const viewer = await show(fake);
    viewer.messageId = 'm2';
    await settled(viewer);
    arrive.get('m2')?.();
    await settled(viewer);
    arrive.get('m1')?.();
    await settled(viewer);
    expect(part(viewer, 'subject')?.textContent.trim()).toBe('Uw kinderbijslag');
    expect(part(viewer, 'body')?.textContent).toContain('Tweede');
  });

  it('shows a letter of another person to nobody else: the same id in another box is asked for again', async () => {
    const fake = new FakeClient();
    const viewer = await show(fake);
    fake.mailbox.bodies.delete('m1');
    const { context } = activeSession();
    fake.session.set(activeSession({ context: { ...context, id: 'c2', name: 'Corry', partition: 'p2' } }));
    await settled(viewer);
    expect(textOf(viewer)).toContain('Dit bericht is er niet meer');
  });

  it('comes back when it is moved in the page', async () => {
    const viewer = await show(new FakeClient());
    const elsewhere = document.createElement('div');
    viewer.parentElement?.append(elsewhere);
    elsewhere.append(viewer);
    await expect.poll(() => textOf(viewer)).toContain('Beste meneer De Vries,');
    viewer.remove();
    await settled(viewer);
    expect(textOf(viewer)).not.toContain('Beste');
  });

  it('can be there twice, each with its own letter', async () => {
    const fake = new FakeClient([fakeMessage({ id: 'm1' }), fakeMessage({ id: 'm2', subject: 'Uw kinderbijslag' })]);
    const [first, second] = [await show(fake), await show(fake, { messageId: 'm2' })];
    expect(textOf(first)).toContain('De apk van uw auto verloopt');
    expect(textOf(second)).toContain('Uw kinderbijslag');
    expect(await violations(document.body)).toEqual([]);
  });

  it('speaks English where the page does', async () => {
    const viewer = await show(new FakeClient([fakeMessage({ id: 'm1', unread: false })]), { locale: 'en' });
    await expect.element(page.getByRole('button', { name: 'Mark as unread' })).toBeVisible();
    expect(textOf(viewer)).toContain('Date 3 March 2026');
    expect(part(viewer, 'body')?.lang).toBe('nl');
  });

  it('has no violation, fits 320 pixels, and has targets of 44 pixels there, also with forced colours', async () => {
    const attachments = [{ id: 'a1', name: 'Toelichting-arbeidsongeschiktheidsverzekeringsmaatschappijen-2026.pdf', mediaType: 'application/pdf', byteLength: 3_400_000 }];
    const body = 'Arbeidsongeschiktheidsverzekeringsmaatschappijenkeuringsvoorschriften https://www.rdw.nl/particulier/voertuigen/auto/apk/heel-lang-adres-zonder-einde';
    await page.viewport(320, 800);
    const viewer = await show(new FakeClient([fakeMessage({ id: 'm1', body, attachments, subject: 'Gehandicaptenparkeerplaatsvergunningsaanvraagformulier' })]), { closable: true });
    expect(overflow()).toBeLessThanOrEqual(0);
    expect(smallTargets(viewer)).toEqual([]);
    expect(await violations(viewer)).toEqual([]);
    await emulate({ 'forced-colors': 'active' });
    expect(getComputedStyle(viewer.renderRoot.querySelector('.save') ?? viewer).borderTopStyle).toBe('solid');
    expect(overflow()).toBeLessThanOrEqual(0);
  });
});
