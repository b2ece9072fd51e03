import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { MessageSummary } from '@berichtenbox/client';
import { clearPage, focused, mount, settled, spoken, textOf, violations } from '../../../../test/in-browser/element-page.js';
import { activeSession, FakeClient, FakeError, fakeMessage } from '../../../../test/in-browser/fake-client.js';
import '../define/inbox.js';
import '../define/provider.js';
import type { InboxElement } from './inbox.js';

const letters = () => [
  fakeMessage({ id: 'm1', subject: 'Zorgtoeslag 2026' }), fakeMessage({ id: 'm2', subject: 'Uw auto', unread: false }),
  fakeMessage({ id: 'a1', subject: 'Zorgtoeslag 2025', folder: 'archive', unread: false }),
];
const subjects = (element: InboxElement) => [...element.shadowRoot?.querySelectorAll('.subject') ?? []].map(({ textContent }) => textContent);
const field = () => page.getByRole('searchbox', { name: 'Zoeken in berichten' });

/** Type a question and press Enter. */
async function search(element: InboxElement, query: string): Promise<void> {
  await userEvent.fill(field(), query);
  await userEvent.keyboard('{Enter}');
  await settled(element);
}

describe('<berichtenbox-inbox> searching', () => {
  beforeEach(() => page.viewport(1280, 900));
  afterEach(clearPage);

  it('shows hits of all folders, says how many, where they lie and where it looked', async () => {
    const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client);
    await search(element, 'Zorgtoeslag');
    expect(subjects(element)).toEqual(['Zorgtoeslag 2026', 'Zorgtoeslag 2025']);
    expect(textOf(element)).toContain('2 berichten gevonden voor ‘Zorgtoeslag’. We hebben gezocht in onderwerp, afzender en tekst, in al uw mappen.');
    expect(textOf(element)).toContain('in Archief');
    await expect.element(page.getByRole('heading', { name: 'Zoekresultaten' })).toBeVisible();
    await expect.poll(spoken).toBe('2 berichten gevonden voor ‘Zorgtoeslag’');
    expect(focused()?.id).toBe('query');
    expect(await violations(element)).toEqual([]);
  });

  it('does not claim to have looked in the text on a server that can\'t', async () => {
    const fake = new FakeClient(letters());
    fake.session.set(activeSession({ capabilities: new Set() }));
    const element = await mount('berichtenbox-inbox', fake.client);
    await search(element, 'Zorgtoeslag');
    expect(textOf(element)).toContain('We hebben gezocht in onderwerp en afzender, in al uw mappen.');
  });

  it('searches by itself after a pause in typing, and asks once', async () => {
    const fake = new FakeClient(letters());
    const asked = vi.spyOn(fake.mailbox, 'search');
    const element = await mount('berichtenbox-inbox', fake.client);
    await userEvent.type(field(), 'auto');
    await settled(element);
    expect(subjects(element)).toEqual(['Uw auto']);
    expect(textOf(element)).toContain('We zoeken nog verder.');
    expect(asked).not.toHaveBeenCalled();
    await expect.poll(spoken).toBe('1 bericht gevonden voor ‘auto’');
    expect(asked).toHaveBeenCalledOnce();
    expect(textOf(element)).not.toContain('We zoeken nog verder.');
  });

  it('only shows the answer to the last question', async () => {
    const fake = new FakeClient(letters());
    const answers = new Map<string, (found: readonly MessageSummary[]) => void>();
    vi.spyOn(fake.mailbox, 'search').mockImplementation((query) => new Promise((resolve) => { answers.set(query, resolve); }));
    const element = await mount('berichtenbox-inbox', fake.client);
    await search(element, 'eerste');
    await search(element, 'tweede');
    answers.get('tweede')?.([fakeMessage({ id: 'm2', subject: 'Uw auto' })]);
    answers.get('eerste')?.(letters());
    await settled(element);
    expect(subjects(element)).toEqual(['Uw auto']);
  });

  it('says what to do with a question that is too short', async () => {
    const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client);
    await search(element, 'z');
    await expect.element(field()).toHaveAttribute('aria-invalid', 'true');
    await expect.element(field()).toHaveAccessibleDescription('Typ minstens 2 tekens.');
    expect(subjects(element)).toHaveLength(2);
    expect(await violations(element)).toEqual([]);
  });

  it('says that nothing was found, and not that there is nothing', async () => {
    const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client);
    await search(element, 'paspoort');
    expect(textOf(element)).toContain('Niets gevonden voor ‘paspoort’');
    expect(textOf(element)).not.toContain('U heeft geen berichten');
    expect(await violations(element)).toEqual([]);
  });

  it('says first that nothing was found, and then which organisations could not be reached', async () => {
    const fake = new FakeClient(letters());
    fake.mailbox.patch({ completeness: 'partial', stores: [{ storeId: '2', name: 'UWV', status: 'failed' }] });
    const element = await mount('berichtenbox-inbox', fake.client);
    await search(element, 'paspoort');
    await expect.poll(() => textOf(element)).toMatch(/Controleer de spelling.*De berichten van UWV konden we niet ophalen/u);
    await search(element, 'Zorgtoeslag');
    expect(textOf(element)).toMatch(/De berichten van UWV konden we niet ophalen.*Zorgtoeslag 2026/u);
  });

  it('keeps up with what is done to a hit', async () => {
    const fake = new FakeClient(letters());
    const element = await mount('berichtenbox-inbox', fake.client);
    await search(element, 'Zorgtoeslag');
    await fake.mailbox.bin(['m1']);
    await settled(element);
    expect(textOf(element)).toContain('in Prullenbak');
  });

  it('is over when the field is cleared, with the focus in the field', async () => {
    const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client);
    await search(element, 'Zorgtoeslag');
    await page.getByRole('button', { name: 'Zoekopdracht wissen' }).click();
    await settled(element);
    expect(subjects(element)).toEqual(['Zorgtoeslag 2026', 'Uw auto']);
    await expect.element(field()).toHaveValue('');
    expect(focused()?.id).toBe('query');
  });

  it('is over when a folder is chosen', async () => {
    const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client);
    await search(element, 'Zorgtoeslag');
    await page.getByRole('button', { name: /^Archief/ }).click();
    await settled(element);
    expect(subjects(element)).toEqual(['Zorgtoeslag 2025']);
    await expect.element(field()).toHaveValue('');
  });

  it('is over when the page shows another folder, as the back button does, with the focus where it was', async () => {
    const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client, { folder: 'archive' });
    await search(element, 'auto');
    expect(subjects(element)).toEqual(['Uw auto']);
    page.getByRole('button', { name: 'Filteren' }).element().focus();
    element.folder = 'inbox';
    await settled(element);
    expect(subjects(element)).toEqual(['Zorgtoeslag 2026', 'Uw auto']);
    await expect.element(field()).toHaveValue('');
    await expect.element(page.getByRole('heading', { name: 'Postvak IN' })).toBeVisible();
    expect(focused()?.textContent).toContain('Filteren');
  });

  it('goes on when the page shows the same folder otherwise', async () => {
    const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client);
    await search(element, 'Zorgtoeslag');
    element.selectedId = 'a1';
    await settled(element);
    expect(subjects(element)).toEqual(['Zorgtoeslag 2026', 'Zorgtoeslag 2025']);
    await expect.element(field()).toHaveValue('Zorgtoeslag');
  });

  it('is not offered where there is nothing to find, and is once there is', async () => {
    const fake = new FakeClient([]);
    const element = await mount('berichtenbox-inbox', fake.client);
    expect(textOf(element)).toContain('U heeft geen berichten');
    expect(field().elements()).toEqual([]);
    fake.mailbox.patch({ messages: letters() });
    await settled(element);
    await expect.element(field()).toBeVisible();
  });

  it('that fails says so beside the list, and can be tried again', async () => {
    const fake = new FakeClient(letters());
    vi.spyOn(fake.mailbox, 'search').mockRejectedValueOnce(new FakeError('network'));
    const element = await mount('berichtenbox-inbox', fake.client);
    const codes: string[] = [];
    element.addEventListener('berichtenbox-error', ({ code }) => codes.push(code));
    await search(element, 'Zorgtoeslag');
    expect(textOf(element)).toContain('Zoeken is niet gelukt. Er is geen verbinding.');
    expect(codes).toEqual(['network']);
    expect(await violations(element)).toEqual([]);
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await settled(element);
    expect(subjects(element)).toEqual(['Zorgtoeslag 2026', 'Zorgtoeslag 2025']);
  });
});
