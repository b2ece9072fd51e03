import type { ActingClient } from '@berichtenbox/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clearPage, emulate, focused, mount, overflow, settled, smallTargets, spoken, textOf, violations } from '../../../../test/in-browser/element-page.js';
import { fakeContext, FakeClient, FakeError, sessionWith } from '../../../../test/in-browser/fake-client.js';
import { beginWork } from '../acting/unsaved-work.js';
import '../define/client-overview.js';
import '../define/provider.js';
import { PrincipalChangeEvent } from '../mandate-switcher/principal-change-event.js';
import type { ClientOverviewElement } from './client-overview.js';

const day = (fromNow: number): string => new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Amsterdam' }).format(Date.now() + fromNow * 86_400_000);
const someone = (name: string, part: Partial<ActingClient> = {}): ActingClient =>
  ({ mandateId: `m-${name}`, name, kind: 'financial-administrator', unread: 0, actionNeeded: 0, complete: true, ...part });
const vries = someone('A. de Vries', { unread: 3, actionNeeded: 2, firstDeadline: { date: day(5), storeId: 'tax' } });
const bos = someone('B. Bos', { unread: 1, actionNeeded: 1, firstDeadline: { date: day(-2), storeId: 'rdw' } });
const calm = someone('C. Dijk');
const unknown: ActingClient = { mandateId: 'm-new', name: 'D. Etten', kind: 'care-mentor', complete: false };
const extra = someone('Élise van den Berg', { unread: 9, complete: false });
const all = [calm, vries, unknown, bos, extra];
const contextOf = ({ mandateId, name, kind }: ActingClient) => fakeContext({ id: `c-${mandateId}`, mandateId, name, kind });

describe('<berichtenbox-client-overview>', () => {
  let fake: FakeClient;
  let element: ClientOverviewElement;
  const events: PrincipalChangeEvent[] = [];
  const visited: string[] = [];
  const note = (event: Event): void => {
    if (event instanceof PrincipalChangeEvent) events.push(event);
  };

  const show = async (clients: readonly ActingClient[] = all, properties: Partial<ClientOverviewElement> = {}): Promise<void> => {
    fake.session.set(sessionWith(clients.map(contextOf), { capabilities: new Set(['machtigen']) }));
    fake.clients.patch({ clients });
    element = await mount('berichtenbox-client-overview', fake.client, { navigate: (url) => void visited.push(url), ...properties });
  };
  const names = (): (string | null)[] => [...element.renderRoot.querySelectorAll('.open')].map(({ textContent }) => textContent);
  const openButton = (name: string) => page.getByRole('button', { name: `Bekijk de post van ${name}`, exact: true });

  beforeEach(async () => {
    await page.viewport(1280, 900);
    fake = new FakeClient();
    events.length = visited.length = 0;
    document.addEventListener('berichtenbox-principal-change', note);
  });
  afterEach(async () => {
    document.removeEventListener('berichtenbox-principal-change', note);
    await clearPage();
  });

  it('says for each person what waits, and nothing of the letters but day and sender of the nearest deadline', async () => {
    await show();
    expect(names()).toEqual(['B. Bos', 'A. de Vries', 'C. Dijk', 'D. Etten', 'Élise van den Berg']);
    const texts = [...element.renderRoot.querySelectorAll('.client')].map((item) => item.textContent.replaceAll(/\s+/g, ' ').trim());
    expect(texts[0]).toMatch(/^B\. Bos bewindvoerder.* 1 ongelezen bericht 1 bericht waar iets mee moet Eerste termijn: .*, .* te laat: 2 dagen geleden$/);
    expect(texts[1]).toContain('3 ongelezen berichten');
    expect(texts[1]).toContain('nog 5 dagen');
    expect(texts[2]).toContain('Alles gelezen Niets te doen');
    expect(texts[3]).toContain('Nog niet opgehaald.');
    expect(texts[4]).toContain('Niet van alle organisaties opgehaald.');
    expect(textOf(element)).toContain('5 personen. Bij 2 personen moet nog iets gebeuren.');
    expect(element.renderRoot.querySelectorAll('ul.clients > li')).toHaveLength(5);
    expect(await violations(element)).toEqual([]);
    expect(smallTargets(element)).toEqual([]);
    expect(focused()).toBe(document.body);
  });

  it.each([
    ['name', ['A. de Vries', 'B. Bos', 'C. Dijk', 'D. Etten', 'Élise van den Berg']],
    ['unread', ['Élise van den Berg', 'A. de Vries', 'B. Bos', 'C. Dijk', 'D. Etten']],
    ['action-needed', ['A. de Vries', 'B. Bos', 'C. Dijk', 'Élise van den Berg', 'D. Etten']],
  ])('can be put in another order: %s', async (sort, expected) => {
    await show();
    await page.getByLabelText('Volgorde').selectOptions(sort);
    await settled(element);
    expect(names()).toEqual(expected);
  });

  it('can be searched whatever the accents, says how many it found, and shows everybody again', async () => {
    await show();
    await userEvent.fill(page.getByLabelText('Zoek een persoon'), 'elise');
    await settled(element);
    expect(names()).toEqual(['Élise van den Berg']);
    await expect.poll(spoken).toBe('1 van 5 personen.');
    await userEvent.fill(page.getByLabelText('Zoek een persoon'), 'zz');
    await settled(element);
    expect(textOf(element)).toContain('Geen persoon gevonden.');
    await userEvent.click(page.getByRole('button', { name: 'Toon iedereen' }));
    await settled(element);
    expect([names().length, focused()?.id]).toEqual([5, 'query']);
  });

  it('shows only where something has to be done when one asks so', async () => {
    await show();
    await page.getByLabelText('Laat zien').selectOptions('action-needed');
    await settled(element);
    expect(names()).toEqual(['B. Bos', 'A. de Vries']);
  });

  it('opens somebody’s post by keyboard alone, says so once, and goes to the page with the messages', async () => {
    await show([vries, bos], { boxHref: '/mijn/' });
    element.renderRoot.querySelector<HTMLElement>('.refresh')?.focus();
    await userEvent.keyboard('{Tab}');
    expect(focused()?.textContent).toBe('B. Bos');
    expect(fake.session.switches).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await settled(element);
    expect(fake.session.switches).toEqual(['c-m-B. Bos']);
    expect(events.map(({ contextId, isSelf }) => ({ contextId, isSelf }))).toEqual([{ contextId: 'c-m-B. Bos', isSelf: false }]);
    expect(visited).toEqual(['/mijn/']);
    await expect.poll(spoken).toContain('U bekijkt nu de post van B. Bos.');
    expect(spoken()).not.toContain('We openen');
  });

  it('leaves going there to a host that does it itself', async () => {
    await show([vries], { boxHref: '/mijn/' });
    element.addEventListener('berichtenbox-principal-change', (event) => event.preventDefault());
    await userEvent.click(openButton('A. de Vries'));
    await settled(element);
    expect(visited).toEqual([]);
  });

  it('asks first when something would be lost, and comes back to the person', async () => {
    await show();
    const end = beginWork(fake.client, () => true);
    await userEvent.click(openButton('C. Dijk'));
    await settled(element);
    await expect.element(page.getByRole('dialog', { name: 'Wilt u wisselen zonder op te slaan?' })).toBeVisible();
    expect([focused()?.textContent, fake.session.switches]).toEqual(['Hier blijven', []]);
    expect(await violations(element)).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await settled(element);
    expect(focused()?.textContent).toBe('C. Dijk');
    end();
  });

  it.each([
    [new FakeError('mandate-ended'), 'U mag de post van C. Dijk niet bekijken. Misschien is de machtiging gestopt.'],
    [new FakeError('network'), 'Het lukt nu niet om de post van C. Dijk te openen. Er is geen verbinding. Controleer uw internet en probeer het opnieuw.'],
  ])('tells near the person what went wrong: %s', async (error, sentence) => {
    await show();
    fake.session.switching = () => Promise.reject(error);
    await userEvent.click(openButton('C. Dijk'));
    await settled(element);
    expect(element.renderRoot.querySelector('.alert p')?.textContent).toBe(sentence);
    await expect.poll(spoken).toContain(sentence);
    expect(events).toEqual([]);
  });

  it('still tells it near the person when the session has no place for them any more', async () => {
    await show();
    fake.session.switching = () => {
      fake.session.set(sessionWith(all.filter((each) => each !== calm).map(contextOf), { capabilities: new Set(['machtigen']) }));
      return Promise.reject(new FakeError('mandate-ended'));
    };
    await userEvent.click(openButton('C. Dijk'));
    await settled(element);
    expect(element.renderRoot.querySelector('.alert p')?.textContent).toBe('U mag de post van C. Dijk niet bekijken. Misschien is de machtiging gestopt.');
  });

  it('does not say that nothing has to be done as long as that is not known of everybody', async () => {
    await show([calm, unknown]);
    expect(textOf(element)).toContain('2 personen. We weten nog niet van iedereen of er iets moet gebeuren.');
    fake.clients.patch({ clients: [calm] });
    await settled(element);
    expect(textOf(element)).toContain('1 persoon. Er hoeft nu niets te gebeuren.');
  });

  it('looks again by itself while somebody’s messages are still being fetched', async () => {
    fake.clients.found = { phase: 'ready', clients: [{ ...unknown, unread: 2, actionNeeded: 0, complete: true }] };
    await show([unknown]);
    expect(textOf(element)).toContain('Nog niet opgehaald.');
    await expect.poll(() => textOf(element), { timeout: 8000 }).toContain('2 ongelezen berichten');
  });

  it('marks whose post one sees', async () => {
    await show();
    fake.session.set(sessionWith(all.map(contextOf), { capabilities: new Set(['machtigen']), context: contextOf(bos) }));
    await settled(element);
    await expect.element(openButton('B. Bos')).toHaveAttribute('aria-current', 'true');
  });

  it('is fast and whole with a thousand people, fifty at a time', async () => {
    await show(Array.from({ length: 1000 }, (_, index) => someone(`Cliënt ${String(index).padStart(4, '0')}`)));
    expect(names()).toHaveLength(50);
    await userEvent.click(page.getByRole('button', { name: 'Toon meer' }));
    await settled(element);
    expect([names().length, focused()?.textContent]).toEqual([100, 'Cliënt 0050']);
    expect(textOf(element)).toContain('U ziet 100 van 1000 personen.');
  });

  it.each<[string, () => Promise<void> | void, string]>([
    ['nobody', () => fake.clients.patch({ clients: [] }), 'U regelt nog voor niemand de post'],
    ['a failure', () => fake.clients.set({ phase: 'failed', clients: [], failure: new FakeError('server-failed') }), 'We kunnen het overzicht nu niet laten zien'],
    ['loading', () => fake.clients.set({ phase: 'loading', clients: [] }), 'We halen het overzicht op.'],
    ['no such thing', () => fake.session.set(sessionWith([], { capabilities: new Set() })), 'Hier kan dit niet'],
    ['nobody logged in', () => fake.session.set({ status: 'anonymous', loginUrl: '/in' }), 'Log in om te zien voor wie u post regelt'],
    ['a session that ended', () => fake.session.set({ status: 'expired', loginUrl: '/in' }), 'U bent uitgelogd'],
  ])('says what is the case: %s', async (_, change, sentence) => {
    await show();
    await change();
    await settled(element);
    expect(textOf(element)).toContain(sentence);
    expect(textOf(element)).not.toContain('A. de Vries');
    expect(await violations(element)).toEqual([]);
  });

  it.each([{}, { 'forced-colors': 'active' }])('fits a telephone of 320 pixels: %s', async (features) => {
    await page.viewport(320, 640);
    await emulate(features);
    await show([...all, someone('Gemeenschappelijke Arbeidsongeschiktheidsverzekeringsmaatschappij', { unread: 2 })]);
    expect(overflow()).toBeLessThanOrEqual(0);
    expect(smallTargets(element)).toEqual([]);
  });

  it('speaks English', async () => {
    await show(all, { locale: 'en' });
    await expect.element(page.getByRole('button', { name: 'View the mail of B. Bos' })).toBeVisible();
  });
});
