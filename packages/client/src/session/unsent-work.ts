import { UnsentWorkError } from '../errors/unsent-work-error.js';
import { pause } from '../pause.js';
import type { Session } from './session.js';
import type { UnsentWork } from './session-state.js';

/** As long as a person who is going on to somebody else can be kept waiting. */
const patienceMs = 5_000;

/** What the server does not have yet. */
export function unsentOf({ unsent }: Session): UnsentWork {
  const counts = [...unsent].map((source) => source.count());
  const sum = (name: keyof UnsentWork): number => counts.reduce((total, count) => total + (count[name] ?? 0), 0);
  return { actions: sum('actions'), replies: sum('replies') };
}

/** Whether there is anything that the server does not have yet. */
export function hasUnsent(session: Session): boolean {
  const { actions, replies } = unsentOf(session);
  return actions + replies > 0;
}

/**
 * Sends what the server does not have yet.
 *
 * @throws {UnsentWorkError} When that could not be done within a few seconds.
 * @throws {DOMException} `AbortError` when the signal was aborted.
 */
export async function sendUnsent(session: Session, signal: AbortSignal): Promise<void> {
  if (!hasUnsent(session)) return;
  const turn = new AbortController();
  const patience = pause(patienceMs, AbortSignal.any([signal, turn.signal]));
  try {
    await Promise.race([Promise.all([...session.unsent].map((source) => source.send())), patience]);
  } finally {
    turn.abort();
    patience.catch(() => undefined);
  }
  signal.throwIfAborted();
  if (hasUnsent(session)) throw new UnsentWorkError(unsentOf(session));
}
