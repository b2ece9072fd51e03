/**
 * Runs the work if no other tab of this site is running work of this name; where the browser has no locks, always.
 *
 * @returns what the work resolves with, or undefined when another tab was busy.
 */
export async function exclusively<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
  const { navigator } = globalThis as { navigator?: { locks?: LockManager } };
  if (!navigator?.locks) return work();
  let answer: Promise<T | undefined> | undefined;
  try {
    await navigator.locks.request(name, { ifAvailable: true }, (lock) => (answer = lock ? work() : Promise.resolve(undefined)));
  } catch {
    // Sandboxed frames have locks that throw (SecurityError) before anything runs; what the work throws comes below.
  }
  return answer ?? work();
}
