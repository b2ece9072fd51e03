import { Hono, type Context } from 'hono';
import { authorise } from '../authorisation/authorise.js';
import type { AppEnv } from '../http/app-env.js';
import { validated } from '../http/contract-validation.js';
import { eventStream } from './event-stream.js';
import { listMessages, searchMessages } from './mailbox-index.js';
import { listOutcomes, requireRetrieved, startRound } from './retrieval-rounds.js';
import { retrieveMessages } from './retrieve-messages.js';
import { toWireOutcome, toWirePage, toWireSummary } from './wire-messages.js';

/** More than this is cut silently, as FBS does. */
const maxPageSize = 100;

/** A mailbox as a whole: the list, fetching, searching. */
export function mailboxRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get('/berichten', (c) => answerPage(c));
  routes.get('/berichten/_ophalen', (c) => answerRetrieval(c));
  routes.get('/berichten/_zoeken', (c) => answerSearch(c, validated(c, 'searchMessagesByUrl').query.q));
  routes.post('/berichten/_zoeken', (c) => answerSearch(c, validated(c, 'searchMessages').body.zoekvraag));
  return routes;
}

async function answerPage(c: Context<AppEnv>): Promise<Response> {
  const { database, clock, settings } = c.var.dependencies;
  const { recipientId, reach, record } = await authorise(c, 'read');
  const { pagina: page = 0, paginaGrootte = 20 } = validated(c, 'listMessages').query;
  const pageSize = Math.min(paginaGrootte, maxPageSize);
  const now = clock.now();
  await requireRetrieved(database, recipientId, now);
  const { messages, hasNext } = await listMessages(database, { reach, now }, { page, pageSize });
  const outcomes = page === 0 ? { magazijnen: (await listOutcomes(database, reach)).map(toWireOutcome) } : {};
  await record(database, { count: messages.length });
  return c.json({ ...toWirePage(settings.basePath, { messages, hasNext, page, pageSize }), ...outcomes });
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
