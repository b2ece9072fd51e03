import type { Context } from 'hono';
import { recorder, type ActRecorder } from '../audit/record-act.js';
import type { AppEnv } from '../http/app-env.js';
import { ProblemError } from '../http/problem.js';
import { findContext } from '../sessions/acting-contexts.js';
import type { ActingContext, Right, Session } from '../sessions/session.js';
import { prolongSession } from '../sessions/session-repository.js';
import type { MailboxReach } from './mailbox-reach.js';

/** The decision: this session may do this, for this mailbox, on so much of it. */
export interface Authorisation extends ActRecorder {
  readonly session: Session;
  readonly context: ActingContext;
  /** Internal id of the recipient whose mailbox it is. For messages use {@link Authorisation.reach}. */
  readonly recipientId: string;
  /** What of that mailbox exists for this person. */
  readonly reach: MailboxReach;
}

/**
 * The one place that decides "may this person do this, for whom, on what, now". Every route about a mailbox calls it first; an answer
 * of such a route without it is withheld (`http/withhold-unauthorised.ts`). It also prolongs the session, since the person is there;
 * not with `isPersonHere` false, for what a page asks by itself and must not keep a session alive.
 *
 * @throws {ProblemError} 401 `not-logged-in`; 400 `on-behalf-of-missing`; 403 `on-behalf-of-refused` when the header `Namens` is
 * not a context of this session, its mandate does not hold now, or does not give this right.
 */
export async function authorise(c: Context<AppEnv>, right: Right, { isPersonHere = true }: { readonly isPersonHere?: boolean } = {}): Promise<Authorisation> {
  const session = requireSession(c);
  c.set('acting', { right });
  const contextId = c.req.header('Namens');
  if (contextId === undefined || contextId === '') {
    throw new ProblemError('on-behalf-of-missing', { errors: [{ pointer: 'header/Namens', detail: 'Say for whom with an id from `contexten` of /sessie.' }] });
  }
  const { database, clock } = c.var.dependencies;
  const found = await findContext(database, session, contextId, clock.now());
  c.set('acting', { right, ...(found && { context: found.context }) });
  if (!found?.isLive || !found.context.rights.has(right)) throw new ProblemError('on-behalf-of-refused');
  const { context } = found;
  if (isPersonHere) await prolongSession(database, session, clock.now());
  c.set('authorised', true);
  return { session, context, recipientId: context.recipientId, reach: reachOf(context), ...recorder(c, { session, context, right }) };
}

/**
 * The session of this request, for what is not about a mailbox.
 *
 * @throws {ProblemError} 401 `not-logged-in`.
 */
export function requireSession(c: Context<AppEnv>): Session {
  const { session, dependencies } = c.var;
  if (session === undefined) throw new ProblemError('not-logged-in', { loginUrl: `${dependencies.settings.basePath}/inloggen` });
  return session;
}

/** What of a mailbox exists in this context. */
export function reachOf({ recipientId, mandate }: ActingContext): MailboxReach {
  return {
    recipientId,
    ...(mandate?.storeOins && { storeOins: mandate.storeOins }),
    ...(mandate?.messageTypes && { messageTypes: mandate.messageTypes }),
  };
}
