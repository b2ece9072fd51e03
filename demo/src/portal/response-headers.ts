/** What the portal's pages may load and do: only what this site serves itself. Widgets work under it unchanged. */
const contentSecurityPolicy = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' blob:", "connect-src 'self'", "frame-src 'self' blob:",
  "font-src 'self'", "worker-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'",
].join('; ');

/** On everything the portal answers. */
export const siteHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** On every page. */
export const pageHeaders: Readonly<Record<string, string>> = {
  ...siteHeaders,
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
};

/**
 * On the service worker: it may be for the pages of Mijn omgeving although it lies beside the widgets, and it loads from this site only: the list of
 * the widgets' files as a script, and those files.
 *
 * @see https://www.w3.org/TR/service-workers/#service-worker-allowed
 */
export const workerHeaders: Readonly<Record<string, string>> = {
  'Service-Worker-Allowed': '/mijn/',
  'Content-Security-Policy': "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'",
};
