import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { AppEnv } from '../http/app-env.js';
import { cookieScope } from './cookie-session-transport.js';
import { loginAttemptSeconds } from './login-attempts.js';
import { newSecret } from './secrets.js';

/** The secret that binds logins to this browser, if it has one. */
export function readLoginCookie(c: Context<AppEnv>): string | undefined {
  return getCookie(c, nameOf(c));
}

/**
 * Gives the browser such a secret, or lets it keep the one it has: two tabs may be logging in at once.
 * The cookie is `Lax`, since the browser comes back from the identity provider's site with a navigation.
 */
export function keepLoginCookie(c: Context<AppEnv>): string {
  const secret = readLoginCookie(c) ?? newSecret();
  const { secure } = cookieScope(c.var.dependencies.settings.publicUrl);
  setCookie(c, nameOf(c), secret, { path: '/', httpOnly: true, secure, sameSite: 'Lax', maxAge: loginAttemptSeconds });
  return secret;
}

function nameOf(c: Context<AppEnv>): string {
  return `${cookieScope(c.var.dependencies.settings.publicUrl).prefix}berichtenbox-inloggen`;
}
