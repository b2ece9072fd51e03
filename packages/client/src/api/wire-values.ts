/** What came over the line, before anything about it is believed. */
export type WireRecord = Readonly<Record<string, unknown>>;

/** The fields as the contract has them, of which none is trusted to be there. */
export type Untrusted<T> = { readonly [K in keyof T]?: unknown };

/** The value as an object, or undefined when it is none. */
export function asRecord(value: unknown): WireRecord | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as WireRecord) : undefined;
}

/** The objects in a list; empty when it is no list. */
export function recordsOf(value: unknown): WireRecord[] {
  return listOf(value).map(asRecord).filter((item) => item !== undefined);
}

/** The value as a list; empty when it is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value as a text that is not empty, or undefined. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The value as a count, or undefined. */
export function countOf(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 ? value : undefined;
}

/** The value as a moment, or undefined. */
export function dateOf(value: unknown): Date | undefined {
  const date = new Date(textOf(value) ?? NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
