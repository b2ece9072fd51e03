import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.js';
import { validated } from '../http/contract-validation.js';
import { failAfterwards, unsubscribeChannel, type LateFailure } from './fail-afterwards.js';
import { channelOfUnsubscribeToken } from './site-addresses.js';

const failures = { BESTAAT_NIET: 'bounce', AFGEMELD: 'unsubscribed', ANDERS: 'other' } as const satisfies Record<string, LateFailure>;

/** What mail programs and gateways call: `/afmelden/{token}` and `/bezorgrapporten`. */
export function gatewayRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get('/afmelden/:token', (c) => {
    const { settings } = c.var.dependencies;
    return c.redirect(new URL(settings.afterLogoutPath, settings.publicUrl).href, 303);
  });
  routes.post('/afmelden/:token', async (c) => {
    const { dependencies } = c.var;
    const { token } = validated(c, 'unsubscribe').path;
    const channelId = await channelOfUnsubscribeToken(dependencies.keyRing, token);
    if (channelId !== undefined) await unsubscribeChannel(dependencies, channelId);
    return c.body(null, 204);
  });
  routes.post('/bezorgrapporten', async (c) => {
    const { kenmerk, uitkomst, reden = 'ANDERS' } = validated(c, 'reportDelivery').body;
    if (uitkomst === 'MISLUKT') await failAfterwards(c.var.dependencies, kenmerk, failures[reden]);
    return c.body(null, 204);
  });
  return routes;
}
