import { beforeAll, expect, it } from 'vitest';
import { runOnce } from './run.js';
import { createWorld, type World } from './world.js';

// Other histories, or one of them again: ACTING_SEED and ACTING_RUNS.
const runs = Number(process.env['ACTING_RUNS'] ?? 1000);
const firstSeed = Number(process.env['ACTING_SEED'] ?? 1);

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

it(`never shows, sends or changes anything of one person under another (${runs} histories from ${firstSeed})`, async () => {
  const sightings = new Map<string, number>();
  for (let seed = firstSeed; seed < firstSeed + runs; seed += 1) {
    const { complaints, steps, sightings: seen } = await runOnce(world, seed);
    for (const [what, count] of seen) sightings.set(what, (sightings.get(what) ?? 0) + count);
    expect(complaints, `ACTING_SEED=${seed} ACTING_RUNS=1; ${steps.join(', ')}`).toEqual([]);
  }
  // There was something to mix up: each was seen by another, acted for, searched and followed.
  for (const what of ['Bananenschil by another', 'Citroenpers by another', 'Bananenschil', 'Citroenpers', '/api/v1/sessie/namens', '/api/v1/berichten/id', '/api/v1/berichten/_zoeken', '/api/v1/berichten/_stroom', '/api/v1/machtigingen/overzicht']) {
    expect(sightings.get(what) ?? 0, what).toBeGreaterThanOrEqual(Math.floor(runs / 25));
  }
}, 600_000);
