/**
 * One key as a step of a JSON pointer.
 *
 * @see RFC 6901 section 3
 */
export function pointerStep(key: string | number): string {
  return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
