import { sha256 } from './hash.js';
import { textIn } from './locales/languages.js';

const style = 'body{font:1.125rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:40rem;padding:2rem 1rem}a{display:inline-block;padding:.625rem 0}';

/** What the page says, and where its links lead. */
export interface OfflineDocument {
  readonly language: string;
  /** Address that could not be loaded. */
  readonly wanted: string;
  /** Address of the box, when it can be shown without network. */
  readonly box: string | undefined;
}

/** The page that stands in place of one that cannot be loaded. It loads nothing, and says so with a status that no one takes for the page itself. */
export async function offlineDocument({ language, wanted, box }: OfflineDocument): Promise<Response> {
  const { lang, text } = textIn(language);
  const link = (href: string, words: string): string => `<p><a href="${escape(href)}">${words}</a></p>`;
  const body = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">`
    + `<title>${text.offlineTitle}</title><style>${style}</style></head><body><main><h1>${text.offlineTitle}</h1><p>${text.offlineBody}</p>${link(wanted, text.tryAgain)}${box === undefined ? '' : link(box, text.toBox)}</main></body></html>`;
  return new Response(body, {
    status: 503,
    headers: {
      'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store',
      'Content-Security-Policy': `default-src 'none'; style-src '${await sha256(new TextEncoder().encode(style))}'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'`,
    },
  });
}

function escape(address: string): string {
  return address.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
