import { startActing, type ListedContext } from '../api/acting-contexts.js';
import type { Scope, ServerConnection } from '../api/server-connection.js';
import { ProblemResponseError } from '../errors/problem-response-error.js';
import type { KeptChoice } from './kept-choice.js';

/** For whom one acted before the session that begins. */
export interface FormerActing {
  readonly ownPartition: string;
  readonly partition: string;
  readonly name: string;
}

/** For whom a session begins. */
export interface StartContext {
  readonly listed: ListedContext;
  /** Of whom one acted for and no longer can; empty when that is not known. */
  readonly lost?: string;
}

/** What choosing works with. */
export interface StartParts {
  readonly connection: ServerConnection;
  readonly kept: KeptChoice;
  readonly former: FormerActing | undefined;
}

/**
 * For whom this tab acts in a session that begins for it: whom it acted for before it was loaded anew or the same person had to log in
 * again, or else who was chosen when logging in, or else oneself.
 *
 * @throws {BerichtenboxError} When the server had to be asked, and could not be.
 */
export async function startContext({ connection, kept, former }: StartParts, contexts: readonly [ListedContext, ...ListedContext[]], scope: Scope): Promise<StartContext> {
  const [self] = contexts;
  const keptId = kept.read(self.context.id);
  if (keptId !== undefined) {
    const listed = contexts.find(({ context }) => context.id === keptId);
    return listed ? { listed } : { listed: self, lost: '' };
  }
  // Of somebody else who logs in now, nothing of before is known.
  if (former?.ownPartition === self.context.partition && former.partition !== former.ownPartition) {
    const listed = contexts.find(({ context }) => context.partition === former.partition);
    const started = listed && (await startAgain(connection, listed, scope));
    return started ? { listed: started } : { listed: self, lost: former.name };
  }
  return { listed: contexts.find(({ isChosen }) => isChosen) ?? self };
}

async function startAgain(connection: ServerConnection, { context: { mandateId = '' } }: ListedContext, scope: Scope): Promise<ListedContext | undefined> {
  try {
    const started = await startActing(connection, mandateId, scope);
    return 'loginUrl' in started ? undefined : started;
  } catch (error) {
    if (error instanceof ProblemResponseError && error.status < 500) return undefined;
    throw error;
  }
}
