import { setTimeout as wait } from 'node:timers/promises';
import type { Lane } from './lane.js';
import type { Network } from './network.js';
import { words } from './people.js';
import type { TabName } from './plan.js';

/** How long it may take until all is sent, at most. */
export const patienceMs = 15_000;
/** When nothing happened for so many looks, nothing will. */
const calmLooks = 4;
const calmMs = 50;
const [self] = words;

/** Has a tab act for whose device it is: one that is finding out who has logged in takes up for whom one acted before. */
export async function backToSelf(lane: Lane, tab: TabName): Promise<void> {
  for (const end = performance.now() + patienceMs; performance.now() < end; ) {
    await lane.ask(tab, 'actFor', self, true);
    await wait(calmMs);
    if ((await lane.ask(tab, 'look')).actsFor === self) return;
  }
}

/** Resolves when nothing is left to send in any tab, and nothing is on its way, for some time: a tab that just opened has not read yet what waits. */
export async function atRest({ lane, network, tabs }: { readonly lane: Lane; readonly network: Network; readonly tabs: ReadonlySet<TabName> }): Promise<void> {
  const end = performance.now() + patienceMs;
  for (let calm = 0; calm < calmLooks && performance.now() < end; ) {
    await wait(calmMs);
    const views = await Promise.all([...tabs].map((tab) => lane.ask(tab, 'look')));
    calm = network.isQuiet && views.every(({ unanswered, isBusy, offline }) => unanswered === 0 && !isBusy && offline === 'open') ? calm + 1 : 0;
  }
}

/** How many vaults there are: of one that is wiped the key goes first, and the rest when the browser comes to it. */
export async function vaultsLeft(lane: Lane, expected: number): Promise<number> {
  let count = await lane.vaults();
  for (const end = performance.now() + patienceMs; count > expected && performance.now() < end; count = await lane.vaults()) await wait(calmMs);
  return count;
}
