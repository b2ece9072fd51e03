import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clearPage, focused, mount, settled, spoken, textOf, violations } from '../../../../test/in-browser/element-page.js';
import { FakeClient, fakeMessage } from '../../../../test/in-browser/fake-client.js';
import { OnDemand } from '../element/on-demand.js';
import '../define/inbox.js';
import '../define/provider.js';
import type { InboxElement } from './inbox.js';

const letters = () => Array.from({ length: 30 }, (_, index) => fakeMessage({ id: `m${index}`, subject: `Brief ${index}`, unread: false }));
const subjects = (element: InboxElement) => [...element.shadowRoot?.querySelectorAll('li[data-id] .subject') ?? []].map(({ textContent }) => textContent);
const arrive = async (fake: FakeClient, element: InboxElement, ...ids: string[]) => {
  fake.mailbox.patch({ messages: [...ids.map((id) => fakeMessage({ id, subject: id })), ...fake.mailbox.state.messages] });
  await settled(element);
};

describe('<berichtenbox-inbox> when a message comes', () => {
  beforeEach(() => page.viewport(1280, 700));
  afterEach(clearPage);

  it('shows it at once while nobody reads the list', async () => {
    const fake = new FakeClient(letters());
    const element = await mount('berichtenbox-inbox', fake.client);
    await userEvent.hover(page.getByRole('heading', { name: 'Postvak IN' }));
    await settled(element);
    await arrive(fake, element, 'Nieuw');
    expect(subjects(element)[0]).toBe('Nieuw');
  });

  it('moves nothing under somebody who has scrolled on: a button brings it in, with the focus on it', async () => {
    const fake = new FakeClient(letters());
    const element = await mount('berichtenbox-inbox', fake.client);
    const row = page.elementLocator(element.shadowRoot!.querySelector('[data-id=m20]')!);
    await userEvent.hover(row);
    await settled(element);
    const before = row.element().getBoundingClientRect().top;
    await arrive(fake, element, 'Nieuwste', 'Nieuw');
    expect(Math.abs(row.element().getBoundingClientRect().top - before)).toBeLessThan(2);
    await expect.poll(spoken).toBe('2 nieuwe berichten');
    await arrive(fake, element);
    await page.getByRole('button', { name: 'Toon 2 nieuwe berichten' }).click();
    await settled(element);
    expect(subjects(element).slice(0, 3)).toEqual(['Nieuwste', 'Nieuw', 'Brief 0']);
    expect(focused()?.textContent).toBe('Nieuwste');
    expect(textOf(element)).not.toContain('Toon 2 nieuwe');
  });

  it('waits while one selects or has the focus in the list', async () => {
    const fake = new FakeClient(letters());
    const element = await mount('berichtenbox-inbox', fake.client);
    element.shadowRoot?.querySelector<HTMLElement>('[data-id=m1] a')?.focus();
    await settled(element);
    await arrive(fake, element, 'Nieuw');
    expect(subjects(element)[0]).toBe('Brief 0');
    expect(focused()?.textContent).toBe('Brief 1');
    expect(await violations(element)).toEqual([]);
  });
});

describe('<berichtenbox-inbox> pressed before its tools are there', () => {
  beforeEach(() => page.viewport(1280, 900));
  afterEach(async () => {
    vi.restoreAllMocks();
    await clearPage();
  });

  it('says that it has to wait, tries again when asked, and then does what was pressed', async () => {
    let release: () => void = () => undefined;
    const load = OnDemand.prototype.load;
    let couldNot: (() => void) | undefined;
    vi.spyOn(OnDemand.prototype, 'load').mockImplementation(async function load_(this: OnDemand<unknown>, failed?: () => void) {
      couldNot = failed;
      await new Promise<void>((resolve) => { release = resolve; });
      return load.call(this, failed) as Promise<unknown>;
    });
    // Loaded by the tests before: as if it were not.
    vi.spyOn(OnDemand.prototype, 'value', 'get').mockReturnValue(undefined);
    const element = await mount('berichtenbox-inbox', new FakeClient([fakeMessage({ id: 'm1', subject: 'Eerste' })]).client);
    await page.getByRole('button', { name: 'Meer acties: Eerste' }).click();
    expect(element.shadowRoot?.querySelector('.menu')).toBeNull();
    couldNot?.();
    await expect.poll(() => textOf(element)).toContain('Dit lukt nu niet. Controleer uw internet.');
    await expect.poll(spoken).toContain('Dit lukt nu niet.');
    await expect.element(page.getByRole('button', { name: 'Opnieuw proberen' })).toBeVisible();
    vi.restoreAllMocks();
    release();
    await expect.poll(() => element.shadowRoot?.querySelectorAll('.menu button').length).toBe(4);
    expect(focused()?.textContent.trim()).toBe('Markeren als gelezen');
    expect(textOf(element)).not.toContain('Dit lukt nu niet');
  });
});
