import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { activeSession, FakeClient, FakeError, fakeMessage } from '../../../../test/in-browser/fake-client.js';
import { clearPage, emulate, focused, mount, overflow, settled, smallTargets, spoken, textOf, violations } from '../../../../test/in-browser/element-page.js';
import '../define/inbox.js';
import '../define/message-viewer.js';
import '../define/preferences.js';
import '../define/provider.js';

const capabilities = new Set(['export', 'voorkeuren', 'prullenbak'] as const);
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });

let fake: FakeClient;

/** The network is away since before the element was there, or no longer. */
const goAway = () => fake.session.set(activeSession({ capabilities, offline: true }));
const comeBack = () => fake.session.set(activeSession({ capabilities }));

async function show<Tag extends 'berichtenbox-inbox' | 'berichtenbox-message-viewer' | 'berichtenbox-preferences'>(tag: Tag, properties: Partial<HTMLElementTagNameMap[Tag]> = {}): Promise<HTMLElementTagNameMap[Tag]> {
  const element = await mount(tag, fake.client, properties);
  await vi.dynamicImportSettled();
  await settled(element);
  return element;
}

describe('what cannot be done without a network', () => {
  beforeEach(() => {
    fake = new FakeClient([fakeMessage({
      id: 'm1', unread: false, attachments: [{ id: 'a one', name: 'Besluit.pdf', mediaType: 'application/pdf', byteLength: 24_310 }, { id: 'b', name: 'tekening.dwg', mediaType: 'image/x-dwg' }],
    })]);
    fake.offers = ['device'];
    fake.offline.patch({ mode: 'device', status: 'open', choices: ['device'] });
    fake.offline.files.add('b');
    fake.mailbox.files.set('a one', new Blob(['%PDF-1.7']));
    fake.mailbox.patch({ refreshedAt: new Date() });
    goAway();
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await clearPage();
  });

  it('is said at an attachment that is not on the device: its buttons can have the focus and say why, and come back', async () => {
    const got: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    fake.mailbox.fetching = () => {
      got.push('asked');
      return Promise.resolve();
    };
    const viewer = await show('berichtenbox-message-viewer', { messageId: 'm1' });
    const [view, save] = [button('Bekijk Besluit.pdf'), button('Download Besluit.pdf')];
    await expect.element(save).toHaveAttribute('aria-disabled', 'true');
    await expect.element(view).toHaveAttribute('aria-disabled', 'true');
    await expect.element(view).toHaveAccessibleDescription('Deze bijlage staat niet op dit apparaat. U kunt hem openen zodra er weer internet is.');
    await expect.element(button('Download tekening.dwg')).not.toHaveAttribute('aria-disabled');
    expect(await violations(viewer)).toEqual([]);
    (save.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(spoken).toContain('Deze bijlage staat niet op dit apparaat. U kunt hem openen zodra er weer internet is.');
    await userEvent.keyboard(' ');
    expect([got, focused()]).toEqual([[], save.element()]);
    comeBack();
    await expect.element(save).not.toHaveAttribute('aria-disabled');
    expect(save.element().getAttribute('aria-describedby')).toBeNull();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => got).toEqual(['asked']);
  });

  it('is said of a letter that is not on the device, which is there by itself later', async () => {
    fake.mailbox.opening = () => Promise.reject(new FakeError('network'));
    const viewer = await show('berichtenbox-message-viewer', { messageId: 'm1' });
    await expect.element(page.getByRole('heading', { name: 'Dit bericht staat niet op dit apparaat' })).toBeVisible();
    expect(textOf(viewer)).toContain('Zodra er weer internet is, ziet u het hier.');
    expect(await violations(viewer)).toEqual([]);
    fake.mailbox.opening = () => Promise.resolve();
    comeBack();
    fake.mailbox.patch({ refreshedAt: new Date() });
    await expect.element(page.getByRole('heading', { name: 'De apk van uw auto verloopt' })).toBeVisible();
  });

  it('is said in the menu at downloading everything', async () => {
    await page.viewport(320, 700);
    const inbox = await show('berichtenbox-inbox');
    await expect.poll(() => textOf(inbox)).toContain('U bent offline');
    await userEvent.click(button('Meer mogelijkheden'));
    const exporting = button('Alle berichten downloaden');
    await expect.element(exporting).toHaveAttribute('aria-disabled', 'true');
    await expect.element(exporting).toHaveAccessibleDescription('Dit kan pas als er weer internet is.');
    expect([await violations(inbox), smallTargets(inbox)]).toEqual([[], []]);
    // In words that are to be seen, also where the buttons above the list have none.
    expect(inbox.renderRoot.querySelector('.why-not')!.getBoundingClientRect().height).toBeGreaterThan(16);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(focused()).toBe(exporting.element());
    await userEvent.keyboard('{Enter}');
    await expect.poll(spoken).toContain('Dit kan pas als er weer internet is.');
    expect([inbox.renderRoot.querySelector('dialog'), focused()]).toEqual([null, exporting.element()]);
    comeBack();
    await expect.element(exporting).not.toHaveAttribute('aria-disabled');
    await userEvent.click(exporting);
    await expect.element(page.getByRole('dialog')).toBeVisible();
  });

  it('is said once above the addresses, and holds for all that is done with them, by Enter in a field too', async () => {
    fake.preferences.patch({ preferences: { ...fake.preferences.state.preferences!, channels: [{ id: 'c2', kind: 'sms', address: '+31612345678', status: 'unverified', provisional: false }] } });
    await page.viewport(320, 700);
    const preferences = await show('berichtenbox-preferences');
    const why = 'Adressen toevoegen, bevestigen of verwijderen kan pas als er weer internet is.';
    await expect.poll(() => textOf(preferences).split(why)).toHaveLength(2);
    for (const name of [/^Bevestig/, /^Nieuwe code/, /^Verwijder/, 'E-mailadres toevoegen']) {
      await expect.element(button(name)).toHaveAttribute('aria-disabled', 'true');
      await expect.element(button(name)).toHaveAccessibleDescription(why);
    }
    await emulate({ 'forced-colors': 'active' });
    expect([await violations(preferences), overflow()]).toEqual([[], 0]);
    const field = page.getByRole('textbox', { name: /^Code van 6 cijfers/ });
    await userEvent.fill(field, '123456');
    await userEvent.keyboard('{Enter}');
    await expect.poll(spoken).toContain(why);
    expect(fake.preferences.deeds.filter((deed) => deed.startsWith('confirm'))).toEqual([]);
    comeBack();
    await expect.element(button(/^Bevestig/)).not.toHaveAttribute('aria-disabled');
    (field.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => fake.preferences.deeds.filter((deed) => deed.startsWith('confirm'))).toHaveLength(1);
  });
});
