import { measureBeside, type BenchRow, type BenchTools } from '../bench-row.js';
import { berichtenbox, courier, handWritten, plainLit, plainLit50, type Contender } from '../contenders.js';
import type { Series } from '../sampling.js';

function firstList({ lab }: BenchTools, contender: Contender, count: number, name = contender.label): Series {
  return { name, sample: () => lab.visit({ contender, count }, ({ firstListMs }) => firstListMs) };
}

/** From the start of the script to the first rows that are painted. */
export const firstListRows: readonly BenchRow[] = [
  {
    id: 'inbox.first-list@50',
    what: 'script start → first rows painted, 50 messages',
    unit: 'ms',
    limits: [{ times: 0.9, baseline: courier.label }, { times: 2.5, baseline: handWritten.label }],
    measure: (tools) => measureBeside(
      firstList(tools, berichtenbox, 50), [courier, handWritten, plainLit].map((contender) => firstList(tools, contender, 50)), tools.samples,
    ),
  },
  {
    id: 'inbox.first-list@10000',
    what: 'the same with 10,000 in the mailbox',
    unit: 'ms',
    limits: [{ times: 1.6, baseline: 'our own @50' }, { times: 0.08, baseline: courier.label }],
    measure: (tools) => measureBeside(
      firstList(tools, berichtenbox, 10_000),
      [firstList(tools, berichtenbox, 50, 'our own @50'), ...[courier, handWritten, plainLit, plainLit50].map((contender) => firstList(tools, contender, 10_000))],
      tools.samples,
    ),
  },
];
