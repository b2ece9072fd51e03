import { alternate, summarise, type Summary } from './statistics.js';

/** One thing that is measured several times. */
export interface Series {
  readonly name: string;
  /** Measures once. */
  readonly sample: () => Promise<number>;
}

/** What a series came to, or why it could not be measured. */
export type Outcome = { readonly name: string; readonly summary: Summary } | { readonly name: string; readonly missing: string };

/**
 * Measures the series by turns, so that what the machine does meanwhile comes down on all of them; the first turn warms up, and is not
 * counted. A series that fails is not tried again.
 */
export async function takeTurns(series: readonly Series[], samples: number): Promise<readonly Outcome[]> {
  const values = new Map<string, number[]>(series.map(({ name }) => [name, []]));
  const missing = new Map<string, string>();
  for (const [turn, order] of alternate(series, samples + 1).entries()) {
    for (const { name, sample } of order) {
      if (missing.has(name)) continue;
      try {
        const value = await sample();
        if (turn > 0) values.get(name)?.push(value);
      } catch (error) {
        missing.set(name, error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
      }
    }
  }
  return series.map(({ name }) => {
    const reason = missing.get(name);
    return reason === undefined ? { name, summary: summarise(values.get(name) ?? []) } : { name, missing: reason };
  });
}
