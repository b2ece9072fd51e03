import type { Message } from '@berichtenbox/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { activeSession, FakeClient, fakeMessage } from '../../../../test/in-browser/fake-client.js';
import { clearPage, emulate, focused, mount, overflow, settled, smallTargets, spoken, textOf, violations } from '../../../../test/in-browser/element-page.js';
import '../define/message-viewer.js';
import '../define/provider.js';
import type { MessageViewerElement } from './message-viewer.js';

const dayMs = 86_400_000;
/** A day in the Netherlands, so many days from today. */
const day = (days: number): string => new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Amsterdam' }).format(new Date(Date.now() + days * dayMs));

const fine = {
  subject: 'Boete van € 159,00', senderName: 'CJIB', unread: false, messageType: 'payment-request', actionPrompt: 'pay', deadline: day(9),
  payment: { amountCents: 15_900, url: 'https://betalen.cjib.nl/kenmerk', reference: '7331 5319 1742 3223' },
  actionText: 'Betaal de boete, of ga in beroep.', consequence: 'Het bedrag wordt hoger.',
} as const satisfies Partial<Message>;

const capable = activeSession({ capabilities: new Set([...activeSession().capabilities, 'metagegevens', 'afgehandeld']) });

async function show(part: Partial<Message>): Promise<{ readonly viewer: MessageViewerElement; readonly fake: FakeClient }> {
  const fake = new FakeClient([fakeMessage({ id: 'm1', unread: false, ...part })]);
  fake.session.set(capable);
  return { fake, viewer: await mount('berichtenbox-message-viewer', fake.client, { messageId: 'm1' }) };
}

const part = (viewer: MessageViewerElement, name: string): HTMLElement | null => viewer.renderRoot.querySelector<HTMLElement>(`[part~="${name}"]`);
const cardText = (viewer: MessageViewerElement): string => part(viewer, 'action')?.innerText.replace(/\s+/gu, ' ').trim() ?? '';
const toPay = page.getByRole('link', { name: 'Betaal € 159,00 op betalen.cjib.nl (opent in een nieuw tabblad)' });

describe('what to do with a letter', () => {
  afterEach(clearPage);

  it('stands above the text: what, before when in full and in words, what it costs, and what happens otherwise', async () => {
    const { viewer } = await show(fine);
    const date = new Intl.DateTimeFormat('nl', { dateStyle: 'long' }).format(new Date(`${fine.deadline}T12:00`));
    await expect.element(page.getByRole('region', { name: 'Dit moet u doen' })).toBeVisible();
    expect(cardText(viewer)).toBe(`Dit moet u doen Betaal de boete, of ga in beroep. Uiterlijk ${date}, nog 9 dagen Betaal € 159,00 op betalen.cjib.nl (opent in een nieuw tabblad) op betalen.cjib.nl `
      + 'U gaat naar een andere website, in een nieuw tabblad. Betalingskenmerk 7331 5319 1742 3223 Kopieer Betalingskenmerk '
      + 'Als u niets doet CJIB schrijft: Het bedrag wordt hoger. Zet in uw agenda Afgehandeld');
    expect(part(viewer, 'action')?.compareDocumentPosition(part(viewer, 'body') ?? viewer)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(await violations(viewer)).toEqual([]);
  });

  it.each([
    [{ deadline: day(0) }, 'vandaag'],
    [{ deadline: day(1) }, 'morgen'],
    [{ deadline: day(-1) }, 'te laat: gisteren'],
    [{ deadline: day(-3) }, 'te laat: 3 dagen geleden'],
  ])('says how long there is for %o: %s', async (deadline, words) => {
    const { viewer } = await show({ ...fine, ...deadline });
    expect(part(viewer, 'action')?.querySelector('.left')?.textContent).toBe(words);
    expect(part(viewer, 'action')?.querySelector('.due .icon')).not.toBeNull();
  });

  it('offers no place in the calendar for a day that is over', async () => {
    await show({ ...fine, deadline: day(-1) });
    await expect.element(page.getByRole('button', { name: 'Zet in uw agenda' })).not.toBeInTheDocument();
  });

  it.each([
    [{ actionPrompt: 'pay', payment: { amountCents: 123_456 } }, 'Betaal € 1.234,56.'],
    [{ actionPrompt: 'pay' }, 'Betaal het bedrag in dit bericht.'],
    [{ actionPrompt: 'provide-information' }, 'Geef RDW de informatie die in dit bericht staat.'],
    [{ deadline: day(4) }, 'Reageer op dit bericht van RDW.'],
  ] as const)('says it in a sentence of our own when the sender gave none: %o', async (metadata, sentence) => {
    const { viewer } = await show(metadata);
    expect(cardText(viewer).replaceAll(' ', ' ')).toContain(sentence);
  });

  it('says in one line that there is nothing to do', async () => {
    const { viewer } = await show({ messageType: 'notification', actionPrompt: 'receive-information' });
    expect(cardText(viewer)).toBe('U hoeft niets te doen.');
  });

  it('does not say that of an invitation', async () => {
    const { viewer } = await show({ messageType: 'invitation', actionPrompt: 'receive-information' });
    expect(part(viewer, 'action')).toBeNull();
  });

  it('is a possibility when a message that only informs has a last day', async () => {
    await show({ actionPrompt: 'receive-information', deadline: day(20), actionText: 'U kunt bezwaar maken.' });
    await expect.element(page.getByRole('region', { name: 'Dit kunt u doen' })).toBeVisible();
  });

  it('leads to the site of the sender in a tab of its own', async () => {
    await show(fine);
    await expect.element(toPay).toHaveAttribute('href', 'https://betalen.cjib.nl/kenmerk');
    await expect.element(toPay).toHaveAttribute('target', '_blank');
    await expect.element(toPay).toHaveAttribute('rel', 'noopener noreferrer');
  });

  it.each([
    ['https://betalen.cjib.nl@kwaad.example/', 'Let op: dit adres leidt naar kwaad.example.'],
    ['https://xn--cjb-2fa.nl/betalen', 'Let op: dit adres leidt naar xn--cjb-2fa.nl.'],
    ['https://сjib.nl/betalen', 'Let op: dit adres leidt naar xn--jib-3ed.nl.'],
  ])('makes no link of an address that is not what it seems: %s', async (url, warning) => {
    const { viewer } = await show({ ...fine, payment: { amountCents: 100, url } });
    expect(cardText(viewer)).toContain(warning);
    expect(part(viewer, 'action')?.querySelector('a')).toBeNull();
  });

  it.each(['http://betalen.cjib.nl/', 'javascript:alert(1)', 'mailto:a@cjib.nl', 'https://', ''])('shows only the amount when there is no https address: %s', async (url) => {
    const { viewer } = await show({ ...fine, payment: { amountCents: 15_900, url } });
    expect(cardText(viewer)).toContain('Bedrag: € 159,00');
    expect(part(viewer, 'action')?.querySelector('a')).toBeNull();
  });

  it('copies the payment reference, shows that and says so', async () => {
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await show(fine);
    await userEvent.click(page.getByRole('button', { name: 'Kopieer Betalingskenmerk' }));
    expect(copied).toHaveBeenCalledWith('7331 5319 1742 3223');
    await expect.poll(() => focused()?.textContent).toBe('Gekopieerd Betalingskenmerk');
    await expect.poll(spoken).toBe('Het betalingskenmerk is gekopieerd.');
    copied.mockRestore();
  });

  it('says so near the buttons when copying is refused', async () => {
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    const { viewer } = await show(fine);
    await userEvent.click(page.getByRole('button', { name: 'Kopieer Betalingskenmerk' }));
    await expect.poll(() => textOf(viewer)).toContain('Dat is niet gelukt. Probeer het later opnieuw.');
    await expect.poll(spoken).toBe('Dat is niet gelukt. Probeer het later opnieuw.');
    expect(await violations(viewer)).toEqual([]);
    copied.mockRestore();
  });

  describe('put in the calendar', () => {
    async function saved(metadata: Partial<Message>): Promise<{ readonly name: string; readonly file: string }> {
      const files: Blob[] = [];
      const create = vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => `blob:${files.push(file as Blob)}`);
      const names: string[] = [];
      const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
        names.push(this.download);
      });
      await show(metadata);
      await userEvent.click(page.getByRole('button', { name: 'Zet in uw agenda' }));
      await expect.poll(() => names).toHaveLength(1);
      await expect.poll(spoken).toContain('De datum is gedownload. Open het bestand om hem in uw agenda te zetten.');
      create.mockRestore();
      click.mockRestore();
      expect(files[0]?.type).toBe('text/calendar');
      return { name: names[0] ?? '', file: await files[0]!.text() };
    }

    it('is a file with the last day, the sender and the subject', async () => {
      const { name, file } = await saved(fine);
      expect(name).toBe(`uiterste-datum-${fine.deadline}.ics`);
      expect(file).toContain(`DTSTART;VALUE=DATE:${fine.deadline.replaceAll('-', '')}`);
      expect(file).toContain('SUMMARY:CJIB: Boete van € 159\\,00\r\n');
      expect(file).not.toMatch(/7331|hoger|beroep|Koen/);
    });

    it('says only the safe title where there is one', async () => {
      const { file } = await saved({ ...fine, safeTitle: 'Bericht van de overheid' });
      expect(file).toContain('SUMMARY:Bericht van de overheid\r\n');
      expect(file).not.toMatch(/CJIB|Boete/);
    });
  });

  describe('marked as dealt with, by keyboard', () => {
    it('becomes calm, keeps the focus on the same button, says so, and can be taken back', async () => {
      const { viewer, fake } = await show(fine);
      const changes: string[] = [];
      viewer.addEventListener('berichtenbox-message-change', ({ change }) => changes.push(change));
      const button = page.getByRole('button', { name: 'Afgehandeld', exact: true });
      (button.element() as HTMLElement).focus();
      await userEvent.keyboard('{Enter}');
      await expect.element(page.getByRole('region', { name: 'U heeft dit afgehandeld' })).toBeVisible();
      expect(focused()?.textContent.trim()).toBe('Toch niet afgehandeld');
      await expect.poll(spoken).toMatch(/U heeft dit afgehandeld\.$/);
      expect(await violations(viewer)).toEqual([]);
      expect(part(viewer, 'pay')).toBeNull();
      await userEvent.keyboard('{Enter}');
      await expect.element(toPay).toBeVisible();
      expect(focused()?.textContent.trim()).toBe('Afgehandeld');
      await expect.poll(spoken).toBe('Dit staat weer bij wat u nog moet doen.');
      expect(fake.mailbox.deeds).toEqual(['mark-handled m1', 'mark-unhandled m1']);
      expect(changes).toEqual(['handled', 'unhandled']);
    });

    it('is not offered where the server cannot keep it, nor to somebody who may only look', async () => {
      const { viewer, fake } = await show(fine);
      fake.session.set(activeSession());
      await settled(viewer);
      expect(viewer.renderRoot.querySelector('.handle')).toBeNull();
      fake.session.set({ ...capable, context: { ...capable.context, rights: new Set(['read']) } });
      await settled(viewer);
      expect(viewer.renderRoot.querySelector('.handle')).toBeNull();
      await expect.element(toPay).toBeVisible();
    });
  });

  it('shows what a sender should not send as the text it is, and fits 320 pixels', async () => {
    const long = 'Arbeidsongeschiktheidsverzekering'.repeat(16);
    await page.viewport(320, 800);
    const { viewer } = await show({
      ...fine, actionText: `Betaal \u202Enu\u202C <b>${long}</b>`, consequence: long, reason: long, caseReference: long, folder: long,
      payment: { amountCents: 99_999_999_999, url: `https://${'heel-lang-'.repeat(5)}adres.voorbeeldstad.nl/`, reference: '1'.repeat(80) },
    });
    expect(part(viewer, 'action')?.querySelector('.what')?.textContent).toBe(`Betaal nu <b>${long}</b>`);
    expect(overflow()).toBeLessThanOrEqual(0);
    expect(smallTargets(viewer)).toEqual([]);
    expect(await violations(viewer)).toEqual([]);
    await emulate({ 'forced-colors': 'active' });
    expect(overflow()).toBeLessThanOrEqual(0);
  });

  it('fits 320 pixels with text twice as large, and says the host as a word of its own', async () => {
    await page.viewport(320, 800);
    document.documentElement.style.setProperty('font-size', '200%');
    const { viewer } = await show(fine);
    const card = part(viewer, 'action');
    const inside = [...card?.querySelectorAll('*:not(.visually-hidden)') ?? []].map((element) => element.getBoundingClientRect().right);
    document.documentElement.style.removeProperty('font-size');
    expect(Math.max(...inside)).toBeLessThanOrEqual(320);
    expect([...part(viewer, 'pay')?.querySelector('.visually-hidden')?.childNodes ?? []].map((node) => node.nodeValue)).toContain(' op betalen.cjib.nl (opent in een nieuw tabblad)');
  });

  it('has nothing of all this on a server that knows none of it', async () => {
    const { viewer } = await show({});
    for (const name of ['action', 'reference', 'legal-effect', 'reason']) {
      expect(part(viewer, name)).toBeNull();
    }
    expect([...viewer.renderRoot.querySelectorAll('dt')].map(({ textContent }) => textContent)).toEqual(['Aan', 'Datum']);
  });
});

describe('what there is to know of a letter', () => {
  afterEach(clearPage);

  it('says that the message stands on another site before one goes there', async () => {
    const { viewer } = await show({ delivery: { mode: 'reference', url: 'https://mijn.rdw.nl/berichten/12' } });
    expect(part(viewer, 'reference')?.innerText.replace(/\s+/gu, ' ')).toContain('Dit bericht staat op de website van RDW. Misschien moet u daar opnieuw inloggen.');
    await expect.element(page.getByRole('link', { name: 'Lees het bericht op mijn.rdw.nl (opent in een nieuw tabblad)' })).toHaveAttribute('href', 'https://mijn.rdw.nl/berichten/12');
    expect(await violations(viewer)).toEqual([]);
  });

  it.each([['digital', 'alleen digitaal'], ['also-on-paper', 'ook per post']] as const)('says how it was sent: %s', async (mode, words) => {
    const { viewer } = await show({ delivery: { mode } });
    expect(part(viewer, 'header')?.innerText).toContain(words);
  });

  it('says in plain words that it has legal effect', async () => {
    const { viewer } = await show({ legalEffect: true });
    expect(part(viewer, 'legal-effect')?.textContent).toContain('Regels en termijnen gelden ook als u het niet leest.');
  });

  it('says why one gets it to who asks', async () => {
    const { viewer } = await show({ reason: 'De auto staat op uw naam.' });
    expect(part(viewer, 'reason')?.querySelector('blockquote')?.checkVisibility()).toBe(false);
    await userEvent.click(page.getByText('Waarom krijg ik dit?'));
    expect(part(viewer, 'reason')?.innerText.replace(/\s+/gu, ' ')).toBe('Waarom krijg ik dit? RDW schrijft: De auto staat op uw naam.');
    expect(await violations(viewer)).toEqual([]);
  });

  it('says by its name in which folder it lies', async () => {
    const { viewer } = await show({ folder: 'Auto' });
    expect(part(viewer, 'header')?.innerText.replace(/\s+/gu, ' ')).toContain('Map Auto');
  });
});
