/** Digits of a code. */
export const codeLength = 6;

/** What somebody typed, as far as it can be part of a code. */
export function typedCode(written: string): string {
  return written.replace(/\D/g, '').slice(0, codeLength);
}

/**
 * The code in a text that somebody pasted: the code alone, in groups ("123 456"), or the whole message with the code in it.
 *
 * @returns undefined when there is no code in it
 */
export function pastedCode(text: string): string | undefined {
  const alone = text.replace(/[\s\u00a0.-]/g, '');
  if (/^\d{6}$/.test(alone)) {
    return alone;
  }
  const found = [...text.matchAll(/(?<![\d.,-])(\d{3})[ \u00a0-]?(\d{3})(?![\d-])/g)].map(([, first = '', second = '']) => first + second);
  return found.length === 1 ? found[0] : undefined;
}
