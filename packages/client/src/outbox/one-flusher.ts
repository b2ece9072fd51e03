/** The lock under which the outbox of a partition is sent: one tab or worker of this site at a time. */
export function outboxLock(partition: string): string {
  return `berichtenbox-outbox-${partition}`;
}

/**
 * Waits for its turn, and works. Where the browser has no locks, there is nobody to wait for.
 *
 * @throws {DOMException} `AbortError` when the signal was aborted before its turn came.
 */
export async function inTurn<T>(name: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  const { navigator } = globalThis as { navigator?: { locks?: LockManager } };
  signal.throwIfAborted();
  let answer: Promise<T> | undefined;
  try {
    await navigator?.locks?.request(name, { signal }, () => (answer = work()));
  } catch {
    signal.throwIfAborted();
    // Sandboxed frames have locks that throw before anything runs; what the work throws comes below.
  }
  return answer ?? work();
}
