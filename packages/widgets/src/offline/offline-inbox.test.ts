import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { OfflineState, WaitingAction } from '@berichtenbox/client';
import { activeSession, FakeClient, FakeError, fakeMessage } from '../../../../test/in-browser/fake-client.js';
import { clearPage, emulate, focused, mount, overflow, settled, smallTargets, spoken, textOf, violations } from '../../../../test/in-browser/element-page.js';
import '../define/inbox.js';
import '../define/provider.js';
import type { InboxElement } from '../inbox/inbox.js';

const toggle = page.getByRole('switch', { name: 'Bewaar op dit apparaat' });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const waiting: WaitingAction = { id: 'b1', messageIds: ['m1'], action: 'mark-unread', madeAt: new Date(), waitsFor: 'network' };
const kept: Partial<OfflineState> = { mode: 'device', status: 'open', choices: ['device'] };

let fake: FakeClient;
let inbox: InboxElement;

async function show(state: Partial<OfflineState> = { choices: ['device'] }): Promise<void> {
  fake.offline.patch(state);
  inbox = await mount('berichtenbox-inbox', fake.client);
  await vi.dynamicImportSettled();
  await settled(inbox);
}

describe('<berichtenbox-inbox> where messages can be kept on the device', () => {
  beforeEach(() => {
    fake = new FakeClient([fakeMessage({ id: 'm1', unread: false }), fakeMessage({ id: 'm2', subject: 'Uw aanslag' })]);
    fake.offers = ['device'];
    fake.mailbox.patch({ refreshedAt: new Date() });
  });
  afterEach(async () => {
    vi.useRealTimers();
    await clearPage();
  });

  it('says nothing of it where it is not offered', async () => {
    fake.offers = [];
    await show();
    expect(textOf(inbox)).not.toContain('zonder internet');
    expect(textOf(inbox)).toContain('Bijgewerkt: vandaag');
  });

  it('tells its client what the page offers', async () => {
    inbox = await mount('berichtenbox-inbox', fake.client, { offline: 'passkey device', device: 'shared' });
    expect(fake.offered).toContain('passkey device shared');
  });

  it('offers it once; by keyboard one reads what it means, turns it on, and goes on', async () => {
    await show();
    expect(textOf(inbox)).toMatch(/Bijgewerkt vandaag om \d\d:\d\d/);
    const more = button('Lees hoe dat werkt');
    (more.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(toggle).toHaveAttribute('aria-checked', 'false');
    await expect.element(toggle).toHaveAccessibleDescription(/Let op: wie dit apparaat kan gebruiken, kan uw berichten lezen/);
    expect(await violations(inbox)).toEqual([]);
    expect(smallTargets(inbox)).toEqual([]);
    await userEvent.keyboard('{Tab}{Tab}');
    expect(focused()).toBe(toggle.element());
    await userEvent.keyboard(' ');
    await expect.element(toggle).toHaveAttribute('aria-checked', 'true');
    expect(fake.offline.asked).toEqual(['on device']);
    await expect.poll(spoken).toContain('Uw berichten worden op dit apparaat bewaard.');
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    await userEvent.keyboard('{Enter}');
    expect([toggle.elements().length, focused()?.textContent]).toEqual([0, 'Postvak IN']);
  });

  it('does not offer it again to who said no, nor for somebody else’s post', async () => {
    await show();
    await userEvent.click(button('Nee, bedankt'));
    await settled(inbox);
    expect([fake.offline.asked, button('Nee, bedankt').elements().length]).toEqual([['decline'], 0]);
    fake.offline.patch({ isDeclined: false });
    fake.session.set(activeSession({ context: { ...activeSession().context, kind: 'helper' } }));
    await settled(inbox);
    expect(button('Nee, bedankt').elements()).toEqual([]);
  });

  it('says why turning it on did not succeed, and offers another way, of which one reads first what it means', async () => {
    fake.offline.turning = () => Promise.resolve({ status: 'memory-only', reason: 'locked' });
    await show({ choices: ['passkey', 'device'] });
    await userEvent.click(button('Lees hoe dat werkt'));
    await userEvent.click(toggle);
    await expect.poll(() => textOf(inbox)).toContain('U heeft niet bevestigd dat u het bent, of dit apparaat kan dit niet. Er is niets bewaard.');
    await expect.element(toggle).toHaveAttribute('aria-checked', 'false');
    expect(await violations(inbox)).toEqual([]);
    await userEvent.click(button('Bewaren zonder passkey'));
    await expect.poll(() => focused()).toBe(toggle.element());
    expect([fake.offline.asked, textOf(inbox).includes('Let op: wie dit apparaat')]).toEqual([['on passkey'], true]);
  });

  it('says that there is no network when that lasts, with how old the list is, once, and when it is back; not at a short cut', async () => {
    await show(kept);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const cut = () => fake.mailbox.patch({ failure: new FakeError('network') });
    cut();
    await inbox.updateComplete;
    await vi.advanceTimersByTimeAsync(2_900);
    expect(textOf(inbox)).not.toContain('U bent offline');
    fake.mailbox.set(Object.fromEntries(Object.entries(fake.mailbox.state).filter(([name]) => name !== 'failure')) as typeof fake.mailbox.state);
    await inbox.updateComplete;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(textOf(inbox)).not.toContain('U bent offline');
    cut();
    await inbox.updateComplete;
    await vi.advanceTimersByTimeAsync(3_300);
    expect(textOf(inbox)).toMatch(/U bent offline\. U ziet uw berichten zoals ze waren: vandaag om \d\d:\d\d\./);
    expect(textOf(inbox)).not.toContain('Vernieuwen is niet gelukt');
    expect(spoken()).toContain('U bent offline.');
    await vi.advanceTimersByTimeAsync(12_000);
    // Trying again is no news.
    fake.mailbox.patch({ refreshing: true });
    await vi.advanceTimersByTimeAsync(900);
    fake.mailbox.patch({ refreshing: false });
    await vi.advanceTimersByTimeAsync(1_300);
    expect([textOf(inbox).includes('U bent offline'), spoken()]).toEqual([true, '']);
    expect((await vi.waitFor(() => violations(inbox)))).toEqual([]);
    fake.mailbox.set(Object.fromEntries(Object.entries(fake.mailbox.state).filter(([name]) => name !== 'failure')) as typeof fake.mailbox.state);
    await inbox.updateComplete;
    await vi.advanceTimersByTimeAsync(1_300);
    expect([textOf(inbox).includes('U bent offline.'), spoken()]).toEqual([false, 'U bent weer online.']);
  });

  it('says that it searched what is on the device only, while there is no network', async () => {
    fake.session.set(activeSession({ offline: true }));
    await show(kept);
    await expect.poll(() => textOf(inbox)).toContain('U bent offline');
    await userEvent.fill(page.getByRole('searchbox'), 'aanslag');
    await expect.poll(() => textOf(inbox)).toContain('1 bericht gevonden voor ‘aanslag’. We hebben alleen gezocht in de berichten op dit apparaat, in al uw mappen.');
    fake.session.set(activeSession());
    await expect.poll(() => textOf(inbox)).toContain('We hebben gezocht in onderwerp, afzender en tekst, in al uw mappen.');
  });

  it('shows what waits: at its row, and in a list with why, to send now or to take back', async () => {
    fake.mailbox.patch({ waiting: [waiting, { ...waiting, id: 'b2', messageIds: ['m2', 'm9'], action: 'bin', waitsFor: 'login' }] });
    await show(kept);
    await expect.poll(() => inbox.renderRoot.querySelector('[data-id=m1]')?.textContent).toContain('Wacht op verzending');
    const list = page.getByRole('group').filter({ hasText: 'Wacht op verzending (2)' });
    (inbox.renderRoot.querySelector('summary')!).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(list).toHaveTextContent(/Markeren als ongelezen: De apk van uw auto verlooptSinds vandaag om \d\d:\d\d\. Er is geen internet\./);
    await expect.element(list).toHaveTextContent(/Naar de prullenbak: 2 berichtenSinds .* U moet eerst opnieuw inloggen\./);
    expect(await violations(inbox)).toEqual([]);
    expect(smallTargets(inbox)).toEqual([]);
    await userEvent.click(button('Ongedaan maken: Markeren als ongelezen, De apk van uw auto verloopt'));
    await expect.poll(() => fake.mailbox.deeds).toEqual(['discard b1']);
    await expect.poll(spoken).toContain('Markeren als ongelezen is ongedaan gemaakt.');
    await expect.poll(() => focused()?.localName).toBe('summary');
    await userEvent.click(button('Nu versturen'));
    await expect.poll(() => [fake.mailbox.deeds.at(-1), inbox.renderRoot.querySelector('details')]).toEqual(['send waiting', null]);
    await expect.poll(spoken).toContain('Alles is verstuurd.');
  });

  it('says where one sees it that sending was tried and did not succeed', async () => {
    fake.mailbox.sendWaiting = () => Promise.resolve();
    fake.mailbox.patch({ waiting: [waiting] });
    await show(kept);
    (inbox.renderRoot.querySelector('summary')!).click();
    expect(textOf(inbox)).not.toContain('Het is nog niet gelukt');
    await userEvent.click(button('Nu versturen'));
    await expect.poll(() => textOf(inbox)).toContain('Het is nog niet gelukt. 1 actie wacht nog. Het gaat vanzelf zodra het kan.');
    await expect.poll(spoken).toContain('Het is nog niet gelukt. 1 actie wacht nog.');
    expect([await violations(inbox), focused()?.textContent]).toEqual([[], 'Nu versturen']);
    fake.mailbox.patch({ waiting: [] });
    await settled(inbox);
    fake.mailbox.patch({ waiting: [waiting] });
    await settled(inbox);
    expect(textOf(inbox)).not.toContain('Het is nog niet gelukt');
  });

  it('tells who acts for others that their post is not here now', async () => {
    fake.session.set(activeSession({ offline: true }));
    await show(kept);
    await expect.poll(() => textOf(inbox)).toContain('U bent offline');
    expect(textOf(inbox)).not.toContain('voor anderen');
    fake.session.set(activeSession({ offline: true, representsOthers: true }));
    await expect.poll(() => textOf(inbox)).toContain('U ziet nu alleen uw eigen berichten. De post die u voor anderen regelt, ziet u weer als er internet is.');
  });

  it('lists what was not carried out, to try again, leave, or look at', async () => {
    const failures = [{ id: 'f1', messageIds: ['m1'], action: 'purge', error: new FakeError('message-changed') }, { id: 'f2', messageIds: ['m2'], action: 'move', error: new FakeError('forbidden') }] as const;
    fake.mailbox.patch({ actionFailures: failures });
    await show(kept);
    expect(textOf(inbox)).toContain('Niet uitgevoerd (2) Definitief verwijderen : De apk van uw auto verloopt Dit bericht is intussen ergens anders veranderd.');
    expect(await violations(inbox)).toEqual([]);
    const opened: string[] = [];
    inbox.addEventListener('berichtenbox-message-open', (event) => {
      event.preventDefault();
      opened.push(event.messageId);
    });
    await userEvent.click(page.getByRole('link', { name: 'Bekijk het bericht: Definitief verwijderen' }));
    await userEvent.click(button('Opnieuw proberen: Definitief verwijderen, De apk van uw auto verloopt'));
    await userEvent.click(button('Laat maar: Verplaatsen, Uw aanslag'));
    await expect.poll(() => [opened, fake.mailbox.deeds, fake.mailbox.state.actionFailures]).toEqual([['m1'], ['retry purge'], []]);
  });

  it.each([
    [{ lostActCount: 2 }, '2 acties die u zonder internet deed, konden we niet meer lezen. Die zijn niet verstuurd.'],
    [{ hasRoom: false }, 'Er is te weinig ruimte op dit apparaat.'],
    [{ status: 'memory-only', reason: 'newer-version' }, 'Er is een nieuwe versie van deze pagina. Laad de pagina opnieuw.'],
    [{ status: 'locked' }, 'U heeft berichten bewaard op dit apparaat. Berichten openen'],
  ] as const)('says it when %o', async (state, sentence) => {
    await show({ ...kept, ...state });
    expect(textOf(inbox)).toContain(sentence);
    expect(await violations(inbox)).toEqual([]);
  });

  it('opens what is kept at a start without network, and says what to do when that fails', async () => {
    fake.session.set({ status: 'unreachable', error: new FakeError('network') });
    fake.offline.unlocking = () => Promise.resolve({ status: 'locked', reason: 'locked' });
    await show({ mode: 'passkey', status: 'locked' });
    await expect.element(page.getByRole('heading', { name: 'Er is geen internet' })).toBeVisible();
    const open = button('Berichten openen');
    (open.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => textOf(inbox)).toContain('Openen is niet gelukt. Bevestig met uw vinger, uw gezicht of de code van dit apparaat dat u het bent. Lukt het niet? Uw berichten zijn niet weg.');
    await expect.poll(spoken).toContain('Openen is niet gelukt.');
    expect([await violations(inbox), focused()]).toEqual([[], open.element()]);
  });

  it('fits 320 pixels and can be seen in forced colours', async () => {
    fake.mailbox.patch({ waiting: [waiting] });
    await page.viewport(320, 700);
    await show();
    await userEvent.click(button('Lees hoe dat werkt'));
    await emulate({ 'forced-colors': 'active' });
    expect(overflow()).toBeLessThanOrEqual(0);
    const { backgroundColor, borderTopColor } = getComputedStyle(inbox.renderRoot.querySelector('.track')!);
    expect(borderTopColor).not.toBe(backgroundColor);
  });
});
