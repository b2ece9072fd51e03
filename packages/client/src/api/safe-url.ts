import { textOf } from './wire-values.js';

/** A URL one may navigate to, or undefined: never `javascript:` and the like. */
export function safeUrl(value: unknown): string | undefined {
  const url = textOf(value);
  return url && /^(https?:\/\/|\/(?![/\\]))/i.test(url) ? url : undefined;
}
