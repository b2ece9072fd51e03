import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { reportOf, tableOf } from '../../simulation/report.js';
import { simulateInThreads } from './simulate-in-threads.js';

/** What `npm run simulate` is asked. */
export interface SimulationOptions {
  readonly persons: number;
  /** Another seed is another population with the same shares. */
  readonly seed: number;
  /** Figures for a program instead of a table for people. */
  readonly json: boolean;
}

/** @throws {TypeError} when there is an option that doesn't exist, or a value that can't be one; with a sentence for whoever typed it. */
export function readOptions(argumentList: readonly string[]): SimulationOptions {
  const { values } = parseArgs({
    args: [...argumentList],
    options: { persons: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' }, json: { type: 'boolean', default: false } },
  });
  return { persons: wholeNumber('persons', values.persons), seed: wholeNumber('seed', values.seed), json: values.json };
}

/** Simulates, and prints what came of it. */
export async function printSimulation({ persons, seed, json }: SimulationOptions): Promise<void> {
  const report = reportOf(seed, await simulateInThreads(seed, persons, availableParallelism()));
  process.stdout.write(json ? `${JSON.stringify(report, undefined, 2)}\n` : tableOf(report));
}

function wholeNumber(option: string, text: string): number {
  const number = Number(text);
  if (!/^\d{1,9}$/.test(text)) throw new TypeError(`--${option} must be a whole number of at most nine digits, not '${text}'.`);
  return number;
}
