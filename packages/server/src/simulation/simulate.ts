import { liveWithBareMail } from './bare-mail-world.js';
import { personAt } from './population.js';
import { liveWithPolicy } from './policy-world.js';
import { addTallies, emptyTally, type Tally } from './tally.js';

/** What happened to the same people in two worlds. */
export interface Worlds {
  readonly policy: Tally;
  readonly bareMail: Tally;
}

/** Nobody has lived yet. */
export function emptyWorlds(): Worlds {
  return { policy: emptyTally(), bareMail: emptyTally() };
}

/** Lets the persons with these numbers live a year, `to` not included. The same seed and number are always the same person. */
export function simulate(seed: number, from: number, to: number): Worlds {
  const worlds = emptyWorlds();
  for (let index = from; index < to; index += 1) {
    const person = personAt(seed, index);
    liveWithBareMail(person, worlds.bareMail);
    liveWithPolicy(person, worlds.policy);
  }
  return worlds;
}

/** The two together. */
export function addWorlds(one: Worlds, other: Worlds): Worlds {
  return { policy: addTallies(one.policy, other.policy), bareMail: addTallies(one.bareMail, other.bareMail) };
}
