import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { isLoopback } from './loopback.js';
import type { SessionTransport } from './session-transport.js';

const name = 'berichtenbox';

/** Attributes of a cookie, and what its name must begin with. `__Host-` ties it to this host; browsers refuse that without `Secure`. */
export interface CookieScope {
  readonly prefix: '__Host-' | '';
  readonly secure: boolean;
}

/**
 * How cookies are set for a site.
 *
 * @throws {Error} when the site is on http and not on this machine: its cookies could be read on the way.
 */
export function cookieScope(publicUrl: string): CookieScope {
  const url = new URL(publicUrl);
  if (url.protocol === 'https:') return { prefix: '__Host-', secure: true };
  if (url.protocol === 'http:' && isLoopback(url)) return { prefix: '', secure: false };
  throw new Error(`The public URL ${publicUrl} must begin with https:. Plain http is for this machine only (localhost).`);
}

/**
 * The session id in a cookie that scripts cannot read, that other sites cannot make the browser send, and that goes when the
 * browser closes. The server decides when it ends.
 *
 * @throws {Error} when the site is on http and not on this machine.
 * @see RFC 6265bis section 4.1.3.2
 */
export function cookieSessionTransport(publicUrl: string): SessionTransport {
  const { prefix, secure } = cookieScope(publicUrl);
  const cookieName = prefix + name;
  const attributes = { path: '/', httpOnly: true, secure, sameSite: 'Strict' } as const;
  return {
    read: (c: Context) => getCookie(c, cookieName),
    write: (c: Context, sessionId: string) => setCookie(c, cookieName, sessionId, attributes),
    clear: (c: Context) => void deleteCookie(c, cookieName, attributes),
  };
}
