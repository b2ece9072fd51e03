import type { WireProblem } from '@berichtenbox/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { allOperations, operationById } from '../http/contract-operations.js';
import { taxOffice, vehicles } from '../testing/mailbox-fixtures.js';
import { createWholeApp, mailboxCases, namedCases, newRepresented, type MailboxCase, type PreparedRequest, type Represented } from '../testing/mailbox-cases.js';
import { giveMandate, type TestMandate } from '../testing/mandate-fixtures.js';
import type { TestApp, TestPerson } from '../testing/test-app.js';
import { requestTo } from '../testing/valid-requests.js';

type MandateRight = 'read' | 'act' | 'settings';
type Person = Pick<TestPerson, 'request'>;
type Row = typeof namedCases[number];

const allRights: readonly MandateRight[] = ['read', 'act', 'settings'];
/** What must stand in a mandate for it; what only the owner may stands in none. */
const neededRight = ({ right }: MailboxCase): MandateRight | undefined => (right === 'own' ? undefined : right === 'activate' ? 'settings' : right);
const underMandate = namedCases.filter(([, { right }]) => right !== 'own');
const outside = (kind: MailboxCase['outside']) => namedCases.filter((row) => row[1].outside === kind);

let app: TestApp;
/** Nothing ever succeeds here, so one is enough. */
let standing: Represented;
let stranger: TestPerson;
beforeAll(async () => {
  app = await createWholeApp();
  standing = await newRepresented(app);
  stranger = await app.logIn({ identity: { type: 'BSN', value: '999993653' }, name: 'J. Pietersen' });
});

/** What came of it; the support code is another one each time, and an answer to HEAD has no body. */
async function answerOf(person: Person, [path, init]: PreparedRequest): Promise<{ readonly status: number; readonly problem: Partial<WireProblem>; readonly text: string }> {
  const response = await person.request(path, init);
  if (response.ok && path.endsWith('/_stroom')) {
    await response.body?.cancel();
    return { status: response.status, problem: {}, text: '' };
  }
  const text = await response.text();
  return { status: response.status, problem: text === '' || response.ok ? {} : { ...(JSON.parse(text) as WireProblem), instance: '' }, text };
}

const withNamens = (id: string | undefined, [path, init = {}]: PreparedRequest): PreparedRequest => [path, { ...init, headers: { ...(init.headers as Record<string, string>), Namens: id ?? '' } }];
const lastLine = (chain: string) => app.database.selectFrom('audit_line').selectAll().where('chain', '=', chain).orderBy('position', 'desc').executeTakeFirst();
const refused = { type: 'urn:berichtenbox:problem:on-behalf-of-refused', title: 'The request may not act for this person', status: 403, instance: '' };
const missing = {
  type: 'urn:berichtenbox:problem:on-behalf-of-missing', title: 'The request does not say for whom it acts', status: 400, instance: '',
  errors: [{ pointer: 'header/Namens', detail: 'Say for whom with an id from `contexten` of /sessie.' }],
};
const isHead = ([id]: Row) => operationById(id).method === 'HEAD';

/** Refused, in the same words as ever, and written. */
async function expectRefused(row: Row, person: Person, { headers, chain, problem = refused }: { readonly headers?: string | undefined; readonly chain: string; readonly problem?: typeof refused }): Promise<void> {
  const [id] = row;
  const [path, init] = requestTo(operationById(id));
  const request: PreparedRequest = [path, init];
  const before = (await lastLine(chain))?.position ?? 0;
  const answer = await answerOf(person, headers === undefined ? request : withNamens(headers, request));
  expect(answer).toMatchObject({ status: problem.status, problem: isHead(row) ? {} : problem });
  if (!isHead(row)) expect(answer.problem).toEqual(problem);
  expect(await lastLine(chain)).toMatchObject({ position: before + 1, operation: id, outcome: 'refused', reason: problem.type.split(':').at(-1), right_used: row[1].right, actor_id: standing.representative.recipientId });
}

describe('the table', () => {
  it('has every operation that is about a mailbox', () => {
    expect(Object.keys(mailboxCases).sort()).toEqual(allOperations.filter(({ isAboutMailbox }) => isAboutMailbox).map(({ id }) => id).sort());
  });
});

describe('under a mandate that holds', () => {
  it.each(underMandate)('%s is answered with no more than the right that it takes', async (_id, mailboxCase) => {
    const everything = await newRepresented(app);
    const request = await mailboxCase.prepare(everything);
    const only = await giveMandate(app, { mandator: everything.client, mandatee: everything.representative }, { rights: [neededRight(mailboxCase)!] });
    expect((await answerOf(only, request)).status).toBeLessThan(300);
  });

  it.each(namedCases)('%s is refused with every other right', async (...row) => {
    const needed = neededRight(row[1]);
    const { client, representative } = standing;
    const others = await giveMandate(app, { mandator: client, mandatee: representative }, { rights: allRights.filter((right) => right !== needed) });
    await expectRefused(row, others, { chain: client.recipientId });
  });

  it.each(namedCases.filter(([, { right }]) => right === 'activate'))('%s is for who looks after all of it by order of the court', async (...row) => {
    const { client, representative } = standing;
    const give = (changes: Parameters<typeof giveMandate>[2]) => giveMandate(app, { mandator: client, mandatee: representative }, { rights: allRights, ...changes });
    for (const kind of ['care-mentor', 'parental-authority', 'family', 'helper', 'employee'] as const) await expectRefused(row, await give({ kind }), { chain: client.recipientId });
    await expectRefused(row, await give({ storeOins: [taxOffice.oin] }), { chain: client.recipientId });
    await expectRefused(row, await give({ messageTypes: ['payment-request'] }), { chain: client.recipientId });
    const everything = await newRepresented(app);
    const request = await row[1].prepare(everything);
    const guardian = await giveMandate(app, { mandator: everything.client, mandatee: everything.representative }, { kind: 'legal-guardian', rights: ['settings'] });
    expect((await answerOf(guardian, request)).status).toBeLessThan(300);
  });
});

describe('under a mandate that does not hold, and under none', () => {
  const now = () => app.clock.now();
  const states: Readonly<Record<string, () => Record<string, unknown>>> = {
    'not begun': () => ({ starts_at: new Date(now().getTime() + 1) }),
    ended: () => ({ ends_at: now() }),
    withdrawn: () => ({ withdrawn_at: now(), withdrawn_by: 'mandator' }),
    'somebody else’s by now': () => ({ mandatee_id: stranger.recipientId }),
  };
  const changed = new Map<string, TestMandate>();
  beforeAll(async () => {
    for (const [state, values] of Object.entries(states)) {
      const mandate = await giveMandate(app, { mandator: standing.client, mandatee: standing.representative });
      await app.database.updateTable('mandate').set(values()).where('id', '=', mandate.id).execute();
      changed.set(state, mandate);
    }
  });

  it.each(Object.keys(states).flatMap((state) => namedCases.map((row) => [row[0], state, row] as const)))('%s is refused: %s', async (_id, state, row) => {
    await expectRefused(row, changed.get(state)!, { chain: standing.client.recipientId });
  });

  it.each(namedCases)('%s is refused in another session’s context, in one that never was, and without one', async (...row) => {
    const { representative, client } = standing;
    const chain = representative.recipientId;
    // Their own context, and the one of the same mandate in another session of the same person.
    const again = await app.logIn({ identity: representative.identity, name: 'A. Bewoner' });
    const theirsElsewhere = again.session.contexten.find(({ machtigingId }) => machtigingId !== undefined)!.id;
    for (const context of [client.session.contexten[0]!.id, theirsElsewhere, 'a'.repeat(43)]) await expectRefused(row, representative, { headers: context, chain });
    await expectRefused(row, representative, { headers: '', chain, problem: missing });
  });
});

describe.each([
  ['another organisation', { storeOins: [vehicles.oin] }],
  ['another type of message', { messageTypes: ['invitation'] }],
] as const)('under a mandate for %s', (_name, scope) => {
  /** The prepared request, and the same about what is not there; both under a mandate for something else. */
  const limited = async (mailboxCase: MailboxCase) => {
    const everything = await newRepresented(app);
    const [path, init] = await mailboxCase.prepare(everything);
    const mandate = await giveMandate(app, { mandator: everything.client, mandatee: everything.representative }, scope);
    return { ...everything, path, init, mandate };
  };

  it.each(outside('absent'))('%s is answered as if there were no such message, and that is written', async (id, mailboxCase) => {
    const { path, init, mandate, messageId, client } = await limited(mailboxCase);
    const absentId = crypto.randomUUID();
    const [there, absent] = [await answerOf(mandate, [path, init]), await answerOf(mandate, [path.replace(messageId, absentId), init])];
    expect(there.status).toBe(404);
    expect(there).toEqual({ ...absent, text: there.text });
    const lines = (await app.database.selectFrom('audit_line').selectAll().where('chain', '=', client.recipientId).orderBy('position').execute()).slice(-2);
    const line = { operation: id, outcome: 'refused', reason: 'not-found', mandate_id: mandate.id };
    expect(lines).toMatchObject([{ ...line, message_id: messageId }, { ...line, message_id: absentId }]);
  });

  it.each(outside('without'))('%s tells nothing of the message', async (id, mailboxCase) => {
    const { path, init, mandate, client } = await limited(mailboxCase);
    const { status, text } = await answerOf(mandate, [path, init]);
    expect(status).toBe(200);
    if (id === 'performActions') {
      expect(JSON.parse(text)).toMatchObject({ resultaten: [{ status: 404 }] });
      expect(await lastLine(client.recipientId)).toMatchObject({ operation: 'changeMessage', outcome: 'refused', reason: 'not-found' });
    } else expect(text).not.toMatch(/aanslag|inkomstenbelasting/i);
  });

  it.each(outside('same'))('%s is answered', async (_id, mailboxCase) => {
    const { path, init, mandate } = await limited(mailboxCase);
    expect((await answerOf(mandate, [path, init])).status).toBeLessThan(300);
  });
});

describe('preferences under a mandate for one organisation', () => {
  it('show and change how that one writes, and no other', async () => {
    const { client, representative } = await newRepresented(app);
    const mandate = await giveMandate(app, { mandator: client, mandatee: representative }, { storeOins: [vehicles.oin] });
    const preferences = (await (await mandate.request('/voorkeuren')).json()) as { versie: number; organisaties: { magazijnId: string }[] };
    expect(preferences.organisaties.map(({ magazijnId }) => magazijnId)).toEqual([vehicles.oin]);
    const change = (magazijnId: string) => mandate.request('/voorkeuren', {
      method: 'PATCH', as: 'application/merge-patch+json', json: { versie: preferences.versie, organisaties: [{ magazijnId, wijze: 'BEIDE' }] },
    });
    expect((await change(taxOffice.oin)).status).toBe(403);
    expect(await lastLine(client.recipientId)).toMatchObject({ operation: 'changePreferences', outcome: 'refused' });
    expect((await change(vehicles.oin)).status).toBe(200);
  });
});
