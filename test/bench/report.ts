import type { BenchRow, Measured } from './bench-row.js';
import { judge, wordsOf, type Comparison } from './judgement.js';
import type { Growth } from './measures/growth.js';

/** One entry of `bench-results.json`. */
export interface ResultEntry {
  readonly id: string;
  readonly what: string;
  /** Null when it could not be measured; `error` says why. */
  readonly value: number | null;
  readonly unit: string;
  readonly ratio?: number;
  readonly against?: string;
  readonly budget: string;
  readonly ok: boolean;
  readonly samples?: number;
  readonly range?: readonly [number, number];
  readonly comparisons?: readonly Comparison[];
  readonly note?: string;
  /** Why the row, or a baseline its budget speaks of, could not be measured. */
  readonly error?: string;
}

/** A budget of which less than this part is used may be made tighter. */
const farBelow = 0.6;

/** Judges what was measured. */
export function toEntry({ id, what, unit, limits }: BenchRow, { value, summary, baselines, note }: Measured): ResultEntry {
  const verdict = judge(value, limits, baselines);
  const notes = [note, verdict.ok && verdict.used < farBelow ? `uses ${Math.round(verdict.used * 100)}% of its budget` : undefined].filter((part) => part !== undefined);
  return {
    id, what, value: rounded(value), unit,
    ...(verdict.ratio !== undefined && { ratio: rounded(verdict.ratio) }), ...(verdict.against !== undefined && { against: verdict.against }),
    budget: wordsOf(limits, unit), ok: verdict.ok,
    ...(summary && { samples: summary.samples, range: [rounded(summary.lowest), rounded(summary.highest)] }),
    comparisons: verdict.comparisons.map((comparison) => ({ ...comparison, value: rounded(comparison.value), ratio: rounded(comparison.ratio) })),
    ...(notes.length > 0 && { note: notes.join('; ') }),
    ...(verdict.missing.length > 0 && { error: `not available: ${verdict.missing.join('; ')}` }),
  };
}

/** A row that could not be measured. */
export function toFailure({ id, what, unit, limits }: BenchRow, error: unknown): ResultEntry {
  return { id, what, value: null, unit, budget: wordsOf(limits, unit), ok: false, error: error instanceof Error ? error.message : String(error) };
}

/** A row in words: its value, whether it is within its budget, and how it compares with each baseline. */
export function linesOf(entry: ResultEntry): string {
  const { id, value, unit, ok, budget, comparisons = [], note, error, range, samples } = entry;
  const mark = value === null || error !== undefined ? '!' : ok ? '✓' : '✗';
  const spread = range && samples ? `, ${samples} samples from ${shown(range[0])} to ${shown(range[1])}` : '';
  return [
    `${mark} ${id.padEnd(25)} ${value === null ? 'not measured' : `${shown(value)} ${unit}`}   (budget ${budget}${spread})`,
    ...comparisons.map(({ against, value: baseline, ratio, atMost }) =>
      `      ${`${shown(ratio)} ×`.padStart(9)} ${against} (${shown(baseline)})${atMost === undefined ? '' : `, may be ${atMost} ×`}`),
    ...(note === undefined ? [] : [`      ${note}`]),
    ...(error === undefined ? [] : [`      ${error}`]),
  ].join('\n');
}

const growthColumns: readonly (readonly [string, (growth: Growth) => string])[] = [
  ['messages', ({ messages }) => messages.toLocaleString('en')],
  ['first list', ({ firstListMs }) => `${shown(firstListMs)} ms`],
  ['filter', ({ filterMs }) => `${shown(filterMs)} ms`],
  ['first hits', ({ firstHitsMs }) => `${shown(firstHitsMs)} ms`],
  ['all hits', ({ allHitsMs }) => `${shown(allHitsMs)} ms`],
  ['heap/message', ({ heapKilobytesPerMessage }) => `${shown(heapKilobytesPerMessage)} kB`],
  ['DOM nodes', ({ nodes }) => nodes.toLocaleString('en')],
  ['long tasks', ({ longTasks, longestTaskMs }) => (longTasks === 0 ? '0' : `${shown(longTasks)} (${shown(longestTaskMs)} ms)`)],
];

/** The heading of the table of growth. */
export function growthHeading(): string {
  return growthColumns.map(([heading]) => heading.padStart(14)).join('');
}

/** One size in the table of growth. */
export function growthLine(growth: Growth): string {
  return growthColumns.map(([, cell]) => cell(growth).padStart(14)).join('');
}

/** The last words: which budgets do not hold, and what could not be measured. */
export function conclusion(entries: readonly ResultEntry[]): string {
  const broken = entries.filter(({ error }) => error !== undefined);
  const over = entries.filter((entry) => !entry.ok && entry.error === undefined);
  return [
    over.length === 0 ? 'Every measured budget holds.' : `These budgets do not hold: ${over.map(({ id }) => id).join(', ')}`,
    ...(broken.length === 0 ? [] : [`These could not be measured: ${broken.map(({ id }) => id).join(', ')}`]),
  ].join('\n');
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

/** A number as reports show it: three figures. */
export function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : Number(value.toPrecision(3)).toString();
}
