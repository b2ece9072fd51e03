import type { Ended } from './history.js';
import { play } from './history.js';
import type { Lane } from './lane.js';
import type { Lanes } from './lanes.js';
import type { Defect } from './page/defects.js';
import { planOf } from './plan.js';

/** Plays the histories of these seeds, as many at a time as there are lanes; stops when told to. */
export async function playAll(lanes: Lanes, seeds: readonly number[], { defect, ended }: { readonly defect?: Defect; readonly ended: (history: Ended) => 'stop' | undefined }): Promise<void> {
  let isStopped = false;
  const work = async (lane: Lane, queue: number[]): Promise<void> => {
    for (let seed = queue.shift(); seed !== undefined && !isStopped; seed = queue.shift()) {
      if (ended(await play(lane, seed, defect)) === 'stop') isStopped = true;
    }
  };
  const crashing = seeds.filter((seed) => planOf(seed).crashes);
  const others = seeds.filter((seed) => !planOf(seed).crashes);
  await Promise.all([...lanes.shared.map((lane) => work(lane, others)), ...lanes.own.map((lane) => work(lane, crashing))]);
}

/** A history that did not end well, in a few lines. */
export function tell({ seed, complaints, steps, network }: Ended): string {
  return [`OFFLINE_SEED=${seed} OFFLINE_RUNS=1: ${complaints.join('; ')}`, `steps: ${steps.join(', ')}`, `network: ${network.join(', ')}`].join('\n  ');
}
