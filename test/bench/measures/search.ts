import type { Page } from 'playwright';
import { measureBeside, type BenchRow } from '../bench-row.js';
import { berichtenbox, naiveSearch, type Contender } from '../contenders.js';
import { isHit, query } from '../corpus.js';
import type { Lab, VisitOptions } from '../lab.js';
import { median } from '../statistics.js';

/** From the last keystroke of a query to rows that are hits and nothing else, and to all of the hits. */
export interface SearchTimes {
  readonly firstMs: number;
  readonly allMs: number;
}

// Longer than anyone waits for a person to stop typing, so that the letters before have been answered.
const typingPauseMs = 900;

/** Types a query and times the last letter, which makes the whole list a handful. */
export async function timeSearch(lab: Lab, page: Page, { contender, count }: VisitOptions): Promise<SearchTimes> {
  const field = await contender.searchField?.(page);
  if (field === undefined) throw new Error(`${contender.label} has no search field`);
  const { api } = await lab.site.box(count);
  const subjects = api.messages.filter((message) => isHit(message, query)).map(({ subject }) => subject);
  await field.click();
  await field.pressSequentially(query.slice(0, -1), { delay: 30 });
  await page.waitForTimeout(typingPauseMs);
  await lab.settle(page);
  const painted = page.evaluate((texts) => probe.theseRows(texts), subjects);
  await page.keyboard.press(query.slice(-1));
  const { first, all } = await painted;
  const inputAt = await page.evaluate(() => probe.lastInputAt);
  return { firstMs: first - inputAt, allMs: all - inputAt };
}

const count = 10_000;

async function search(lab: Lab, contender: Contender): Promise<SearchTimes> {
  return lab.visit({ contender, count }, async ({ page }) => {
    await lab.settle(page);
    return timeSearch(lab, page, { contender, count });
  });
}

/** How fast a keystroke is answered. */
export const searchRow: BenchRow = {
  id: 'inbox.search@10000',
  what: 'keystroke → all hits in subject, sender and body painted',
  unit: 'ms',
  limits: [{ atMost: 50 }, { times: 0.5, baseline: naiveSearch.label }],
  async measure({ lab, samples }) {
    const firsts: number[] = [];
    const own = async (): Promise<number> => {
      const { firstMs, allMs } = await search(lab, berichtenbox);
      firsts.push(firstMs);
      return allMs;
    };
    const measured = await measureBeside(
      { name: berichtenbox.label, sample: own }, [{ name: naiveSearch.label, sample: async () => (await search(lab, naiveSearch)).allMs }], samples,
    );
    return { ...measured, note: `first hits after ${median(firsts).toFixed(0)} ms` };
  },
};
