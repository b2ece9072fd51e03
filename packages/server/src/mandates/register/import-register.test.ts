import { readFile } from 'node:fs/promises';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MailboxChange } from '../../changes/change-feed.js';
import { mandatesOf } from '../../testing/invitation-fixtures.js';
import { createMailboxApp, newResident, retrieve, taxOffice, town, vehicles, type Resident } from '../../testing/mailbox-fixtures.js';
import { giveMandate } from '../../testing/mandate-fixtures.js';
import type { TestApp } from '../../testing/test-app.js';
import { registerActorId } from '../write-mandate-line.js';
import { importRegister, type ImportOptions, type RegisterReport } from './import-register.js';
import { readRegister } from './read-register.js';
import { RegisterFileError } from './register-file-error.js';

const example = (name: string) => readFile(new URL(`../../../../../docs/examples/${name}`, import.meta.url), 'utf8');

let app: TestApp;
let [client, piet, other]: [Resident, Resident, Resident] = [] as never;
beforeAll(async () => {
  app = await createMailboxApp();
});
beforeEach(async () => {
  // What is not in a file ends, whoever took it in.
  await app.database.deleteFrom('mandate').execute();
  [client, piet, other] = [await newResident(app), await newResident(app), await newResident(app)];
});

const take = (content: unknown, options: Partial<ImportOptions> = {}): Promise<RegisterReport> => importRegister(
  app.dependencies, readRegister(typeof content === 'string' ? content : JSON.stringify(content)), { isDryRun: false, isAllOrNothing: false, isPart: false, allowsManyGone: false, ...options },
);
const line = (changes: object = {}) => ({
  kenmerk: 'BM-1', soort: 'bewindvoerder', bsn: client.identity.value, naam: 'C. Cliënt', vertegenwoordiger: `BSN:${piet.identity.value}`, naamVertegenwoordiger: 'P. Bewind',
  rechten: ['lezen', 'handelen'], ingangsdatum: '2026-01-15', ...changes,
});
const outcomes = ({ lines }: RegisterReport) => lines.map(({ outcome }) => outcome);
const rows = () => app.database.selectFrom('mandate').selectAll().orderBy('created_at').orderBy('source_reference').execute();
const log = async () => (await app.database.selectFrom('audit_line').selectAll().where('chain', '=', client.recipientId).orderBy('position').execute())
  .map(({ operation, actor_id: actor, mandate_source: source }) => [operation, actor, source]);

describe('the register', () => {
  it.each(['court-register.csv', 'court-register.json'])('is taken in as the example %s has it, and the second time changes nothing', async (name) => {
    const text = await example(name);
    expect(await take(text)).toMatchObject({ dryRun: false, gone: [], lines: [{ outcome: 'created' }, { outcome: 'created' }, { outcome: 'created' }, { outcome: 'past' }] });
    const before = await rows();
    expect(before.map(({ source_reference: reference, kind, rights, store_oins: oins, message_types: types, post, starts_at: start, ends_at: end }) => ({ reference, kind, rights, oins, types, post, start: start.toISOString(), end: end?.toISOString() }))
      .sort((a, b) => (a.reference! < b.reference! ? -1 : 1))).toEqual([
      { reference: 'BM-2026-000101', kind: 'financial-administrator', rights: ['read', 'act', 'settings'], oins: null, types: null, post: 'mandatee', start: '2026-01-14T23:00:00.000Z', end: undefined },
      { reference: 'CU-2026-000103', kind: 'legal-guardian', rights: ['read', 'act', 'settings'], oins: null, types: ['payment-request', 'request'], post: 'mandatee', start: '2026-01-31T23:00:00.000Z', end: undefined },
      // The last day counts.
      { reference: 'MS-2026-000102', kind: 'care-mentor', rights: ['read', 'act'], oins: [taxOffice.oin, town.oin], types: null, post: 'both', start: '2026-01-31T23:00:00.000Z', end: '2028-01-31T23:00:00.000Z' },
    ]);
    expect(outcomes(await take(text))).toEqual(['unchanged', 'unchanged', 'unchanged', 'past']);
    expect(await rows()).toEqual(before);
  });

  it('lets the person it names act, and is told to both by name', async () => {
    await take([line()]);
    await retrieve(client);
    const { contexten } = (await (await piet.request('/sessie')).json()) as { contexten: { id: string; naam: string; soort: string }[] };
    expect(contexten[1]).toMatchObject({ naam: 'C. Cliënt', soort: 'bewindvoerder' });
    expect((await piet.request('/berichten', { headers: { Namens: contexten[1]!.id } })).status).toBe(200);
    expect((await mandatesOf(client)).gegeven).toMatchObject([{ gemachtigde: 'P. Bewind', bron: 'register', wijzigbaar: false, post: 'gemachtigde' }]);
    expect(await log()).toMatchObject([['inviteMandatee', registerActorId, 'register'], ['listMessages', piet.recipientId, 'register']]);
    const { regels } = (await (await client.request('/logboek')).json()) as { regels: object[] };
    expect(regels.at(-1)).toMatchObject({ handeling: 'machtiging-gegeven' });
    expect(regels.at(-1)).not.toHaveProperty('ikzelf');
  });

  it('changes what it says otherwise, of the same mandate', async () => {
    await take([line()]);
    expect(outcomes(await take([line({ naam: 'C. Gehuwd', rechten: ['lezen'], organisaties: [vehicles.oin], berichtTypen: ['VERZOEK'], post: 'beiden', einddatum: '2026-12-31' })]))).toEqual(['changed']);
    expect((await mandatesOf(piet)).ontvangen).toMatchObject([{ versie: 2, machtiginggever: 'C. Gehuwd', rechten: ['lezen'], organisaties: [vehicles.oin], berichtTypen: ['VERZOEK'], post: 'beiden', geldigTot: '2026-12-31T23:00:00.000Z' }]);
    expect(outcomes(await take([line()]))).toEqual(['changed']);
    expect((await mandatesOf(piet)).ontvangen[0]).not.toHaveProperty('geldigTot');
    expect((await log()).map(([operation]) => operation)).toEqual(['inviteMandatee', 'changeMandate', 'changeMandate']);
  });

  it.each([
    ['is ended', () => [{ kenmerk: 'BM-1', beeindigd: 'ja' }], 'ended', []],
    ['has a last day that passed', () => [line({ einddatum: '2026-03-01' })], 'ended', []],
    ['is not in the file any more', () => [line({ kenmerk: 'BM-2', bsn: other.identity.value })], 'created', ['BM-1']],
  ] as const)('ends at once what %s, in open pages too', async (_name, next, outcome, gone) => {
    await take([line()]);
    await retrieve(client);
    const { contexten } = (await (await piet.request('/sessie')).json()) as { contexten: { id: string }[] };
    const heard: MailboxChange[] = [];
    app.dependencies.changes.follow(client.recipientId, (event) => heard.push(event));
    const report = await take(next());
    expect(report).toMatchObject({ lines: [{ outcome }], gone });
    expect(heard).toEqual([{ kind: 'access', recipientId: client.recipientId }]);
    expect((await piet.request('/berichten', { headers: { Namens: contexten[1]!.id } })).status).toBe(403);
    expect((await mandatesOf(client)).gegeven).toMatchObject([{ status: 'beeindigd', beeindigdDoor: 'register' }]);
    expect((await log()).filter(([, actor]) => actor === registerActorId).at(-1)).toEqual(['endMandate', registerActorId, 'register']);
    expect((await take(next())).gone).toEqual([]);
  });

  it('begins anew after it ended, and for another person, and nobody takes over what another was allowed', async () => {
    await take([line()]);
    await take([{ kenmerk: 'BM-1', beeindigd: true }]);
    expect(outcomes(await take([line()]))).toEqual(['created']);
    expect(outcomes(await take([line({ vertegenwoordiger: `BSN:${other.identity.value}` })]))).toEqual(['replaced']);
    expect((await mandatesOf(piet)).ontvangen.map(({ status }) => status)).toEqual(['beeindigd', 'beeindigd']);
    expect((await mandatesOf(other)).ontvangen.map(({ status }) => status)).toEqual(['actief']);
    expect(outcomes(await take([line({ vertegenwoordiger: `BSN:${other.identity.value}` })]))).toEqual(['unchanged']);
  });

  it('of which a part is given leaves the rest', async () => {
    await take([line()]);
    expect(await take([line({ kenmerk: 'BM-2', bsn: other.identity.value })], { isPart: true })).toMatchObject({ gone: [] });
    expect((await rows()).filter(({ withdrawn_at: at }) => at !== null)).toEqual([]);
  });

  it('that has shrunk a lot ends nothing until that is said to be right', async () => {
    const many = Array.from({ length: 12 }, (_, index) => line({ kenmerk: `BM-${index + 1}` }));
    await take(many);
    const cut = await take(many.slice(0, 1));
    expect(cut.gone).toEqual([]);
    expect(cut.goneNotEnded).toContain('11 of 12');
    expect((await take(many.slice(0, 1), { allowsManyGone: true })).gone).toHaveLength(11);
  });

  it('touches no mandate from elsewhere', async () => {
    await giveMandate(app, { mandator: client, mandatee: piet }, { source: 'granted' });
    await giveMandate(app, { mandator: client, mandatee: other }, { source: 'identity-provider', sourceReference: 'BM-1' });
    await take([line()]);
    expect((await mandatesOf(client)).gegeven.map(({ status, bron }) => [bron, status]).sort()).toEqual([['inloggen', 'actief'], ['register', 'actief'], ['verleend', 'actief']]);
  });
});

describe('a dry run', () => {
  it('says the same and writes nothing', async () => {
    await take([line(), line({ kenmerk: 'BM-2' }), line({ kenmerk: 'BM-3' }), line({ kenmerk: 'BM-4' })]);
    const before = await rows();
    const [people, lines] = [await app.database.selectFrom('recipient').selectAll().execute(), await log()];
    const next = [line({ post: 'beiden' }), line({ kenmerk: 'BM-2', vertegenwoordiger: 'KVK:90000001' }), { kenmerk: 'BM-3', beeindigd: 'ja' }, line({ kenmerk: 'BM-5', bsn: '1' }), line({ kenmerk: 'BM-6' })];
    const dry = await take(next, { isDryRun: true });
    expect(dry).toMatchObject({ dryRun: true, gone: ['BM-4'] });
    expect(outcomes(dry)).toEqual(['changed', 'replaced', 'ended', 'refused', 'created']);
    expect(await rows()).toEqual(before);
    expect(await app.database.selectFrom('recipient').selectAll().execute()).toEqual(people);
    expect(await log()).toEqual(lines);
    expect({ ...(await take(next)), dryRun: true }).toEqual(dry);
  });
});

describe('a wrong line', () => {
  it.each<[string, () => object, RegExp]>([
    ['a number that fails the eleven-test', () => ({ bsn: '999990018' }), /^bsn: This BSN does not pass the eleven-test/],
    ['a number of eight digits', () => ({ bsn: '99999001' }), /^bsn: .*9 digits/],
    ['a number as a number', () => ({ bsn: 999990019 }), /^bsn: /],
    ['a representative without a kind', () => ({ vertegenwoordiger: '999990019' }), /^vertegenwoordiger: write a kind/],
    ['an organisation that cannot be', () => ({ vertegenwoordiger: 'KVK:00000000' }), /^vertegenwoordiger: /],
    ['somebody who represents themselves', () => ({ vertegenwoordiger: `BSN:${client.identity.value}` }), /nobody represents themselves/],
    ['another kind', () => ({ soort: 'familie' }), /^soort: give one of bewindvoerder, mentor, curator, ouder\.$/],
    ['a day that is not there', () => ({ ingangsdatum: '2026-02-30' }), /^ingangsdatum: write a day/],
    ['a day in another notation', () => ({ einddatum: '31-12-2026' }), /^einddatum: write a day/],
    ['no first day', () => ({ ingangsdatum: '' }), /^ingangsdatum: this is required/],
    ['an end before its beginning', () => ({ einddatum: '2026-01-14' }), /^einddatum: this lies before ingangsdatum/],
    ['an unknown organisation', () => ({ organisaties: ['00000001001000000098'] }), /^organisaties: one of them is not in the directory/],
    ['half an OIN', () => ({ organisaties: '0000000100' }), /^organisaties: give OINs/],
    ['an empty list', () => ({ organisaties: [] }), /^organisaties: leave an empty list out/],
    ['no rights', () => ({ rechten: [] }), /^rechten: give some of/],
    ['a right that does not exist', () => ({ rechten: 'lezen alles' }), /^rechten: give some of/],
    ['a type that does not exist', () => ({ berichtTypen: ['BRIEF'] }), /^berichtTypen: give some of/],
    ['a field with a typing error', () => ({ eindatum: '2026-12-31' }), /^There are fields that do not exist/],
    ['a name that is not one line', () => ({ naam: 'C.\nCliënt' }), /^naam: give a name/],
    ['no reference', () => ({ kenmerk: undefined }), /^kenmerk: /],
    ['a number as reference', () => ({ kenmerk: '999990019' }), /^kenmerk: .*not the number of a person/],
    ['something else after beeindigd', () => ({ beeindigd: 'misschien' }), /^beeindigd: give one of/],
  ])('is told by number and reason, without what stood in it: %s', async (_name, changes, reason) => {
    const report = await take([line({ kenmerk: 'BM-9' }), line(changes())]);
    expect(report.lines).toEqual([{ line: 1, outcome: 'created' }, { line: 2, outcome: 'refused', reasons: [expect.stringMatching(reason)] }]);
    for (const value of [client.identity.value, piet.identity.value, '999990018', '999990019', 'Cliënt', '99999001.']) expect(JSON.stringify(report)).not.toContain(value);
  });

  it('names every reason at once, and its number is that of the line in the file', async () => {
    const csv = ['kenmerk,soort,bsn,naam,vertegenwoordiger,naamVertegenwoordiger,rechten,ingangsdatum', '', `BM-1,mentor,${client.identity.value},"Cliënt, C.",BSN:${piet.identity.value},P,lezen,2026-01-15`, 'BM-2,mentor,1,,x,P,lezen,gisteren', 'BM-3,mentor'].join('\r\n');
    const { lines } = await take(`\uFEFF${csv}`);
    expect(lines.map(({ line: number, outcome }) => [number, outcome])).toEqual([[3, 'created'], [4, 'refused'], [5, 'refused']]);
    expect(lines[1]!.reasons!.map((reason) => reason.split(':')[0])).toEqual(['bsn', 'naam', 'vertegenwoordiger', 'ingangsdatum']);
    expect((await mandatesOf(piet)).ontvangen).toMatchObject([{ machtiginggever: 'Cliënt, C.' }]);
  });

  it('that stands there twice is refused both times', async () => {
    const report = await take([line(), line({ post: 'beiden' }), line({ kenmerk: 'BM-2' })]);
    expect(outcomes(report)).toEqual(['refused', 'refused', 'created']);
    expect(report.lines[0]!.reasons).toEqual(['kenmerk: this stands in the file more than once.']);
  });

  it('stops nothing else, and leaves its own mandate as it was', async () => {
    await take([line(), line({ kenmerk: 'BM-2' })]);
    const report = await take([line({ soort: 'x' }), line({ kenmerk: 'BM-3' })]);
    expect(report).toMatchObject({ gone: ['BM-2'], lines: [{ outcome: 'refused' }, { outcome: 'created' }] });
    expect((await rows()).find(({ source_reference: reference }) => reference === 'BM-1')).toMatchObject({ withdrawn_at: null, version: 1 });
  });

  it('without a reference could be any, so nothing ends for being absent', async () => {
    await take([line()]);
    const report = await take([line({ kenmerk: '' }), line({ kenmerk: 'BM-3' })]);
    expect(report.gone).toEqual([]);
    expect(report.goneNotEnded).toContain('no usable kenmerk');
  });

  it('stops everything when it is all or nothing', async () => {
    await take([line()]);
    const before = await rows();
    expect(outcomes(await take([line({ post: 'beiden' }), line({ kenmerk: 'BM-2' }), line({ kenmerk: 'BM-3', soort: 'x' })], { isAllOrNothing: true }))).toEqual(['not-done', 'not-done', 'refused']);
    expect(await rows()).toEqual(before);
    expect(outcomes(await take([line({ post: 'beiden' }), line({ kenmerk: 'BM-2', bsn: other.identity.value })], { isAllOrNothing: true }))).toEqual(['changed', 'created']);
    expect((await log()).map(([operation]) => operation)).toEqual(['inviteMandatee', 'changeMandate']);
  });
});

it.each([
  ['nothing', '', /must name the fields|no lines/], ['a header only', 'kenmerk;soort\n', /no lines/], ['an empty list', '[]', /no lines/], ['half a list', '[{"kenmerk": "BM-1"', /is not/], ['other columns', 'bsn,name\n1,2\n', /must name the fields/],
  ['a column twice', 'kenmerk;soort;soort\na;b;c\n', /each once/], ['a quote that stays open', 'kenmerk;naam\nBM-1;"Jan\n', /not CSV/],
])('a file that holds %s is no register, and says so without repeating it', (_name, text, sentence) => {
  expect(() => readRegister(text)).toThrow(RegisterFileError);
  expect(() => readRegister(text)).toThrow(sentence);
  expect(() => readRegister(text)).not.toThrow(/Jan/);
});
