import type { Baseline, Limit } from './judgement.js';
import type { Lab } from './lab.js';
import { takeTurns, type Series } from './sampling.js';
import type { Summary } from './statistics.js';

/** What a measurement works with. */
export interface BenchTools {
  readonly lab: Lab;
  /** How many samples are counted. */
  readonly samples: number;
}

/** What a row came to. */
export interface Measured {
  readonly value: number;
  /** How far the samples lie apart; absent for what is the same every time. */
  readonly summary?: Summary;
  readonly baselines: readonly Baseline[];
  /** What somebody who reads the number should know. */
  readonly note?: string;
}

/** One row of the bench: what is measured and what it may be. */
export interface BenchRow {
  readonly id: string;
  readonly what: string;
  readonly unit: string;
  readonly limits: readonly Limit[];
  /** @throws {Error} When it could not be measured. */
  readonly measure: (tools: BenchTools) => Promise<Measured>;
}

/**
 * Measures a series beside its baselines, by turns.
 *
 * @throws {Error} When the series itself could not be measured; a baseline that could not is told as missing.
 */
export async function measureBeside(own: Series, baselines: readonly Series[], samples: number): Promise<Measured & { readonly summary: Summary }> {
  const [outcome, ...others] = await takeTurns([own, ...baselines], samples);
  if (outcome === undefined || 'missing' in outcome) throw new Error(outcome?.missing ?? 'Nothing was measured');
  return {
    value: outcome.summary.median,
    summary: outcome.summary,
    baselines: others.map((other) => ('missing' in other ? { name: other.name, value: undefined, missing: other.missing } : { name: other.name, value: other.summary.median })),
  };
}
