import { RetrievalError } from '../errors/retrieval-error.js';

/**
 * How having the server fetch ended: `done`; `busy` when a fetch of another tab or device is running; `cut` when the stream broke off,
 * which does not stop the server.
 */
export type RetrievalEnd = 'done' | 'busy' | 'cut';

/** What bringing a mailbox up to date is made of. */
interface MailboxSteps {
  /** Reads the list; false when the server has none (409): nothing was fetched yet, or a fetch is running. */
  list(): Promise<boolean>;
  /** Has the server fetch from every store. */
  retrieve(): Promise<RetrievalEnd>;
  wait(ms: number): Promise<void>;
  now(): number;
}

const restartAfterMs = 30_000;
const pollForMs = 120_000;

/**
 * Has the server fetch, and reads the mailbox. A fetch is started once; when another one is running, its end is
 * awaited by asking for the list. After a stream that broke off, the list is read first, and one fetch started again, 30 s after the first.
 *
 * @throws {RetrievalError} `retrieval-busy` when another's fetch did not end within two minutes; `retrieval-failed` when the stream broke off twice.
 * @throws {unknown} Whatever a step throws.
 */
export async function bringUpToDate(steps: MailboxSteps): Promise<void> {
  let end: RetrievalEnd | undefined;
  let startsLeft = 2;
  let startedAt = -Infinity;
  let attempt = 0;
  for (;;) {
    if (startsLeft > 0 && steps.now() - startedAt >= restartAfterMs) {
      startedAt = steps.now();
      end = await steps.retrieve();
      startsLeft = end === 'cut' ? startsLeft - 1 : 0;
      attempt = 0;
    }
    const isListed = await steps.list();
    if (isListed && end !== 'cut') return;
    if (end === 'cut' && startsLeft === 0) throw new RetrievalError('retrieval-failed');
    const waitedMs = steps.now() - startedAt;
    if (waitedMs >= pollForMs) throw new RetrievalError('retrieval-busy');
    await steps.wait(isListed ? restartAfterMs - waitedMs : pauseMs(attempt++));
  }
}

/** Half a second, doubling up to ten, with jitter so that tabs do not ask in step. */
function pauseMs(attempt: number): number {
  return Math.min(500 * 2 ** attempt, 10_000) * (0.75 + Math.random() / 2);
}
