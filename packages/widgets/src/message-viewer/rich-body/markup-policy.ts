import type { Config } from 'dompurify';

/** As the sanitiser wants it. */
export type MarkupPolicy = NonNullable<Config['TRUSTED_TYPES_POLICY']>;

interface PolicyFactory {
  readonly createPolicy: (name: string, rules: Record<'createHTML' | 'createScriptURL', (text: string) => string>) => MarkupPolicy;
}

let policy: MarkupPolicy | undefined;

/**
 * The Trusted Types policy `berichtenbox#html`. It leaves this folder only in the hands of the sanitiser, for parsing into documents that
 * are never shown, and for the constant document of the frame.
 *
 * @returns undefined in a browser without Trusted Types
 * @throws {TypeError} when the page's `trusted-types` directive does not allow the name
 */
export function markupPolicy(): MarkupPolicy | undefined {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory };
  return (policy ??= trustedTypes?.createPolicy('berichtenbox#html', {
    createHTML: (markup) => markup,
    createScriptURL: () => {
      throw new TypeError('A letter has no scripts');
    },
  }));
}

/** Markup as a parser of this browser takes it; never for an element of the page. */
export function parseable(markup: string): string {
  return (markupPolicy()?.createHTML(markup) ?? markup) as string;
}
