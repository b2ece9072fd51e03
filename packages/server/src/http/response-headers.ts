import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './app-env.js';

/** Version of the API, in the header `API-Version` of every answer (NLGov REST API Design Rules, /core/version-header). */
export const apiVersion = '0.1.0';

/** Of the resumable upload protocol; who speaks it is told so on every answer, errors included. */
export const tusVersion = '1.0.0';

/** On every answer. */
export const standardHeaders: Readonly<Record<string, string>> = {
  'API-Version': apiVersion,
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; form-action 'none'; base-uri 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** Puts on every answer, errors included: the version, `no-store`, and what makes a browser treat it as data and nothing else. */
export function responseHeaders(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(standardHeaders)) c.header(name, value);
    if (c.req.header('Tus-Resumable') !== undefined) c.header('Tus-Resumable', tusVersion);
    if (c.var.dependencies.settings.publicUrl.startsWith('https:')) c.header('Strict-Transport-Security', 'max-age=31536000');
  };
}
