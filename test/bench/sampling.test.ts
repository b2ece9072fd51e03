import { expect, it } from 'vitest';
import { takeTurns } from './sampling.js';

it('the first turn warms up, the others are taken by turns, each beginning with another', async () => {
  const taken: string[] = [];
  const series = ['a', 'b'].map((name) => ({ name, sample: () => Promise.resolve(taken.push(name)) }));
  const outcomes = await takeTurns(series, 3);
  expect(taken.join('')).toBe('abbaabba');
  expect(outcomes).toEqual([
    { name: 'a', summary: { median: 5, lowest: 4, highest: 8, samples: 3 } },
    { name: 'b', summary: { median: 6, lowest: 3, highest: 7, samples: 3 } },
  ]);
});

it('a series that fails is told with its reason, and does not stop the others', async () => {
  let tries = 0;
  const broken = { name: 'broken', sample: () => Promise.reject(new Error(`no such element (try ${++tries})\n    call log`)) };
  const outcomes = await takeTurns([broken, { name: 'sound', sample: () => Promise.resolve(7) }], 2);
  expect(outcomes).toEqual([{ name: 'broken', missing: 'no such element (try 1)' }, { name: 'sound', summary: { median: 7, lowest: 7, highest: 7, samples: 2 } }]);
});
