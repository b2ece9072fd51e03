import { errorFields, type Log } from '../http/log.js';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** What stops a task that is repeated; resolves when what is under way has ended. */
export type Stop = () => Promise<void>;

/** Does something at once and then every hour; what goes wrong is logged, and tried again an hour later. Several servers may do the same. */
export function everyHour(name: string, task: () => Promise<unknown>, log: Log): Stop {
  return repeatedly(name, { everyMs: hourMs, log }, task);
}

/** Does something at once and then every minute, but not again before it has ended. */
export function everyMinute(name: string, task: () => Promise<unknown>, log: Log): Stop {
  return repeatedly(name, { everyMs: minuteMs, log }, task);
}

/** Does something at once and then every day; otherwise as {@link everyHour}. */
export function everyDay(name: string, task: () => Promise<unknown>, log: Log): Stop {
  return repeatedly(name, { everyMs: dayMs, log }, task);
}

function repeatedly(name: string, { everyMs, log }: { readonly everyMs: number; readonly log: Log }, task: () => Promise<unknown>): Stop {
  let isRunning = false;
  const run = async (): Promise<void> => {
    isRunning = true;
    await task().catch((error: unknown) => log.error('task-failed', { task: name, ...errorFields(error) }));
    isRunning = false;
  };
  let running = run();
  const timer = setInterval(() => {
    if (!isRunning) running = run();
  }, everyMs);
  timer.unref();
  return () => {
    clearInterval(timer);
    return running;
  };
}
