import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { activeSession, FakeClient, fakeMessage } from '../../../../test/in-browser/fake-client.js';
import { clearPage, focused, mount, settled, smallTargets, spoken, textOf, violations } from '../../../../test/in-browser/element-page.js';
import '../define/message-viewer.js';
import '../define/provider.js';
import type { MessageViewerElement } from './message-viewer.js';

async function show(fake: FakeClient): Promise<MessageViewerElement> {
  const { capabilities } = activeSession();
  fake.session.set(activeSession({ capabilities: new Set([...capabilities, 'afgehandeld']) }));
  return mount('berichtenbox-message-viewer', fake.client, { messageId: 'm1' });
}

const letter = (folder = 'inbox'): FakeClient => new FakeClient([fakeMessage({ id: 'm1', unread: false, folder, actionPrompt: 'provide-information' })]);
const undo = page.getByRole('button', { name: 'Ongedaan maken' });
const folderOf = (fake: FakeClient): string | undefined => fake.mailbox.state.messages[0]?.folder;

describe('what was done to a letter', () => {
  afterEach(clearPage);

  it.each([
    ['inbox', 'Naar Archief', 'Het bericht staat nu in Archief.', ['move m1', 'move m1']],
    ['Auto', 'Terug naar Postvak IN', 'Het bericht staat nu in Postvak IN.', ['move m1', 'move m1']],
    ['inbox', 'Naar Prullenbak', 'Het bericht staat nu in Prullenbak.', ['bin m1', 'restore m1']],
    ['Auto', 'Naar Prullenbak', 'Het bericht staat nu in Prullenbak.', ['bin m1', 'restore m1', 'move m1']],
    ['trash', 'Terugzetten', 'Het bericht is teruggezet.', ['restore m1', 'bin m1']],
    ['inbox', 'Afgehandeld', 'U heeft dit afgehandeld.', ['mark-handled m1', 'mark-unhandled m1']],
  ])('in %s with %s is said near the buttons, and can be taken back there by keyboard', async (folder, button, sentence, deeds) => {
    const fake = letter(folder);
    const viewer = await show(fake);
    const changes: string[] = [];
    viewer.addEventListener('berichtenbox-message-change', ({ change }) => changes.push(change));
    await userEvent.click(page.getByRole('button', { name: button, exact: true }));
    await expect.poll(() => viewer.renderRoot.querySelector('[part=notice]')?.textContent).toContain(sentence);
    expect(await violations(viewer)).toEqual([]);
    (undo.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => fake.mailbox.deeds).toEqual(deeds);
    expect(folderOf(fake)).toBe(folder);
    // Where the button that did it is in the letter itself, one is back at it.
    await expect.poll(() => focused()?.textContent.trim()).toBe(button === 'Afgehandeld' ? 'Afgehandeld' : 'De apk van uw auto verloopt');
    await expect.poll(spoken).toMatch(/Ongedaan gemaakt\.$/);
    expect(viewer.renderRoot.querySelector('[part=notice]')).toBeNull();
    expect(changes).toHaveLength(2);
  });

  it('cannot be taken back where the server has no way to', async () => {
    const fake = letter();
    const viewer = await show(fake);
    fake.session.set(activeSession({ capabilities: new Set() }));
    await settled(viewer);
    await userEvent.click(page.getByRole('button', { name: 'Naar Archief' }));
    await expect.poll(() => textOf(viewer)).toContain('Het bericht staat nu in Archief.');
    await expect.element(undo).not.toBeInTheDocument();
  });

  it('stays said when taking it back fails, which is said as well', async () => {
    const fake = letter();
    const viewer = await show(fake);
    await userEvent.click(page.getByRole('button', { name: 'Naar Prullenbak' }));
    fake.mailbox.failing.add('restore');
    await userEvent.click(undo);
    await expect.poll(() => textOf(viewer)).toContain('Dat is niet gelukt. Het bericht is niet veranderd.');
    expect(folderOf(fake)).toBe('trash');
  });

  it('is forgotten when another letter is shown', async () => {
    const fake = new FakeClient([fakeMessage({ id: 'm1', unread: false }), fakeMessage({ id: 'm2', unread: false })]);
    const viewer = await show(fake);
    await userEvent.click(page.getByRole('button', { name: 'Naar Archief' }));
    await expect.element(undo).toBeVisible();
    viewer.messageId = 'm2';
    await settled(viewer);
    await expect.element(undo).not.toBeInTheDocument();
  });
});

describe('what is done less often with a letter', () => {
  afterEach(clearPage);
  const more = page.getByRole('button', { name: 'Meer', exact: true });
  const unread = page.getByRole('button', { name: 'Markeren als ongelezen' });

  it('stands beside the rest where there is room', async () => {
    await show(letter());
    await expect.element(unread).toBeVisible();
    await expect.element(more).not.toBeInTheDocument();
  });

  it('is in a menu where there is not, which works by keyboard and gives the focus back', async () => {
    await page.viewport(414, 896);
    const fake = letter();
    const viewer = await show(fake);
    await expect.element(unread).not.toBeInTheDocument();
    (more.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(unread).toBeVisible();
    expect(smallTargets(viewer)).toEqual([]);
    expect(await violations(viewer)).toEqual([]);
    await userEvent.tab();
    expect(focused()?.textContent.trim()).toBe('Markeren als ongelezen');
    await userEvent.keyboard('{Enter}');
    await expect.element(unread).not.toBeInTheDocument();
    await expect.poll(() => fake.mailbox.deeds).toEqual(['mark-unread m1']);
    expect(focused()?.textContent.trim()).toBe('Meer');
    await expect.poll(spoken).toMatch(/Gemarkeerd als ongelezen\.$/);
    await userEvent.keyboard('{Enter}{Escape}');
    await expect.element(page.getByRole('button', { name: 'Afdrukken' })).not.toBeInTheDocument();
    expect(focused()?.textContent.trim()).toBe('Meer');
  });
});
