import type { Context } from 'hono';
import { authorise, type Authorisation } from '../authorisation/authorise.js';
import { withinReach } from '../authorisation/mailbox-reach.js';
import type { Executor } from '../database/schema.js';
import type { AppEnv } from '../http/app-env.js';
import { ProblemError } from '../http/problem.js';

/** Where a reply belongs: who writes it, in whose mailbox, to which message. Nothing of another place is ever found. */
export interface ReplyPlace {
  /** Who writes it, and how much of the mailbox exists for them. */
  readonly by: Authorisation;
  readonly authorId: string;
  readonly recipientId: string;
  readonly messageId: string;
}

/** A place with what is known of its message. */
export interface FoundPlace extends ReplyPlace {
  readonly storeOin: string;
  /** The sender takes replies to it. */
  readonly replyAllowed: boolean;
}

/**
 * The place that a request is about, for reading it; and whether the person may also write there.
 *
 * @throws {ProblemError} as `authorise` does; 404 for a message that is not in this mailbox.
 */
export async function readablePlace(c: Context<AppEnv>, messageId: string): Promise<FoundPlace & { readonly mayAct: boolean }> {
  const by = await authorise(c, 'read');
  return { ...(await locate(c, placeOf(by, messageId))), mayAct: by.context.rights.has('act') };
}

/**
 * The place that a request wants to change something in.
 *
 * @throws {ProblemError} as `authorise` does; 404 for a message that is not in this mailbox.
 */
export async function ownPlace(c: Context<AppEnv>, messageId: string): Promise<FoundPlace> {
  return locate(c, placeOf(await authorise(c, 'act'), messageId));
}

/**
 * The place that a request wants to reply in.
 *
 * @throws {ProblemError} as `authorise` does; 404 for a message that is not in this mailbox; 409 `reply-not-allowed`.
 */
export async function repliablePlace(c: Context<AppEnv>, messageId: string): Promise<FoundPlace> {
  const place = await ownPlace(c, messageId);
  if (!place.replyAllowed) throw new ProblemError('reply-not-allowed');
  return place;
}

/** What the log says of something that was seen or done here. */
export function recordHere({ by, messageId, storeOin }: FoundPlace, executor: Executor): Promise<void> {
  return by.record(executor, { messageId, storeOin });
}

function placeOf(by: Authorisation, messageId: string): ReplyPlace {
  return { by, authorId: by.session.personId, recipientId: by.recipientId, messageId };
}

async function locate(c: Context<AppEnv>, place: ReplyPlace): Promise<FoundPlace> {
  const { database, clock } = c.var.dependencies;
  const message = await findMessage(database, place, clock.now());
  if (message === undefined) throw new ProblemError('not-found');
  return { ...place, storeOin: message.store_oin, replyAllowed: message.metadata?.replyAllowed === true };
}

function findMessage(database: Executor, { by, messageId }: ReplyPlace, now: Date) {
  return database
    .selectFrom('message')
    .select(['store_oin', 'metadata'])
    .where('id', '=', messageId)
    .where(withinReach(by.reach))
    .where('published_at', '<=', now)
    .executeTakeFirst();
}
