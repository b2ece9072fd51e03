import type { AppDependencies } from '../app-dependencies.js';
import { errorFields } from '../http/log.js';
import { ProblemError } from '../http/problem.js';
import { startRound } from '../query-service/retrieval-rounds.js';
import { retrieveMessages } from '../query-service/retrieve-messages.js';
import type { ClientRow } from './list-clients.js';

/** So many mailboxes are fetched at the same time, of so many at most for one look at the overview. */
const atOnce = 5;
const atMost = 50;
/** As long as somebody is kept waiting for it. */
const patienceMs = 2_000;

/**
 * Has the messages fetched of those one may read for and of whom nothing is known lately, a few at a time. Resolves when that is done, or has taken too
 * long: it then goes on by itself, and is there at the next look.
 *
 * @param reference the support code for when it goes wrong on our side.
 * @returns whether anything was fetched.
 */
export async function fetchForClients(dependencies: AppDependencies, clients: readonly ClientRow[], reference: string): Promise<boolean> {
  const unknown = [...new Set(clients.filter((client) => client.is_open && client.unread === null).map((client) => client.mandator_id))].slice(0, atMost);
  if (unknown.length === 0) return false;
  const waiting = unknown.values();
  const worker = async (): Promise<void> => {
    for (const recipientId of waiting) await fetchFor(dependencies, recipientId, reference);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, patienceMs)));
  await Promise.race([Promise.all(Array.from({ length: atOnce }, worker)), patience]);
  clearTimeout(timer);
  return true;
}

/** Never rejects: without it the overview says that nothing is known. */
async function fetchFor(dependencies: AppDependencies, recipientId: string, reference: string): Promise<void> {
  const { database, clock, log } = dependencies;
  try {
    const round = await startRound(database, recipientId, clock.now());
    await retrieveMessages(dependencies, round, { listener: () => undefined, reference, reach: { recipientId } });
  } catch (error) {
    // Somebody else is fetching it at this moment.
    if (error instanceof ProblemError && error.code === 'retrieval-running') return;
    log.error('retrieval-failed', { reference, ...errorFields(error) });
  }
}
