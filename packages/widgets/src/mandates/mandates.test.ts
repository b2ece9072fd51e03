import type { Mandate } from '@berichtenbox/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clearPage, emulate, focused, mount, overflow, settled, smallTargets, spoken, textOf, violations } from '../../../../test/in-browser/element-page.js';
import { activeSession, fakeContext, FakeClient, FakeError, sessionWith } from '../../../../test/in-browser/fake-client.js';
import { fakeMandate } from '../../../../test/in-browser/fake-mandate-desks.js';
import { losesWork } from '../acting/unsaved-work.js';
import '../define/mandates.js';
import '../define/provider.js';
import type { MandatesElement } from './mandates.js';

const sanne = fakeMandate({ id: 'sanne', storeIds: ['rdw'], messageTypes: ['request', 'invitation'], rights: new Set(['read', 'act']), mail: 'both', validUntil: new Date(2027, 2, 1) });
const invited = fakeMandate({ id: 'invited', status: 'invited', mandateeName: 'Buurman Wim', kind: 'helper', codeValidUntil: new Date(2026, 11, 7) });
const later = fakeMandate({ id: 'later', status: 'starts-later', mandateeName: 'Els', startsAt: new Date(2030, 0, 1) });
const court = fakeMandate({ id: 'court', source: 'register', kind: 'financial-administrator', mandateeName: 'P. Pietersen', changeable: false, rights: new Set(['read', 'act', 'settings']) });
const provider = fakeMandate({ id: 'idp', source: 'identity-provider', kind: 'employee', mandateeName: 'N. Net', changeable: false });
const expired = fakeMandate({ id: 'expired', status: 'expired', mandateeName: 'Oude Olaf', validUntil: new Date(2026, 0, 2) });
const ended = fakeMandate({ id: 'ended', status: 'ended', mandateeName: 'Gestopte Greet', endedAt: new Date(2026, 1, 3), endedBy: 'mandatee' });
const wim = fakeMandate({ id: 'wim', mandatorName: 'Wim de Boer', mandateeName: 'Koen de Vries', changeable: false, storeIds: ['rdw'] });
const clientOfCourt = fakeMandate({ id: 'client', source: 'register', kind: 'care-mentor', mandatorName: 'C. Dijk', changeable: false });

describe('<berichtenbox-mandates>', () => {
  let fake: FakeClient;
  let element: MandatesElement;

  const show = async (lists: { given?: readonly Mandate[]; received?: readonly Mandate[] } = {}, properties: Partial<MandatesElement> = {}): Promise<void> => {
    fake.mandates.patch({ given: [], received: [], ...lists });
    element = await mount('berichtenbox-mandates', fake.client, properties);
  };
  const item = (id: string): string => textOf(element.renderRoot.querySelector(`[data-mandate=${id}]`)!);
  const names = (part: string): (string | undefined)[] => [...element.renderRoot.querySelectorAll(`[data-part=${part}] .name`)].map(({ textContent }) => textContent.trim());
  const press = async (name: string | RegExp): Promise<void> => {
    await userEvent.click(page.getByRole('button', { name }));
    await settled(element);
  };

  beforeEach(async () => {
    await page.viewport(1280, 900);
    fake = new FakeClient();
    fake.session.set(sessionWith([]));
    fake.directory.set('uwv', { id: 'uwv', name: 'UWV', kind: 'agency' });
  });
  afterEach(clearPage);

  it('says for each who may, what, with which post, until when, and what they do not see', async () => {
    await show({ given: [sanne, invited, later, court, provider, expired, ended], received: [wim, clientOfCourt] });
    expect(item('sanne')).toBe('Sanne de Vries Actief Familie Sinds 5 januari 2026. Stopt op 1 maart 2027. Mag uw post lezen. Mag ook antwoorden, verplaatsen en verwijderen. '
      + 'Alleen post van RDW. Sanne de Vries ziet geen post van UWV. Alleen deze soorten post: verzoeken en uitnodigingen. '
      + 'Sanne de Vries ziet geen betaalverzoeken of mededelingen, en geen berichten zonder soort. Meldingen en brieven op papier gaan naar u en naar Sanne de Vries. '
      + 'Veranderen of verlengen Stoppen');
    expect(item('invited')).toContain('Buurman Wim Uitgenodigd Hulp De code is nog niet ingevuld. De code werkt tot 7 december 2026.');
    expect(item('later')).toContain('Begint later Familie Begint op 1 januari 2030. Zonder einddatum.');
    expect(item('court')).toContain('De rechter heeft dit bepaald. Alleen de rechter kan dit veranderen of stoppen.');
    expect(item('idp')).toContain('Dit is geregeld waar u inlogt.');
    expect(element.renderRoot.querySelectorAll('[data-mandate=court] button, [data-mandate=idp] button, [data-mandate=client] button')).toHaveLength(0);
    expect(item('expired')).toContain('Verlopen Familie Gestopt op 2 januari 2026.');
    expect(item('ended')).toContain('Gestopt op 3 februari 2026 door Gestopte Greet.');
    expect(await violations(element)).toEqual([]);
    expect(smallTargets(element)).toEqual([]);
    expect(focused()).toBe(document.body);
  });

  it('does not tell who represents somebody what is withheld from them', async () => {
    await show({ received: [wim] });
    expect(item('wim')).toBe('Wim de Boer Actief Familie Sinds 5 januari 2026. Zonder einddatum. U mag de post lezen. Alleen post van RDW. Alle soorten post. '
      + 'Meldingen en brieven op papier gaan naar Wim de Boer. Ik stop hiermee');
    expect(textOf(element)).not.toContain('UWV');
  });

  it('shows those that are over apart, folded', async () => {
    await show({ given: [sanne, expired, ended] });
    expect(element.renderRoot.querySelector('details.over')).toHaveProperty('open', false);
    await expect.element(page.getByText('Gestopt en verlopen (2)')).toBeVisible();
  });

  it('is there with a thousand, fifty at a time, and can be searched', async () => {
    await show({ received: Array.from({ length: 1000 }, (_, index) => fakeMandate({ id: `c${index}`, mandatorName: `Cliënt ${String(index).padStart(4, '0')}`, changeable: false })) });
    expect(names('received')).toHaveLength(50);
    await press('Toon meer, Voor wie ik post regel');
    expect([names('received').length, focused()?.textContent.trim()]).toEqual([100, 'Cliënt 0050']);
    await userEvent.fill(page.getByRole('searchbox', { name: 'Zoek een persoon' }), 'client 0777');
    await settled(element);
    expect(names('received')).toEqual(['Cliënt 0777']);
    await expect.poll(spoken).toBe('1 gevonden.');
  });

  it('says that it is about oneself while one acts for somebody else', async () => {
    const bos = fakeContext({ id: 'bos', name: 'B. Bos' });
    fake.session.set(sessionWith([bos], { context: bos }));
    await show();
    expect(textOf(element)).toContain('U kijkt nu namens B. Bos. Deze pagina gaat over uzelf, niet over B. Bos.');
  });

  it('leads from the fragment of a URL to what one wants to do, once, and only when the page says so', async () => {
    history.replaceState(null, '', '#/code');
    await show();
    expect(location.hash).toBe('#/code');
    element.routing = 'hash';
    await settled(element);
    expect([location.hash, focused()?.textContent]).toEqual(['', 'Code invullen']);
    location.hash = '#/logboek';
    await expect.poll(() => focused()?.textContent).toBe('Wat is er gezien en gedaan');
    location.hash = '#/machtigen';
    await expect.poll(() => focused()?.textContent).toBe('Iemand machtigen');
    location.hash = '#/machtigingen';
    await expect.poll(() => focused()?.textContent).toBe('Machtigingen');
  });

  it('forgets what somebody filled in when another person is there', async () => {
    await show({ given: [sanne] });
    await press('Iemand machtigen');
    await userEvent.fill(page.getByLabelText('Hoe noemt u deze persoon?'), 'Geheim');
    expect([element.hasUnsavedChanges, losesWork(fake.client)]).toEqual([true, true]);
    const other = activeSession();
    fake.session.set(sessionWith([], { context: { ...other.context, partition: 'p9', name: 'Els' } }));
    await settled(element);
    expect([element.hasUnsavedChanges, losesWork(fake.client), textOf(element).includes('Wie mag mijn post regelen')]).toEqual([false, false, true]);
    element.remove();
    expect(losesWork(fake.client)).toBe(false);
  });

  it.each<[string, () => void, string]>([
    ['nothing', () => undefined, 'Niemand mag uw post zien of regelen.'],
    ['loading', () => fake.mandates.set({ phase: 'loading', given: [], received: [] }), 'Uw machtigingen worden opgehaald…'],
    ['a failure', () => fake.mandates.set({ phase: 'failed', given: [], received: [], failure: new FakeError('network') }), 'Er is geen verbinding.'],
    ['no such thing', () => fake.session.set(activeSession()), 'Op deze website kunt u niemand machtigen'],
    ['nobody logged in', () => fake.session.set({ status: 'anonymous', loginUrl: '/in' }), 'Log in om te zien wie uw post mag regelen'],
    ['a session that ended', () => fake.session.set({ status: 'expired', loginUrl: '/in' }), 'U bent automatisch uitgelogd'],
  ])('says what is the case: %s', async (name, change, sentence) => {
    await show(name === 'nothing' ? {} : { given: [sanne] });
    change();
    await settled(element);
    expect(textOf(element)).toContain(sentence);
    expect(textOf(element)).not.toContain('Sanne');
    expect(await violations(element)).toEqual([]);
  });

  it('looks again when one comes back to the lists or to the page: somebody may have accepted', async () => {
    await show({ given: [invited] });
    await press('Wat is er gezien en gedaan');
    fake.mandates.found = { phase: 'ready', given: [{ ...invited, status: 'active' }], received: [] };
    await press('Terug naar machtigingen');
    expect(item('invited')).toContain('Buurman Wim Actief');
    fake.mandates.found = { phase: 'ready', given: [ended], received: [] };
    document.dispatchEvent(new Event('visibilitychange'));
    await settled(element);
    expect(textOf(element)).toContain('Niemand mag uw post zien of regelen.');
  });

  it('tries again after a failure', async () => {
    await show();
    fake.mandates.set({ phase: 'failed', given: [], received: [], failure: new FakeError('network') });
    fake.mandates.found = { phase: 'ready', given: [sanne], received: [] };
    await settled(element);
    await press('Opnieuw proberen');
    expect(names('given')).toEqual(['Sanne de Vries']);
  });

  it.each([{}, { 'forced-colors': 'active' }])('fits a telephone of 320 pixels: %s', async (features) => {
    await page.viewport(320, 640);
    await emulate(features);
    await show({ given: [sanne, invited, court, ended], received: [fakeMandate({ id: 'long', mandatorName: 'Gemeenschappelijke Arbeidsongeschiktheidsverzekeringsmaatschappij' })] });
    expect(overflow()).toBeLessThanOrEqual(0);
    expect(smallTargets(element)).toEqual([]);
    await press('Iemand machtigen');
    expect(overflow()).toBeLessThanOrEqual(0);
    expect(smallTargets(element)).toEqual([]);
    expect(await violations(element)).toEqual([]);
  });

  it('speaks English', async () => {
    await show({ given: [sanne], received: [wim] }, { locale: 'en' });
    expect(textOf(element)).toContain('Who may handle my mail');
    expect(item('sanne')).toContain('Sanne de Vries does not see mail from UWV.');
    await expect.element(page.getByRole('button', { name: 'Let somebody handle my mail' })).toBeVisible();
  });
});
