import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLanes, type Lanes } from './lanes.js';
import { playAll, tell } from './play-all.js';

// Other histories, or one of them again: OFFLINE_SEED and OFFLINE_RUNS.
const runs = Number(process.env['OFFLINE_RUNS'] ?? 500);
const firstSeed = Number(process.env['OFFLINE_SEED'] ?? 1);
const seeds = Array.from({ length: runs }, (_, index) => firstSeed + index);
/** What all those histories had in them, so that something could go wrong. */
const seen = ['done', 'told as failed', 'away', 'kill', 'crash', 'restart', 'discard', 'retry', 'there was no room', 'login of Bananenschil'];

let lanes: Lanes;
beforeAll(async () => {
  lanes = await openLanes({ shared: 4, own: 1 });
});
afterAll(() => lanes.close());

it(`does everything that was acknowledged exactly once, or says that it failed (${runs} histories from ${firstSeed})`, async () => {
  const sightings: Record<string, number> = {};
  const wrong: string[] = [];
  await playAll(lanes, seeds, {
    ended(history) {
      for (const [what, count] of Object.entries(history.sightings)) sightings[what] = (sightings[what] ?? 0) + count;
      if (history.complaints.length > 0) wrong.push(tell(history));
      return undefined;
    },
  });
  expect(wrong.length, wrong.slice(0, 5).join('\n')).toBe(0);
  for (const what of seen) expect(sightings[what] ?? 0, what).toBeGreaterThanOrEqual(Math.floor(runs / 100));
}, 900_000);
