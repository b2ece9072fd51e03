import { errorFields, type Log } from '../http/log.js';

const hourMs = 60 * 60_000;

/**
 * Does something at once and then every hour; what goes wrong is logged, and tried again an hour later. Several servers may do the same.
 *
 * @param name for the log.
 * @returns stops it; resolves when what is under way has ended.
 */
export function everyHour(name: string, task: () => Promise<unknown>, log: Log): () => Promise<void> {
  const run = () => task().then(() => undefined, (error: unknown) => log.error('task-failed', { task: name, ...errorFields(error) }));
  let running = run();
  const timer = setInterval(() => (running = run()), hourMs);
  timer.unref();
  return () => {
    clearInterval(timer);
    return running;
  };
}
