import { measureBeside, type BenchRow } from '../bench-row.js';
import { berichtenbox, courier, handWritten, type Contender } from '../contenders.js';
import type { Lab } from '../lab.js';
import type { Series } from '../sampling.js';

function tagToInteractive(lab: Lab, contender: Contender): Series {
  return {
    name: contender.label,
    sample: () => lab.visit({ contender, count: 50, start: 'tag', slowdown: 4 }, async ({ page, startedAt, firstListMs }) => {
      const interactiveAt = await page.evaluate((shownAt) => probe.interactive(shownAt), startedAt + firstListMs);
      return interactiveAt - startedAt;
    }),
  };
}

/** From the script's tag to an inbox that answers, on a slow telephone. */
export const loadRow: BenchRow = {
  id: 'load.tag-to-interactive',
  what: 'script tag → rows painted and main thread free, 4 × slower processor, nothing cached',
  unit: 'ms',
  limits: [{ times: 0.7, baseline: courier.label }],
  measure: ({ lab, samples }) => measureBeside(tagToInteractive(lab, berichtenbox), [courier, handWritten].map((contender) => tagToInteractive(lab, contender)), samples),
};
