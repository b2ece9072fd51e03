import { Hono, type Context } from 'hono';
import { appendAuditLines } from '../audit/audit-chain.js';
import { auditEntry } from '../audit/record-act.js';
import { authorise } from '../authorisation/authorise.js';
import type { AppEnv } from '../http/app-env.js';
import { validated } from '../http/contract-validation.js';
import { underMandate } from '../sessions/acting-contexts.js';
import type { Session } from '../sessions/session.js';
import { changeMandate, endMandate } from './change-mandate.js';
import { acceptInvitation, inviteMandatee, viewInvitation, type MandateAsker } from './invitations.js';
import { fetchForClients } from './fetch-for-clients.js';
import { listClients, wireClient, type ClientRow } from './list-clients.js';
import { listMandates, type MandateRow } from './mandate-rows.js';
import { wireMandate } from './wire-mandate.js';

/** Giving, accepting, changing and ending mandates, and what waits for those one may act for; always as oneself. */
export function mandateRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get('/machtigingen', async (c) => {
    const { session } = await authorise(c, 'own');
    const { database, clock } = c.var.dependencies;
    const rows = await listMandates(database, session.personId, clock.now());
    const [given, received] = await Promise.all([
      rows.filter(({ mandator_id: mandatorId }) => mandatorId === session.personId),
      rows.filter(({ mandatee_id: mandateeId }) => mandateeId === session.personId),
    ].map((some) => Promise.all(some.map((row) => wire(c, session, row)))));
    return c.json({ gegeven: given, ontvangen: received });
  });
  routes.post('/machtigingen/uitnodigingen', (c) => answerInvited(c));
  routes.post('/machtigingen/_bekijken', async (c) => {
    const { session } = await authorise(c, 'own');
    return answer(c, session, await viewInvitation(c.var.dependencies, session, validated(c, 'viewInvitation').body.code));
  });
  routes.post('/machtigingen/_aannemen', async (c) => {
    const { session } = await authorise(c, 'own');
    return answer(c, session, await acceptInvitation(c.var.dependencies, askerOf(c, session), validated(c, 'acceptInvitation').body.code));
  });
  routes.get('/machtigingen/overzicht', (c) => answerClients(c));
  routes.patch('/machtigingen/:machtigingId', async (c) => {
    const { session } = await authorise(c, 'own');
    const { path: { machtigingId: id }, body: change } = validated(c, 'changeMandate');
    return answer(c, session, await changeMandate(c.var.dependencies, askerOf(c, session), { id, change }));
  });
  routes.delete('/machtigingen/:machtigingId', async (c) => {
    const { session } = await authorise(c, 'own');
    await endMandate(c.var.dependencies, askerOf(c, session), validated(c, 'endMandate').path.machtigingId);
    return c.body(null, 204);
  });
  return routes;
}

async function answerInvited(c: Context<AppEnv>): Promise<Response> {
  const { session } = await authorise(c, 'own');
  const { database } = c.var.dependencies;
  const { body: invitation, header } = validated(c, 'inviteMandatee');
  const { id, code } = await inviteMandatee(c.var.dependencies, askerOf(c, session), { invitation, key: header['Idempotency-Key'] });
  const row = await database.selectFrom('mandate').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  return c.json({ machtiging: await wire(c, session, row), ...(code !== undefined && { code }) }, 201);
}

async function answerClients(c: Context<AppEnv>): Promise<Response> {
  const { session } = await authorise(c, 'own');
  const { dependencies, requestId } = c.var;
  const first = await seeClients(c, session);
  const seen = new Set(first.map(({ id }) => id));
  const fetched = await fetchForClients(dependencies, first, `urn:uuid:${requestId}`);
  // Whom one got a mandate of meanwhile stands in the next overview, as no line was written of them.
  const rows = fetched ? (await listClients(dependencies.database, session, dependencies.clock.now())).filter(({ id }) => seen.has(id)) : first;
  return c.json({ clienten: await Promise.all(rows.map((row) => wireClient(dependencies, row))) });
}

/** What was seen is written in the log of each client, or nobody sees anything. */
function seeClients(c: Context<AppEnv>, session: Session): Promise<readonly ClientRow[]> {
  const { database, keyRing, clock } = c.var.dependencies;
  return database.transaction().execute(async (transaction) => {
    const clients = await listClients(transaction, session, clock.now());
    const seen = clients.filter((client) => client.is_open).map((client) => auditEntry(c, session, { context: underMandate('', client), right: 'read' }));
    await appendAuditLines(transaction, keyRing, seen.map((entry) => ({ ...entry, outcome: 'done', reason: null })));
    return clients;
  });
}

async function answer(c: Context<AppEnv>, session: Session, row: MandateRow): Promise<Response> {
  return c.json(await wire(c, session, row));
}

function wire(c: Context<AppEnv>, { personId }: Session, row: MandateRow) {
  const { keyRing, clock } = c.var.dependencies;
  return wireMandate(keyRing, row, { personId, now: clock.now() });
}

function askerOf(c: Context<AppEnv>, session: Session): MandateAsker {
  return { session, requestId: c.var.requestId };
}
