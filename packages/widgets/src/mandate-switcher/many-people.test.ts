import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clearPage, focused, mount, settled, violations } from '../../../../test/in-browser/element-page.js';
import { fakeContext, FakeClient, sessionWith } from '../../../../test/in-browser/fake-client.js';
import '../define/mandate-switcher.js';
import '../define/provider.js';
import type { MandateSwitcherElement } from './mandate-switcher.js';

const other = (name: string, id: string) => fakeContext({ id, name });
/** In no order. */
const thousand = [
  ...Array.from({ length: 996 }, (_, index) => other(`Cliënt ${String((index * 7919) % 10_007).padStart(5, '0')}`, `r${index}`)),
  other('Łukasz Yılmaz', 'l1'), other('Zoë Çelik', 'z1'), other('Zoe Jansen', 'z2'), other('Anna Zoetermeer', 'z3'),
];

describe('<berichtenbox-mandate-switcher> with many people', () => {
  let fake: FakeClient;
  let element: MandateSwitcherElement;
  const dialog = (): HTMLDialogElement | null => element.renderRoot.querySelector('dialog');
  const heard = (): string | undefined => dialog()?.querySelector('[role=status]')?.textContent;
  const press = async (key: string): Promise<void> => {
    await userEvent.keyboard(key);
    await settled(element);
  };
  const open = async (): Promise<void> => {
    element.focus();
    await press('{Enter}');
  };
  const names = (): string[] => [...dialog()?.querySelectorAll('.person-name') ?? []].map(({ textContent }) => textContent);
  const focusedPerson = (): string | undefined => focused()?.querySelector('.person-name')?.textContent;

  beforeEach(async () => {
    await page.viewport(1280, 900);
    fake = new FakeClient();
    fake.session.set(sessionWith(thousand));
    element = await mount('berichtenbox-mandate-switcher', fake.client);
  });
  afterEach(clearPage);

  it('opens in no time, on the field to search in, with fifty of a thousand in the document', async () => {
    const started = performance.now();
    element.renderRoot.querySelector<HTMLElement>('.switch')?.click();
    await element.updateComplete;
    expect(performance.now() - started).toBeLessThan(500);
    expect(focused()?.id).toBe('query');
    expect(names()).toHaveLength(51);
    expect(dialog()?.textContent).toContain('U ziet 50 van 1000 personen.');
    expect(await violations(element)).toEqual([]);
  });

  it('shows more when asked, with the focus on the first of them', async () => {
    await open();
    dialog()?.querySelector<HTMLElement>('.show-more')?.focus();
    await press('{Enter}');
    expect(names()).toHaveLength(101);
    expect(focusedPerson()).toBe(names()[51]);
  });

  it('finds without capitals and accents, and says how many', async () => {
    await open();
    await press('zoe c');
    expect(names()).toEqual(['Zoë Çelik']);
    expect(heard()).toBe('1 van 1001 personen');
    await press('{Backspace}{Backspace}');
    expect(names()).toEqual(['Anna Zoetermeer', 'Zoë Çelik', 'Zoe Jansen']);
    await press('{ArrowDown}');
    expect(focusedPerson()).toBe('Anna Zoetermeer');
    await press('{ArrowUp}');
    expect(focused()?.id).toBe('query');
    await press('{Control>}a{/Control}yilmaz lukasz');
    expect(names()).toEqual(['Łukasz Yılmaz']);
    await press('qqq');
    expect([names(), heard()]).toEqual([[], 'Geen persoon gevonden.']);
    expect(await violations(element)).toEqual([]);
  });

  it('keeps favourites and whom one saw last, in this page only', async () => {
    await open();
    await press('zoe');
    await userEvent.click(page.getByRole('button', { name: 'Favoriet: Zoe Jansen' }));
    await expect.element(page.getByRole('button', { name: 'Favoriet: Zoe Jansen' })).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(page.getByRole('button', { name: /^Zoë Çelik/ }));
    await settled(element);
    fake.session.set(sessionWith(thousand));
    await settled(element);
    await open();
    expect([...dialog()?.querySelectorAll('.group-heading') ?? []].map(({ textContent }) => textContent)).toEqual(['Favorieten', 'Laatst bekeken', 'Iedereen']);
    expect(names().slice(0, 3)).toEqual(['Koen de Vries', 'Zoe Jansen', 'Zoë Çelik']);
    const kept = [localStorage, sessionStorage].map((storage) => JSON.stringify(Object.entries(storage))).join();
    expect(kept).not.toMatch(/Zo|z1|z2/);
    expect(await violations(element)).toEqual([]);
  });
});
