/**
 * For the mail in its frame: no scripts, nothing loaded, no forms, an origin of its own. Mails style themselves with `style`, as mail
 * programs ask, so that is allowed here and nowhere else.
 */
export const mailFrameHeaders: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': [
    "default-src 'none'", "style-src 'unsafe-inline'", 'img-src data:', "form-action 'none'", "base-uri 'none'", "frame-ancestors 'self'",
    'sandbox allow-popups allow-popups-to-escape-sandbox', "require-trusted-types-for 'script'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** The mail as it was sent, with one thing added: its links open beside the page, for the frame may not become another page. */
export function frameDocument(mail: string): string {
  return /<head[^>]*>/i.test(mail) ? mail.replace(/<head[^>]*>/i, '$&<base target="_blank">') : `<base target="_blank">${mail}`;
}
