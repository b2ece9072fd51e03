import type { Context } from 'hono';

/** Another site's page cannot change our demonstration: browsers say where a form came from. */
export function isFromThisSite(c: Context): boolean {
  return c.req.header('Sec-Fetch-Site') === 'same-origin';
}
