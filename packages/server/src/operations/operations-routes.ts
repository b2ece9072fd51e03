import { document } from '@berichtenbox/contract/document';
import type { WireHealth } from '@berichtenbox/contract';
import { Hono } from 'hono';
import { sql } from 'kysely';
import type { AppEnv } from '../http/app-env.js';
import { errorFields } from '../http/log.js';

/** What probes, scrapers and developers ask: does it run, can it serve, how busy is it, what is the contract. */
export function operationsRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get('/openapi.json', (c) => c.json(document));
  routes.get('/healthz', (c) => c.json({ status: 'ok' } satisfies WireHealth));
  routes.get('/readyz', async (c) => {
    const { database, log } = c.var.dependencies;
    try {
      await sql`select 1`.execute(database);
      return c.json({ status: 'ok' } satisfies WireHealth);
    } catch (error) {
      log.error('database-unreachable', errorFields(error));
      return c.json({ status: 'onbereikbaar' } satisfies WireHealth, 503);
    }
  });
  routes.get('/metrics', async (c) => {
    const { contentType, text } = await c.var.dependencies.metrics.render();
    return c.body(text, 200, { 'Content-Type': contentType });
  });
  return routes;
}
