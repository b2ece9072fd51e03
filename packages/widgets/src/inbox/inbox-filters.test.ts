import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clearPage, focused, mount, overflow, settled, smallTargets, spoken, textOf, violations } from '../../../../test/in-browser/element-page.js';
import { FakeClient, fakeMessage } from '../../../../test/in-browser/fake-client.js';
import '../define/inbox.js';
import '../define/provider.js';
import type { InboxElement } from './inbox.js';

const year = new Date().getFullYear();
const letters = () => [
  fakeMessage({ id: 'm1', subject: 'Aanslag', senderId: 'bd', senderName: 'Belastingdienst', actionPrompt: 'pay', publishedAt: new Date() }),
  fakeMessage({ id: 'm2', subject: 'Uw auto', unread: false, publishedAt: new Date(year - 1, 5, 1) }),
  fakeMessage({ id: 'm3', subject: 'Aanslag van toen', senderId: 'bd', senderName: 'Belastingdienst', unread: false, publishedAt: new Date(year - 1, 2, 1) }),
  fakeMessage({ id: 'm4', subject: 'Heel oud', publishedAt: new Date(year - 3, 2, 1) }),
];
const subjects = (element: InboxElement) => [...element.shadowRoot?.querySelectorAll('li[data-id] .subject') ?? []].map(({ textContent }) => textContent);
const open = async (element: InboxElement) => {
  await page.getByRole('button', { name: 'Filteren' }).click();
  await settled(element);
};
const choose = async (element: InboxElement, label: string, value: string) => {
  await userEvent.selectOptions(page.getByRole('combobox', { name: label }), value);
  await settled(element);
};

describe('<berichtenbox-inbox> filtering', () => {
  beforeEach(() => page.viewport(1280, 900));
  afterEach(clearPage);

  it('opens with the focus on its heading, and closes to its button', async () => {
    const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client);
    await open(element);
    expect(focused()?.textContent).toBe('Filters');
    expect(await violations(element)).toEqual([]);
    await page.getByRole('button', { name: 'Sluiten' }).click();
    await settled(element);
    expect(focused()?.textContent).toContain('Filteren');
  });

  it('works at once, says how many are left, and shows what is on', async () => {
    const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client);
    const changed: unknown[] = [];
    element.addEventListener('berichtenbox-view-change', () => changed.push([element.unreadOnly, element.period]));
    await open(element);
    await page.getByRole('checkbox', { name: 'Alleen ongelezen' }).click();
    await settled(element);
    expect(subjects(element)).toEqual(['Aanslag', 'Heel oud']);
    expect(textOf(element)).toContain('2 van 4 berichten');
    await expect.poll(spoken).toBe('2 van 4 berichten');
    await choose(element, 'Periode', 'this-year');
    expect(subjects(element)).toEqual(['Aanslag']);
    await choose(element, 'Organisatie', 'bd');
    expect(changed).toEqual([[true, ''], [true, 'this-year'], [true, 'this-year']]);
    expect(page.getByRole('list', { name: 'Filters' }).getByRole('button').elements().map(({ textContent }) => textContent.trim())).toEqual(['Belastingdienst', 'Alleen ongelezen', 'Dit jaar']);
    expect(await violations(element)).toEqual([]);
  });

  it('finds last year\'s assessment by keyboard: organisation and period', async () => {
    const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client);
    (page.getByRole('button', { name: 'Filteren' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await settled(element);
    await userEvent.tab();
    expect(focused()?.textContent).toContain('Sluiten');
    await userEvent.tab();
    await userEvent.keyboard('B');
    await settled(element);
    await expect.poll(() => subjects(element)).toEqual(['Aanslag', 'Aanslag van toen']);
    await userEvent.tab();
    expect(focused()?.id).toBe('period');
    await userEvent.keyboard('Vorig');
    await expect.poll(() => subjects(element)).toEqual(['Aanslag van toen']);
    await expect.poll(spoken).toBe('1 van 4 berichten');
  });

  it('takes one away with its chip, and all with one button, with the focus on the list', async () => {
    const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client, { unreadOnly: true, period: 'this-year' });
    await settled(element);
    expect(subjects(element)).toEqual(['Aanslag']);
    await page.getByRole('button', { name: 'Dit jaar: filter weghalen' }).click();
    await settled(element);
    expect(subjects(element)).toEqual(['Aanslag', 'Heel oud']);
    expect(focused()?.textContent).toBe('Postvak IN');
    await page.getByRole('button', { name: 'Wis filters' }).click();
    await settled(element);
    expect(subjects(element)).toHaveLength(4);
    expect([element.unreadOnly, element.period]).toEqual([false, '']);
  });

  it('says which filters leave nothing, and offers to take them away', async () => {
    const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client, { actionNeeded: true, period: 'earlier' });
    await settled(element);
    expect(textOf(element)).toContain('Geen berichten met deze filters');
    expect(textOf(element)).toContain('U filtert op: Alleen wat u nog moet doen, Eerder.');
    expect(await violations(element)).toEqual([]);
    await page.getByRole('button', { name: 'Wis filters' }).first().click();
    await settled(element);
    expect(subjects(element)).toHaveLength(4);
  });

  it('takes dates of one\'s own', async () => {
    const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client);
    await open(element);
    await choose(element, 'Periode', 'custom');
    await userEvent.fill(page.getByLabelText('Tot en met'), `${year - 2}-12-31`);
    await userEvent.tab();
    await settled(element);
    expect(element.period).toBe(`..${year - 2}-12-31`);
    expect(subjects(element)).toEqual(['Heel oud']);
    expect(textOf(element)).toContain('tot en met 31 december');
  });

  it('goes together with searching, in all folders or in this one', async () => {
    const fake = new FakeClient([...letters(), fakeMessage({ id: 'a1', subject: 'Aanslag uit het archief', folder: 'archive' })]);
    const element = await mount('berichtenbox-inbox', fake.client);
    await userEvent.fill(page.getByRole('searchbox'), 'aanslag');
    await settled(element);
    expect(subjects(element)).toEqual(['Aanslag', 'Aanslag van toen', 'Aanslag uit het archief']);
    await open(element);
    await choose(element, 'Zoeken in', 'folder');
    expect(subjects(element)).toEqual(['Aanslag', 'Aanslag van toen']);
    await page.getByRole('checkbox', { name: 'Alleen ongelezen' }).click();
    await settled(element);
    expect(subjects(element)).toEqual(['Aanslag']);
    await expect.poll(() => textOf(element)).toContain('in Postvak IN.');
  });

  it('offers no action needed on a server that knows none', async () => {
    const element = await mount('berichtenbox-inbox', new FakeClient([fakeMessage({ id: 'm1' })]).client);
    await open(element);
    expect(page.getByRole('checkbox').elements()).toHaveLength(1);
  });

  it('fits a column of 300 pixels, with targets one can hit', async () => {
    await page.viewport(320, 900);
    const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client, { unreadOnly: true });
    await open(element);
    expect(overflow()).toBeLessThanOrEqual(0);
    expect(smallTargets(element).filter((target) => target !== '')).toEqual([]);
    expect(await violations(element)).toEqual([]);
  });
});
