import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clearPage, focused, mount, overflow, settled, smallTargets, spoken, textOf, violations } from '../../../../test/in-browser/element-page.js';
import { activeSession, FakeClient, fakeMessage } from '../../../../test/in-browser/fake-client.js';
import '../define/inbox.js';
import '../define/provider.js';

const day = (offset: number) => new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Amsterdam' }).format(Date.now() + offset * 86_400_000);
const letters = () => [
  fakeMessage({ id: 'm1', subject: 'Uw aanslag', actionPrompt: 'pay', deadline: day(9), payment: { amountCents: 15900 } }),
  fakeMessage({ id: 'm2', subject: 'Uw boete', actionPrompt: 'pay', deadline: day(-3), payment: { amountCents: 4200 }, unread: false }),
  fakeMessage({ id: 'm3', subject: 'Uw inkomen', actionPrompt: 'provide-information', deadline: day(0), unread: false }),
  fakeMessage({ id: 'm4', subject: 'Uw vragenlijst', actionPrompt: 'provide-information', unread: false, folder: 'Zorg' }),
  fakeMessage({ id: 'm5', subject: 'Wij zijn verhuisd', actionPrompt: 'receive-information', unread: false, important: true, delivery: { mode: 'also-on-paper' } }),
  fakeMessage({ id: 'm6', subject: 'Nieuw bericht', unread: false, delivery: { mode: 'reference', url: 'https://mijn.voorbeeld.nl/x' } }),
];
const capable = () => {
  const fake = new FakeClient(letters());
  const session = activeSession();
  fake.session.set({ ...session, capabilities: new Set([...session.capabilities, 'metagegevens', 'afgehandeld']) });
  return fake;
};
const block = () => page.getByRole('region', { name: 'Dit moet u nog doen' });
const items = (element: HTMLElement) => [...element.shadowRoot?.querySelectorAll('[data-to-do]') ?? []].map((item) => item.querySelector('.subject')?.textContent);
const rowText = (element: HTMLElement, id: string) => element.shadowRoot?.querySelector(`[data-id="${id}"]`)?.textContent.replace(/\s+/gu, ' ');

describe('<berichtenbox-inbox> saying what one must still do', () => {
  beforeEach(() => page.viewport(1280, 900));
  afterEach(clearPage);

  it('shows the three nearest of inbox and own folders, with day, amount and sender, and all when asked', async () => {
    const element = await mount('berichtenbox-inbox', capable().client);
    await expect.element(block()).toBeVisible();
    expect(items(element)).toEqual(['Uw boete', 'Uw inkomen', 'Uw aanslag']);
    expect(element.shadowRoot?.querySelector('.to-do')?.textContent.replace(/\s+/gu, ' ')).toMatch(/te laat: 3 dagen geleden.*€ 42,00.*vandaag.*nog 9 dagen.*€ 159,00/u);
    expect(element.shadowRoot?.querySelectorAll('.to-do .overdue .icon')).toHaveLength(1);
    expect(await violations(element)).toEqual([]);
    await page.getByRole('button', { name: 'Toon alle 4' }).click();
    await settled(element);
    expect(items(element)).toEqual(['Uw boete', 'Uw inkomen', 'Uw aanslag', 'Uw vragenlijst']);
    expect(focused()?.textContent).toBe('Toon minder');
  });

  it('keeps them in the list by date, and says of every row what helps to decide', async () => {
    const element = await mount('berichtenbox-inbox', capable().client);
    expect(rowText(element, 'm1')).toMatch(/Betalen uiterlijk .* nog 9 dagen .*€ 159,00/u);
    expect(rowText(element, 'm5')).toMatch(/Belangrijk .*Ter informatie .*Ook per post/u);
    expect(rowText(element, 'm6')).toContain('Staat op een andere website (mijn.voorbeeld.nl)');
  });

  it('is over with one button, with the focus on the next, and can be taken back', async () => {
    const fake = capable();
    const element = await mount('berichtenbox-inbox', fake.client);
    (page.getByRole('button', { name: 'Afgehandeld: Uw boete' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await settled(element);
    expect(fake.mailbox.deeds).toEqual(['mark-handled m2']);
    expect(items(element)).toEqual(['Uw inkomen', 'Uw aanslag', 'Uw vragenlijst']);
    expect(focused()?.getAttribute('aria-label')).toBe('Afgehandeld: Uw inkomen');
    expect(rowText(element, 'm2')).toContain('Afgehandeld');
    expect(rowText(element, 'm2')).not.toContain('te laat');
    await expect.poll(spoken).toBe('‘Uw boete’ is afgehandeld.');
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await settled(element);
    expect(items(element)).toContain('Uw boete');
    expect(focused()?.getAttribute('aria-label')).toBe('Afgehandeld: Uw boete');
  });

  it('goes to the heading of the list when nothing is left to do', async () => {
    const fake = new FakeClient(letters().slice(0, 1));
    fake.session.set(activeSession({ capabilities: new Set(['afgehandeld']) }));
    const element = await mount('berichtenbox-inbox', fake.client);
    await page.getByRole('button', { name: 'Afgehandeld: Uw aanslag' }).click();
    await settled(element);
    expect(items(element)).toEqual([]);
    expect(focused()?.textContent).toBe('Postvak IN');
  });

  it('opens its messages, like the list', async () => {
    const element = await mount('berichtenbox-inbox', capable().client);
    const opened: string[] = [];
    element.addEventListener('berichtenbox-message-open', (event) => {
      event.preventDefault();
      opened.push(event.messageId);
    });
    await block().getByRole('link', { name: 'Uw inkomen' }).click();
    expect(opened).toEqual(['m3']);
  });

  it('is not in another folder', async () => {
    const element = await mount('berichtenbox-inbox', capable().client, { folder: 'Zorg' });
    expect(items(element)).toEqual([]);
    expect(textOf(element)).toContain('Informatie geven');
  });

  it('has no button where the server cannot keep it, or for who may only read', async () => {
    const fake = new FakeClient(letters());
    const element = await mount('berichtenbox-inbox', fake.client);
    expect(items(element)).toHaveLength(3);
    expect(page.getByRole('button', { name: /^Afgehandeld/ }).elements()).toEqual([]);
    const { context, capabilities } = activeSession();
    fake.session.set(activeSession({ context: { ...context, rights: new Set(['read']) }, capabilities: new Set([...capabilities, 'afgehandeld']) }));
    await settled(element);
    expect(page.getByRole('button', { name: /^Afgehandeld/ }).elements()).toEqual([]);
  });

  it('shows nothing of it, and nothing empty, on a server that knows no more than the standard', async () => {
    const fake = new FakeClient([fakeMessage({ id: 'm1' }), fakeMessage({ id: 'm2', unread: false })]);
    fake.session.set(activeSession({ capabilities: new Set() }));
    const element = await mount('berichtenbox-inbox', fake.client);
    expect(element.shadowRoot?.querySelector('.to-do')).toBeNull();
    expect([...element.shadowRoot?.querySelectorAll('.facts') ?? []].map(({ textContent }) => textContent.trim())).toEqual(['Ongelezen']);
    for (const part of element.shadowRoot?.querySelectorAll('p, span, li, ul, section, h2, h3') ?? []) {
      expect([part.outerHTML, part.textContent.trim() !== '' || part.querySelector('svg') !== null]).toEqual([part.outerHTML, true]);
    }
  });

  it('fits a column of 300 pixels, with targets one can hit', async () => {
    await page.viewport(320, 900);
    const element = await mount('berichtenbox-inbox', capable().client);
    expect(overflow()).toBeLessThanOrEqual(0);
    expect(smallTargets(element)).toEqual([]);
    expect(await violations(element)).toEqual([]);
  });
});
