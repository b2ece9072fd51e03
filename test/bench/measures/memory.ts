import { measureBeside, type BenchRow } from '../bench-row.js';
import { berichtenbox, courier, handWritten, plainLit, type Contender } from '../contenders.js';
import type { Lab, Visit } from '../lab.js';
import { median } from '../statistics.js';

/** What a page holds. */
export interface Footprint {
  readonly heapBytes: number;
  readonly nodes: number;
}

/** Measures what is left after garbage was collected. */
export async function footprintOf({ devtools }: Visit): Promise<Footprint> {
  await devtools.send('Performance.enable');
  // What only a finaliser kept goes at the second time.
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  return { heapBytes: usedSize, nodes: metrics.find(({ name }) => name === 'Nodes')?.value ?? NaN };
}

/** What a page with so many messages holds, once everything has come. */
export function footprint(lab: Lab, contender: Contender, count: number): Promise<Footprint> {
  return lab.visit({ contender, count }, async (visit) => {
    await lab.settle(visit.page);
    return footprintOf(visit);
  });
}

const count = 10_000;

async function kilobytesPerMessage(lab: Lab, contender: Contender, seen?: Footprint[]): Promise<number> {
  const empty = await footprint(lab, contender, 0);
  const full = await footprint(lab, contender, count);
  seen?.push(full);
  const { api } = await lab.site.box(count);
  return (full.heapBytes - empty.heapBytes) / 1000 / api.messages.length;
}

/** What a large mailbox costs. */
export const memoryRow: BenchRow = {
  id: 'inbox.memory@10000',
  what: 'JS heap per message above the empty mailbox',
  unit: 'kB',
  limits: [{ atMost: 3 }],
  async measure({ lab, samples }) {
    const seen: Footprint[] = [];
    const measured = await measureBeside(
      { name: berichtenbox.label, sample: () => kilobytesPerMessage(lab, berichtenbox, seen) },
      [courier, handWritten, plainLit].map((contender) => ({ name: contender.label, sample: () => kilobytesPerMessage(lab, contender) })), samples,
    );
    return { ...measured, note: `${median(seen.map(({ nodes }) => nodes))} DOM nodes` };
  },
};
