import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dumpTables } from '../testing/dump-tables.js';
import { deliver, retrieve, taxOffice, vehicles } from '../testing/mailbox-fixtures.js';
import { createWholeApp, namedCases, newRepresented, type MailboxCase, type PreparedRequest, type Represented } from '../testing/mailbox-cases.js';
import { giveMandate } from '../testing/mandate-fixtures.js';
import { beginUpload, pathOf, sendPart } from '../testing/reply-fixtures.js';
import type { TestApp } from '../testing/test-app.js';
import { verifyLog } from './verify-log.js';

let app: TestApp;
beforeAll(async () => {
  app = await createWholeApp();
  await sql`create function audit_is_broken() returns trigger language plpgsql as $$ begin raise exception 'no room on the disk'; end $$`.execute(app.database);
});

const breakAudit = () => sql`create trigger audit_breaks before insert on audit_line for each row execute function audit_is_broken()`.execute(app.database);
const repairAudit = () => sql`drop trigger if exists audit_breaks on audit_line`.execute(app.database);
/** Where every chain ends, and what came after that. */
const lastLines = async () => new Map((await app.database.selectFrom('audit_head').select(['chain', 'position']).execute()).map(({ chain, position }) => [chain, position]));
const linesAfter = async (ends: ReadonlyMap<string, number>) => (await app.database.selectFrom('audit_line').selectAll().execute()).filter(({ chain, position }) => position > (ends.get(chain) ?? 0));
const linesOf = (chain: string) => app.database.selectFrom('audit_line').selectAll().where('chain', '=', chain).orderBy('position').execute();

/** Under the mandate; what only the owner may, as the owner. The answer is read to its end, unless it has none. */
async function perform({ right }: MailboxCase, { client, mandate }: Represented, [path, init]: PreparedRequest): Promise<number> {
  const response = await (right === 'own' ? client : mandate).request(path, init);
  if (path.endsWith('/_stroom')) await response.body?.cancel();
  else await response.arrayBuffer();
  return response.status;
}

const logTables = ['audit_line', 'audit_head'];
/** What one may always do for oneself without it being written: looking at one's own. */
const notWritten = (id: string, { right, isChange = false }: MailboxCase) => id === 'followMailbox' || (right === 'own' && !isChange);
const written = namedCases.filter(([id, mailboxCase]) => !notWritten(id, mailboxCase));

describe('without a line in the log', () => {
  let everything: Represented;
  beforeEach(async () => {
    everything = await newRepresented(app);
  });
  afterAll(repairAudit);

  it.each(written)('%s is an error, and nothing has changed', async (_id, mailboxCase) => {
    const prepared = await mailboxCase.prepare(everything);
    const sent = app.codeSender.sent.length;
    const before = await dumpTables(app.database);
    await breakAudit();
    const status = await perform(mailboxCase, everything, prepared).finally(repairAudit);
    expect(status).toBeGreaterThanOrEqual(500);
    expect(await dumpTables(app.database)).toEqual(before);
    expect(app.codeSender.sent).toHaveLength(sent);
  });

  it.each([
    ['beginning to act', '/sessie/namens'], ['seeing what waits for whom', '/machtigingen/overzicht'],
  ])('%s is an error, and nothing has changed', async (_name, path) => {
    const { representative, mandate } = everything;
    const before = await dumpTables(app.database);
    await breakAudit();
    const response = await representative.request(path, path.endsWith('namens') ? { method: 'POST', json: { machtigingId: mandate.id } } : {}).finally(repairAudit);
    expect(response.status).toBe(500);
    expect(await dumpTables(app.database)).toEqual(before);
  });

  it('a refusal is an error too', async () => {
    const { mandate } = everything;
    await breakAudit();
    const response = await mandate.request(`/berichten/${crypto.randomUUID()}`).finally(repairAudit);
    expect(response.status).toBe(500);
  });

  it('nothing is given away of several things of which none was done', async () => {
    const { mandate } = everything;
    const acties = [{ sleutel: 'sleutel-1', berichtId: crypto.randomUUID(), magazijnId: taxOffice.oin, soort: 'gelezen' }];
    await breakAudit();
    const response = await mandate.request('/berichten/_acties', { method: 'POST', json: { acties } }).finally(repairAudit);
    expect(response.status).toBe(500);
  });
});

describe('with the log', () => {
  it.each(namedCases)('%s is done, and stands in it once', async (id, mailboxCase) => {
    const everything = await newRepresented(app);
    const prepared = await mailboxCase.prepare(everything);
    const { client, representative, mandate } = everything;
    const before = await lastLines();
    const was = await dumpTables(app.database, logTables);
    expect(await perform(mailboxCase, everything, prepared)).toBeLessThan(300);
    const added = await linesAfter(before);
    const line = { operation: id === 'performActions' ? 'changeMessage' : id, outcome: 'done', right_used: mailboxCase.right };
    if (notWritten(id, mailboxCase)) expect(added).toEqual([]);
    else if (mailboxCase.right === 'own') expect(added).toMatchObject([{ ...line, actor_id: client.recipientId }]);
    else expect(added).toMatchObject([{ ...line, chain: client.recipientId, actor_id: representative.recipientId, mandate_id: mandate.id, mandate_version: 1 }]);
    const is = await dumpTables(app.database, logTables);
    // The case would prove nothing if it changed nothing.
    if (mailboxCase.isChange === true) expect(is).not.toEqual(was);
    else expect(is).toEqual(was);
  });

  it('a repeated request gets a line of its own, and is done once', async () => {
    const { client, mandate, messageId } = await newRepresented(app);
    const send = () => mandate.request(`/berichten/${messageId}/antwoorden`, { method: 'POST', headers: { 'Idempotency-Key': 'nog-een-keer' }, json: { tekst: 'Geachte', bestanden: [] } });
    const first: unknown = await (await send()).json();
    expect(await (await send()).json()).toEqual(first);
    expect((await linesOf(client.recipientId)).map(({ operation }) => operation)).toEqual(['sendReply', 'sendReply']);
    expect(await app.database.selectFrom('reply').selectAll().where('message_id', '=', messageId).execute()).toHaveLength(1);
  });

  it('each of several actions gets a line: what was done, and what was refused', async () => {
    const { client, mandate, messageId } = await newRepresented(app);
    const outside = crypto.randomUUID();
    const act = (berichtId: string, soort: string) => ({ sleutel: `sleutel-${berichtId}-${soort}`, berichtId, magazijnId: taxOffice.oin, soort });
    const acties = [act(messageId, 'gelezen'), act(messageId, 'definitief-verwijderen'), act(outside, 'gelezen'), act(messageId, 'verwijderen'), act(messageId, 'definitief-verwijderen')];
    // The same key for another thing.
    acties[4]!.sleutel = 'sleutel-anders';
    const { resultaten } = (await (await mandate.request('/berichten/_acties', { method: 'POST', json: { acties } })).json()) as { resultaten: { status: number }[] };
    expect(resultaten.map(({ status }) => status)).toEqual([200, 409, 404, 204, 204]);
    expect((await linesOf(client.recipientId)).map(({ operation, outcome, reason, message_id: id }) => [operation, outcome, reason, id])).toEqual([
      ['changeMessage', 'done', null, messageId], ['purgeMessage', 'refused', 'not-in-trash', messageId], ['changeMessage', 'refused', 'not-found', outside],
      ['binMessage', 'done', null, messageId], ['purgeMessage', 'done', null, messageId],
    ]);
  });

  it('a file gets a line when it begins and when it is whole, however many pieces it comes in', async () => {
    const { client, mandate, messageId } = await newRepresented(app);
    const bytes = new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(60), Buffer.from('\nstartxref\n9\n%%EOF\n')]));
    const path = pathOf(await beginUpload(mandate, messageId, { byteLength: bytes.byteLength }));
    for (const [start, end] of [[0, 10], [10, 20], [20, bytes.byteLength]] as const) {
      expect((await sendPart(mandate, path, { offset: start, bytes: bytes.slice(start, end) })).status).toBe(204);
    }
    // Nothing more of what is whole: a tus client may ask so after a broken connection.
    expect((await sendPart(mandate, path, { offset: bytes.byteLength, bytes: new Uint8Array() })).status).toBe(204);
    expect((await linesOf(client.recipientId)).map(({ operation }) => operation)).toEqual(['createReplyUpload', 'appendReplyUpload']);
  });

  it('holds nothing of a letter or of who they are', async () => {
    const { client, mandate, messageId } = await newRepresented(app);
    const { berichtId } = await deliver(app, client.identity, { onderwerp: 'Geheim onderwerp', afzender: vehicles.oin, inhoud: 'Geheime brief' });
    await retrieve(client);
    await mandate.request('/berichten/_zoeken', { method: 'POST', json: { zoekvraag: 'geheim' } });
    await mandate.request(`/berichten/${berichtId}`);
    await mandate.request(`/berichten/${messageId}/antwoorden`, { method: 'POST', headers: { 'Idempotency-Key': 'geheime-sleutel' }, json: { tekst: 'Geheim antwoord', bestanden: [] } });
    const lines = await linesOf(client.recipientId);
    expect(lines).toHaveLength(3);
    expect(JSON.stringify(lines)).not.toMatch(new RegExp(`geheim|bewoner|${client.identity.value}`, 'i'));
  });

  it('is as it was written after all this, also where an id came in capitals', async () => {
    const { client, mandate, messageId } = await newRepresented(app);
    const capitals = messageId.toUpperCase();
    await mandate.request(`/berichten/${capitals}`);
    await mandate.request(`/berichten/${capitals}/bijlagen/${crypto.randomUUID().toUpperCase()}`);
    await mandate.request(`/berichten/${crypto.randomUUID().toUpperCase()}`);
    expect(await linesOf(client.recipientId)).toHaveLength(3);
    expect(await verifyLog(app.database, app.keyRing, { anchors: [], now: app.clock.now() })).toMatchObject({ findings: [] });
  });

  it('stays whole when many act for one person at the same moment', async () => {
    const { client, representative, messageId } = await newRepresented(app);
    const others = await Promise.all([1, 2, 3, 4].map(() => giveMandate(app, { mandator: client, mandatee: representative })));
    const acts = Array.from({ length: 20 }, (_, index) => others[index % others.length]!.request(`/berichten/${messageId}?magazijnId=${taxOffice.oin}`, {
      method: 'PATCH', as: 'application/merge-patch+json', json: index % 2 === 0 ? { status: 'gelezen' } : { afgehandeld: true },
    }));
    expect(new Set((await Promise.all(acts)).map(({ status }) => status))).toEqual(new Set([200]));
    const lines = await linesOf(client.recipientId);
    expect(lines.map(({ position }) => position)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(await verifyLog(app.database, app.keyRing, { anchors: [], now: app.clock.now() })).toMatchObject({ findingCount: 0 });
  });
});
