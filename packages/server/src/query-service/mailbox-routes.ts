import { Hono, type Context } from 'hono';
import { authorise } from '../authorisation/authorise.js';
import type { AppEnv } from '../http/app-env.js';
import { validated } from '../http/contract-validation.js';
import type { KeyRing } from '../recipients/key-ring.js';
import { eventStream } from './event-stream.js';
import { inOneMoment, lastChangeNumber, listChanges } from './list-changes.js';
import { openCursor, sealCursor } from './mailbox-cursor.js';
import { listMessages, searchMessages, type MailboxView } from './mailbox-index.js';
import { listOutcomes, requireRetrieved, startRound, type RetrievalOutcome } from './retrieval-rounds.js';
import { retrieveMessages } from './retrieve-messages.js';
import { toWireChanges, toWireOutcome, toWirePage, toWireSummary } from './wire-messages.js';

/** More than this is cut silently, as FBS does. */
const maxPageSize = 100;

/** A mailbox as a whole: the list, what changed since, fetching, searching. */
export function mailboxRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get('/berichten', (c) => answerPage(c));
  routes.get('/berichten/_wijzigingen', (c) => answerChanges(c));
  routes.get('/berichten/_ophalen', (c) => answerRetrieval(c));
  routes.get('/berichten/_zoeken', (c) => answerSearch(c, validated(c, 'searchMessagesByUrl').query.q));
  routes.post('/berichten/_zoeken', (c) => answerSearch(c, validated(c, 'searchMessages').body.zoekvraag));
  return routes;
}

async function answerPage(c: Context<AppEnv>): Promise<Response> {
  const { database, clock, keyRing, settings } = c.var.dependencies;
  const { recipientId, reach, record } = await authorise(c, 'read');
  const { pagina: page = 0, paginaGrootte = 20 } = validated(c, 'listMessages').query;
  const pageSize = Math.min(paginaGrootte, maxPageSize);
  const view = { reach, now: clock.now() };
  await requireRetrieved(database, recipientId, view.now);
  const { messages, hasNext, ...first } = await inOneMoment(database, async (moment) => ({
    ...(await listMessages(moment, view, { page, pageSize })),
    ...(page === 0 && { outcomes: await listOutcomes(moment, reach), number: await lastChangeNumber(moment, recipientId) }),
  }));
  await record(database, { count: messages.length });
  return c.json({ ...toWirePage(settings.basePath, { messages, hasNext, page, pageSize }), ...(await toWireStart(keyRing, view, first)) });
}

/** What is told with the first page: how each store answered, and a cursor for what changes from here on. */
async function toWireStart(keyRing: KeyRing, { reach, now }: MailboxView, { outcomes, number }: { readonly outcomes?: readonly RetrievalOutcome[]; readonly number?: number }) {
  if (outcomes === undefined || number === undefined) return {};
  return { magazijnen: outcomes.map(toWireOutcome), cursor: await sealCursor(keyRing, { reach, outcomes }, { number, seenAt: now }) };
}

async function answerChanges(c: Context<AppEnv>): Promise<Response> {
  const { database, clock, keyRing, settings } = c.var.dependencies;
  const { recipientId, reach, record } = await authorise(c, 'read');
  const { sinds } = validated(c, 'listChanges').query;
  const view = { reach, now: clock.now() };
  await requireRetrieved(database, recipientId, view.now);
  const { outcomes, ...changes } = await inOneMoment(database, async (moment) => {
    const outcomes = await listOutcomes(moment, reach);
    if (sinds === undefined) return { outcomes, messages: [], gone: [], hasMore: false, position: { number: await lastChangeNumber(moment, recipientId), seenAt: view.now } };
    return { outcomes, ...(await listChanges(moment, view, await openCursor(keyRing, { reach, outcomes }, { cursor: sinds, now: view.now }))) };
  });
  await record(database, { count: changes.messages.length });
  const cursor = await sealCursor(keyRing, { reach, outcomes }, changes.position);
  return c.json(toWireChanges(settings.basePath, { ...changes, outcomes, cursor }));
}

async function answerRetrieval(c: Context<AppEnv>): Promise<Response> {
  const { dependencies } = c.var;
  const { recipientId, reach, record } = await authorise(c, 'read');
  const round = await dependencies.database.transaction().execute(async (transaction) => {
    const started = await startRound(transaction, recipientId, dependencies.clock.now());
    await record(transaction);
    return started;
  });
  const reference = `urn:uuid:${c.var.requestId}`;
  const events = eventStream((listener) => retrieveMessages(dependencies, round, { listener, reference, reach }));
  return c.body(events, 200, { 'Content-Type': 'text/event-stream' });
}

async function answerSearch(c: Context<AppEnv>, query: string): Promise<Response> {
  const { database, clock, settings } = c.var.dependencies;
  const { recipientId, reach, record } = await authorise(c, 'read');
  const now = clock.now();
  await requireRetrieved(database, recipientId, now);
  const hits = await searchMessages(database, { reach, now }, query);
  await record(database, { count: hits.length });
  return c.json({ berichten: hits.map((message) => toWireSummary(settings.basePath, message)) });
}
