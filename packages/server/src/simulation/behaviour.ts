import { hourMs, type Instant } from '../amsterdam-time.js';
import { assumptions } from './assumptions.js';
import type { SimulatedMessage, SimulatedPerson } from './population.js';
import { chance, waitFor } from './random.js';

/** Kinds of draws, so that none is used for two things. */
const draws = { response: 10, delay: 11, paper: 12, recovery: 13 } as const;

/** A notification of one message that has arrived. */
export interface Arrival {
  readonly at: Instant;
  /** How many notifications of the same message there were before. */
  readonly attempt: number;
  /** It says subject and deadline. */
  readonly saysWhat: boolean;
}

/** When someone looks because of a notification, or undefined when they don't. */
export function responseAt(person: SimulatedPerson, message: SimulatedMessage, { at, attempt, saysWhat }: Arrival): Instant | undefined {
  const { response, persuasion, weariness, responseDays } = assumptions;
  const willingness = message.isCaredFor ? response.value : saysWhat ? persuasion.value : 0;
  if (chance(person.seed, person.index, draws.response, message.index, attempt) >= willingness * weariness.value ** attempt) return undefined;
  return at + waitFor(responseDays.value * 24 * hourMs, chance(person.seed, person.index, draws.delay, message.index, attempt));
}

/** Whether a letter on paper is read when it arrives. */
export function isReadOnPaper({ seed, index }: SimulatedPerson, message: SimulatedMessage): boolean {
  return chance(seed, index, draws.paper, message.index) < assumptions.paperReadShare.value;
}

/** Whether a contact recovery letter makes someone look and put their address right. */
export function isRecovered({ seed, index }: SimulatedPerson, letter: number): boolean {
  return chance(seed, index, draws.recovery, letter) < assumptions.recovery.value;
}
