import { ratioTo } from './statistics.js';

/** What a value may be: at most a number of its unit, or at most so many times a baseline of the same run. */
export type Limit = { readonly atMost: number } | { readonly times: number; readonly baseline: string };

/** A measured baseline. */
export interface Baseline {
  readonly name: string;
  /** Undefined when it could not be measured; `missing` says why. */
  readonly value: number | undefined;
  readonly missing?: string;
}

/** How a value compares with one baseline. */
export interface Comparison {
  readonly against: string;
  readonly value: number;
  readonly ratio: number;
  /** How many times it may be, when there is a budget for that. */
  readonly atMost?: number;
}

/** What a value is worth. */
export interface Verdict {
  readonly ok: boolean;
  /** The baseline that is nearest to its limit, or the only one. */
  readonly ratio?: number;
  readonly against?: string;
  readonly comparisons: readonly Comparison[];
  /** The part of the tightest limit that is used; over 1 it does not hold. */
  readonly used: number;
  /** Baselines that a limit speaks of and that are not there, with the reason. */
  readonly missing: readonly string[];
}

/** Judges a value by its limits. A limit whose baseline could not be measured does not hold. */
export function judge(value: number, limits: readonly Limit[], baselines: readonly Baseline[]): Verdict {
  const comparisons = baselines.flatMap(({ name, value: baseline }): Comparison[] => {
    if (baseline === undefined || baseline === 0) return [];
    const atMost = limits.find((limit) => 'baseline' in limit && limit.baseline === name);
    return [{ against: name, value: baseline, ratio: ratioTo(value, baseline), ...(atMost && 'times' in atMost && { atMost: atMost.times }) }];
  });
  const missing = limits.flatMap((limit) => {
    if (!('baseline' in limit) || comparisons.some(({ against }) => against === limit.baseline)) return [];
    return [`${limit.baseline}: ${baselines.find(({ name }) => name === limit.baseline)?.missing ?? 'not measured'}`];
  });
  const bound = comparisons.filter(({ atMost }) => atMost !== undefined).sort((one, other) => usedOf(other) - usedOf(one));
  const shown = bound[0] ?? comparisons[0];
  const used = Math.max(0, ...bound.map(usedOf), ...limits.flatMap((limit) => ('atMost' in limit ? [usedAbsolutely(value, limit.atMost)] : [])));
  return { ok: missing.length === 0 && used <= 1, ...(shown && { ratio: shown.ratio, against: shown.against }), comparisons, used, missing };
}

function usedOf({ ratio, atMost = Infinity }: Comparison): number {
  return ratio / atMost;
}

/** Of "at most none" nothing is used, or too much. */
function usedAbsolutely(value: number, atMost: number): number {
  return atMost === 0 ? (value > 0 ? Infinity : 0) : value / atMost;
}

/** The limits in words, in the order they stand. */
export function wordsOf(limits: readonly Limit[], unit: string): string {
  return limits.map((limit) => ('times' in limit ? `≤ ${limit.times} × ${limit.baseline}` : `≤ ${limit.atMost} ${unit}`)).join(' and ');
}
