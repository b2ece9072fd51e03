import { berichtenbox } from '../contenders.js';
import type { Lab, Visit } from '../lab.js';
import { median } from '../statistics.js';
import { footprint, footprintOf } from './memory.js';
import { timeScroll } from './scroll.js';
import { timeSearch } from './search.js';

/** How the inbox does with so many messages. */
export interface Growth {
  readonly messages: number;
  readonly firstListMs: number;
  /** From the click on another folder to its first row. */
  readonly filterMs: number;
  readonly firstHitsMs: number;
  readonly allHitsMs: number;
  readonly heapKilobytesPerMessage: number;
  readonly nodes: number;
  readonly longTasks: number;
  readonly longestTaskMs: number;
}

const counts = [100, 1000, 10_000, 50_000];

/** Measures at every size; the same page does everything in turn, as a person would. */
export async function measureGrowth(lab: Lab, samples: number, tell: (growth: Growth) => void): Promise<readonly Growth[]> {
  const { heapBytes: emptyBytes } = await footprint(lab, berichtenbox, 0);
  const all: Growth[] = [];
  for (const count of counts) {
    const taken: Growth[] = [];
    for (let sample = 0; sample < samples; sample += 1) {
      taken.push(await lab.visit({ contender: berichtenbox, count }, (visit) => grow(lab, visit, { count, emptyBytes })));
    }
    const growth = medianOf(taken);
    all.push(growth);
    tell(growth);
  }
  return all;
}

async function grow(lab: Lab, visit: Visit, { count, emptyBytes }: { readonly count: number; readonly emptyBytes: number }): Promise<Growth> {
  const { page, firstListMs } = visit;
  await lab.settle(page);
  const { heapBytes, nodes } = await footprintOf(visit);
  const { api } = await lab.site.box(count);
  const filterMs = await timeFilter(lab, visit, count);
  const { firstMs, allMs } = await timeSearch(lab, page, { contender: berichtenbox, count });
  await page.getByRole('searchbox').fill('');
  await lab.settle(page, 900);
  const { longTasks, longestMs } = await timeScroll(page);
  return {
    messages: count, firstListMs, filterMs, firstHitsMs: firstMs, allHitsMs: allMs, nodes, longTasks, longestTaskMs: longestMs,
    heapKilobytesPerMessage: (heapBytes - emptyBytes) / 1000 / api.messages.length,
  };
}

/** From the click on another folder to its first row painted, and back again untimed. */
async function timeFilter(lab: Lab, { page }: Visit, count: number): Promise<number> {
  const { api } = await lab.site.box(count);
  const folder = (name: RegExp) => page.getByRole('navigation').getByRole('button', { name }).or(page.getByRole('navigation').getByRole('link', { name })).first();
  const texts = [api.messages.find(({ archived }) => archived)?.subject ?? ''];
  const painted = page.evaluate((expected) => probe.firstRow(...expected), texts);
  await folder(/^archief/i).click();
  const ms = (await painted) - (await page.evaluate(() => probe.lastInputAt));
  await folder(/^postvak in/i).click();
  await lab.settle(page);
  return ms;
}

function medianOf(taken: readonly Growth[]): Growth {
  const fields = Object.keys(taken[0] ?? {}) as (keyof Growth)[];
  return Object.fromEntries(fields.map((field) => [field, median(taken.map((growth) => growth[field]))])) as unknown as Growth;
}
