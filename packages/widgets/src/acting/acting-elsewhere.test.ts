import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clearPage, focused, mount, settled, textOf, violations } from '../../../../test/in-browser/element-page.js';
import { fakeContext, FakeClient, fakeMessage, sessionWith } from '../../../../test/in-browser/fake-client.js';
import '../define/inbox.js';
import '../define/message-viewer.js';
import '../define/provider.js';
import '../define/unread-count.js';

const vries = fakeContext({ id: 'c2', name: 'Mevrouw A. de Vries' });
const bos = fakeContext({ id: 'c3', name: 'De heer B. Bos', rights: new Set(['read']) });
const able = new Set(['prullenbak', 'postvak-in', 'definitief-verwijderen', 'export'] as const);

/** Elements that a page has by themselves say by themselves for whom one acts. */
describe('while one acts for somebody else', () => {
  let fake: FakeClient;
  const saved: string[] = [];
  beforeEach(async () => {
    await page.viewport(1280, 900);
    fake = new FakeClient([fakeMessage({ id: 'm1', deadline: '2099-07-31', attachments: [{ id: 'a1', name: 'Aanslag.pdf', mediaType: 'application/pdf' }] }), fakeMessage({ id: 'm2', subject: 'Oude brief', folder: 'trash' })]);
    fake.mailbox.files.set('a1', new Blob(['%PDF-1.7']));
    fake.session.set(sessionWith([vries, bos], { context: vries, capabilities: able }));
    saved.length = 0;
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      saved.push(this.download);
    });
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await clearPage();
  });

  it('the list says it above, in its heading and in each row', async () => {
    const element = await mount('berichtenbox-inbox', fake.client);
    await expect.poll(() => textOf(element)).toContain('U kijkt namens Mevrouw A. de Vries');
    await expect.element(page.getByRole('heading', { name: 'Postvak IN (voor Mevrouw A. de Vries)' })).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'De apk van uw auto verloopt (voor Mevrouw A. de Vries)' }).first()).toBeVisible();
    expect(textOf(element)).not.toContain('U mag niet antwoorden');
    expect(await violations(element)).toEqual([]);
  });

  it('the list says once why there is nothing to do with messages', async () => {
    fake.session.set(sessionWith([vries, bos], { context: bos, capabilities: able }));
    const element = await mount('berichtenbox-inbox', fake.client);
    await expect.poll(() => textOf(element)).toContain('U mag de post van De heer B. Bos lezen. U mag niet antwoorden, verplaatsen of verwijderen.');
    expect(page.getByRole('button', { name: /^Meer acties/ }).elements()).toEqual([]);
  });

  it('the list keeps nothing of one person when another comes in their place', async () => {
    const element = await mount('berichtenbox-inbox', fake.client, { folder: 'Belasting van mevrouw' });
    element.renderRoot.querySelector<HTMLElement>('header .filter')?.click();
    await settled(element);
    await expect.poll(() => element.renderRoot.querySelector('.panel')).toBeTruthy();
    fake.session.set(sessionWith([vries, bos], { context: bos, capabilities: able }));
    await settled(element);
    expect(element.folder).toBe('inbox');
    expect(element.renderRoot.querySelector('.panel')).toBeNull();
    expect(textOf(element)).not.toContain('Belasting van mevrouw');
  });

  it('the question before messages are gone for good names whose they are', async () => {
    const element = await mount('berichtenbox-inbox', fake.client, { folder: 'trash' });
    element.renderRoot.querySelector<HTMLElement>('header .more')?.click();
    await settled(element);
    await userEvent.click(page.getByRole('button', { name: 'Prullenbak leegmaken' }));
    await expect.element(page.getByRole('dialog')).toBeVisible();
    expect(page.getByRole('dialog').element().textContent).toContain('Let op: dit is post van Mevrouw A. de Vries.');
  });

  it('all messages are saved under whose they are', async () => {
    const element = await mount('berichtenbox-inbox', fake.client);
    element.renderRoot.querySelector<HTMLElement>('header .more')?.click();
    await settled(element);
    await userEvent.click(page.getByRole('button', { name: 'Alle berichten downloaden' }));
    await userEvent.click(page.getByRole('button', { name: 'Maak bestand' }));
    await expect.poll(() => saved).toEqual([expect.stringMatching(/^Mevrouw A\. de Vries - berichtenbox-\d{4}-\d\d-\d\d\.zip$/)]);
  });

  it('the letter says it above, in its heading, and who sees it', async () => {
    const element = await mount('berichtenbox-message-viewer', fake.client, { messageId: 'm1' });
    await expect.element(page.getByRole('heading', { name: 'De apk van uw auto verloopt (voor Mevrouw A. de Vries)' })).toBeVisible();
    await expect.poll(() => textOf(element)).toContain('U kijkt namens Mevrouw A. de Vries');
    expect(textOf(element)).toContain('Aan Mevrouw A. de Vries Bekeken door Koen de Vries');
    expect(await violations(element)).toEqual([]);
  });

  it('what is saved of a letter has a name that says whose it is', async () => {
    const element = await mount('berichtenbox-message-viewer', fake.client, { messageId: 'm1' });
    await userEvent.click(page.getByRole('button', { name: /^Download/ }));
    await expect.poll(() => saved).toEqual(['Mevrouw A. de Vries - Aanslag.pdf']);
    await userEvent.click(page.getByRole('button', { name: 'Zet in uw agenda' }));
    await expect.poll(() => saved.at(-1)).toBe('Mevrouw A. de Vries - uiterste-datum-2099-07-31.ics');
    element.renderRoot.querySelector<HTMLElement>('.action-bar .more-menu button:last-child')?.click();
    await expect.poll(() => saved.at(-1)).toBe('Mevrouw A. de Vries - 2026-03-03 RDW De apk van uw auto verloopt.zip');
  });

  it('an appointment in a calendar, which has the dates of many people, says whose date it is', async () => {
    const files: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => `blob:${files.push(file as Blob)}`);
    await mount('berichtenbox-message-viewer', fake.client, { messageId: 'm1' });
    await userEvent.click(page.getByRole('button', { name: 'Zet in uw agenda' }));
    await expect.poll(() => files.length).toBe(1);
    expect((await files[0]!.text()).replaceAll('\r\n ', '')).toContain('SUMMARY:RDW: De apk van uw auto verloopt (voor Mevrouw A. de Vries)\r\n');
  });

  it('a letter on paper or as a file says whom it is for and who saw it', async () => {
    const files: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => `blob:${files.push(file as Blob)}`);
    const element = await mount('berichtenbox-message-viewer', fake.client, { messageId: 'm2' });
    element.renderRoot.querySelector<HTMLElement>('.action-bar .more-menu button:last-child')?.click();
    await expect.poll(() => files.length).toBe(1);
    const paper = new DOMParser().parseFromString(await files[0]!.text(), 'text/html');
    expect(paper.querySelector('.facts')?.textContent).toContain('Aan:Mevrouw A. de VriesBekeken door:Koen de Vries');
  });

  it('the number of unread messages says whose they are', async () => {
    const element = await mount('berichtenbox-unread-count', fake.client);
    expect(textOf(element)).toBe('1 1 ongelezen bericht voor Mevrouw A. de Vries');
  });

  it.each(['berichtenbox-inbox', 'berichtenbox-message-viewer'] as const)('<%s> has nothing left when the mandate ends, says so, and goes on with one button', async (tag) => {
    const element = await mount(tag, fake.client);
    Object.assign(element, { messageId: 'm1' });
    await settled(element);
    element.renderRoot.querySelector<HTMLElement>('.heading')?.focus();
    fake.session.endAccess();
    await expect.element(page.getByRole('alert')).toBeVisible();
    expect(textOf(element)).toBe('U kunt de post van Mevrouw A. de Vries niet meer bekijken. De machtiging is beëindigd. Verder met uw eigen post');
    await expect.poll(() => focused()?.textContent).toBe('U kunt de post van Mevrouw A. de Vries niet meer bekijken.');
    expect(await violations(element)).toEqual([]);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => element.renderRoot.querySelector('[role=alert]')).toBeNull();
    await expect.poll(() => focused()?.classList.contains('heading')).toBe(true);
    expect(textOf(element)).not.toContain('Mevrouw');
  });
});
