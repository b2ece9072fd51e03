import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.js';
import { validated } from '../http/contract-validation.js';
import { piecesOf } from '../replies/pieces-of.js';
import { failAfterwards, unsubscribeChannel, type LateFailure } from './fail-afterwards.js';
import { readBounce } from './read-bounce.js';
import { channelOfUnsubscribeToken } from './site-addresses.js';

const maxBounceByteLength = 256 * 1024;
const failures = { BESTAAT_NIET: 'bounce', AFGEMELD: 'unsubscribed', ANDERS: 'other' } as const satisfies Record<string, LateFailure>;

/** What mail programs, gateways and mail servers call: `/afmelden/{token}` and `/bezorgrapporten`. */
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
  routes.post('/bezorgrapporten/_email', async (c) => {
    const { dependencies } = c.var;
    const bounce = readBounce(await readBeginning(c.req.raw.body));
    if (bounce === undefined) dependencies.metrics.count('bounce-not-understood');
    else await failAfterwards(dependencies, bounce.sendId, bounce.failure);
    return c.body(null, 204);
  });
  return routes;
}

/** Of a mail that is larger, the rest is what was sent and came back. */
async function readBeginning(body: ReadableStream<Uint8Array> | null): Promise<string> {
  for await (const piece of piecesOf(body, maxBounceByteLength)) return new TextDecoder().decode(piece);
  return '';
}
