import { Hono, type Context } from 'hono';
import { authorise, type Authorisation } from '../authorisation/authorise.js';
import { isLimited, withinReach, type MailboxReach } from '../authorisation/mailbox-reach.js';
import { mayStill } from '../authorisation/may-still.js';
import { changeStream } from '../changes/change-stream.js';
import type { Executor } from '../database/schema.js';
import type { AppEnv } from '../http/app-env.js';
import { ProblemError } from '../http/problem.js';

/** In one process; a browser needs one, and a few more while pages come and go. */
const maxStreamsPerSession = 8;
const retryAfterSeconds = 60;
/** More at the same moment are found in the list. */
const maxAtOnce = 50;

/** Following a mailbox: `GET /berichten/_stroom`. */
export function followRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  const streamCounts = new Map<string, number>();
  routes.get('/berichten/_stroom', async (c) => {
    const authorisation = await authorise(c, 'read', { isPersonHere: false });
    const ended = takePlace(streamCounts, authorisation.session.idHash);
    // Proxies that gather answers before they pass them on (nginx does) must not do so with this one.
    return c.body(follow(c, authorisation, ended), 200, { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' });
  });
  return routes;
}

function follow(c: Context<AppEnv>, { recipientId, context, reach, session }: Authorisation, ended: () => void): ReadableStream<Uint8Array> {
  const { database, clock, changes, settings, stopping } = c.var.dependencies;
  let since = clock.now();
  return changeStream({
    follow: (listener) => changes.follow(recipientId, listener),
    isAllowed: () => mayStill(c, 'read', context),
    msLeft: () => context.mandate?.endsAt && context.mandate.endsAt.getTime() - clock.now().getTime(),
    concerns: isLimited(reach) ? (messageId) => isWithinReach(database, reach, messageId) : undefined,
    nowVisible: async () => {
      const now = clock.now();
      const messageIds = await becameVisible(database, { reach, since, now });
      since = now;
      return messageIds;
    },
    session: session.idHash,
    heartbeatMs: settings.heartbeatMs,
    stopping,
    ended,
  });
}

/** What was delivered earlier to become visible between two moments. What is visible at once, was announced. */
async function becameVisible(database: Executor, { reach, since, now }: { readonly reach: MailboxReach; readonly since: Date; readonly now: Date }): Promise<readonly string[]> {
  const rows = await database
    .selectFrom('message')
    .select('id')
    .where(withinReach(reach))
    .where('published_at', '>', since)
    .where('published_at', '<=', now)
    .whereRef('received_at', '<', 'published_at')
    .orderBy('published_at')
    .limit(maxAtOnce)
    .execute();
  return rows.map(({ id }) => id);
}

/** Of what lies outside, not even that something happened to it may be told. */
async function isWithinReach(database: Executor, reach: MailboxReach, messageId: string): Promise<boolean> {
  const row = await database.selectFrom('message').select('id').where('id', '=', messageId).where(withinReach(reach)).executeTakeFirst();
  return row !== undefined;
}

/** @throws {ProblemError} 429 when this session has all the streams it may have. */
function takePlace(counts: Map<string, number>, session: string): () => void {
  const count = counts.get(session) ?? 0;
  if (count >= maxStreamsPerSession) throw new ProblemError('too-many-requests', { detail: 'This session follows its mailboxes often enough.', retryAfterSeconds });
  counts.set(session, count + 1);
  return () => {
    const left = (counts.get(session) ?? 1) - 1;
    if (left > 0) counts.set(session, left);
    else counts.delete(session);
  };
}
