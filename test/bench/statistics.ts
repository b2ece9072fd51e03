/** What became of several samples of one thing. */
export interface Summary {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
  readonly samples: number;
}

/**
 * The middle of the values; of an even number the mean of the two in the middle.
 *
 * @throws {RangeError} When there are none.
 */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined || values.some(Number.isNaN)) throw new RangeError('No median of nothing');
  return (lower + upper) / 2;
}

/** Median and range of samples. */
export function summarise(values: readonly number[]): Summary {
  return { median: median(values), lowest: Math.min(...values), highest: Math.max(...values), samples: values.length };
}

/**
 * How many times the baseline something is.
 *
 * @throws {RangeError} When the baseline is nothing.
 */
export function ratioTo(value: number, baseline: number): number {
  if (!(baseline > 0)) throw new RangeError(`No ratio to ${baseline}`);
  return value / baseline;
}

/** `count` turns in which everyone comes once, each turn beginning with another. */
export function alternate<T>(contenders: readonly T[], turns: number): readonly (readonly T[])[] {
  return Array.from({ length: turns }, (_, turn) => contenders.map((_, index) => contenders[(index + turn) % contenders.length] as T));
}
