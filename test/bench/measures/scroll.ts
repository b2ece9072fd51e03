import type { Page } from 'playwright';
import { measureBeside, type BenchRow } from '../bench-row.js';
import { berichtenbox, handWritten, plainLit, type Contender } from '../contenders.js';
import type { Lab } from '../lab.js';
import { median } from '../statistics.js';

/** What scrolling did to the main thread. */
export interface ScrollTasks {
  /** Tasks over 50 ms. */
  readonly longTasks: number;
  /** 0 when there was none over 50 ms. */
  readonly longestMs: number;
  readonly rows: number;
}

/** Scrolls a hundred screens down, asking for more rows whenever the end comes near. */
export async function timeScroll(page: Page): Promise<ScrollTasks> {
  const more = page.getByRole('button', { name: /^toon meer/i });
  // The button is looked for once, since looking for it among thousands of rows is itself a long task.
  const button = (await more.count()) > 0 ? await more.first().elementHandle() : null;
  const durations = await page.evaluate(
    async (found) => (await probe.scroll(100, (found as HTMLElement | null) ?? undefined)).map(({ duration }) => duration), button,
  );
  const rows = await page.evaluate(() => probe.rows().length);
  return { longTasks: durations.length, longestMs: Math.max(0, ...durations), rows };
}

async function scroll(lab: Lab, contender: Contender, count: number): Promise<ScrollTasks> {
  return lab.visit({ contender, count }, async ({ page }) => {
    await lab.settle(page);
    return timeScroll(page);
  });
}

/** Whether scrolling stays smooth. */
export const scrollRow: BenchRow = {
  id: 'inbox.scroll@10000',
  what: 'tasks over 50 ms while scrolling 100 screens',
  unit: 'tasks over 50 ms',
  limits: [{ atMost: 0 }],
  async measure({ lab, samples }) {
    const all: ScrollTasks[] = [];
    const own = async (): Promise<number> => {
      const tasks = await scroll(lab, berichtenbox, 10_000);
      all.push(tasks);
      return tasks.longTasks;
    };
    const others = [handWritten, plainLit].map((contender) => ({ name: contender.label, sample: async () => (await scroll(lab, contender, 10_000)).longTasks }));
    const measured = await measureBeside({ name: berichtenbox.label, sample: own }, others, samples);
    return { ...measured, note: `longest ${median(all.map(({ longestMs }) => longestMs)).toFixed(0)} ms; ${median(all.map(({ rows }) => rows))} rows in the end` };
  },
};
