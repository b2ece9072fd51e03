import { Hono } from 'hono';
import type { Database } from '@berichtenbox/server';
import type { Kysely } from 'kysely';
import type { DemoTools } from '../portal/demo-tools.js';
import type { PageRenderer } from '../portal/page-renderer.js';
import { pageHeaders, siteHeaders } from '../portal/response-headers.js';
import { isFromThisSite } from '../portal/same-site.js';
import { clockPage, clockPath } from './clock-page.js';
import { stepMs } from './clock-steps.js';
import { pageClockScript } from './page-clock.js';
import { upcomingDeadlines } from './upcoming-deadlines.js';

const noStore = { 'Cache-Control': 'no-store' };

/** The page on which the clock is put forward, and the script that does so on the other pages. */
export function clockRoutes(pages: PageRenderer, database: Kysely<Database>, { clock, passTime, office, personaOf }: DemoTools): Hono {
  const routes = new Hono();
  const deadlines = () => upcomingDeadlines({ database, now: clock.now(), personaOf });

  routes.get(clockPath, async (c) => {
    const from = new Date(c.req.query('sinds') ?? '');
    const journey = Number.isNaN(from.getTime()) ? undefined : { from, posts: office.list().filter(({ at }) => new Date(at) >= from) };
    const content = await clockPage({ now: clock.now(), aheadMs: clock.aheadMs, deadlines: await deadlines(), journey });
    return c.body(await pages.content({ path: clockPath, title: 'Klok', description: 'De klok van de demonstratie vooruitzetten.' }, content), 200, { ...pageHeaders, ...noStore });
  });

  routes.post(clockPath, async (c) => {
    if (!isFromThisSite(c)) return c.text('Alleen vanaf de pagina Klok zelf.', 403);
    const { later, brief } = await c.req.parseBody();
    const from = clock.now();
    const ms = stepMs(later);
    const until = ms === undefined ? (await deadlines()).find(({ messageId }) => messageId === brief)?.dayBefore : new Date(from.getTime() + ms);
    if (until === undefined) return c.text('Deze stap of deze brief bestaat niet, of de termijn is al voorbij.', 400);
    await passTime(until);
    return c.redirect(`${clockPath}?sinds=${from.toISOString()}`, 303);
  });

  routes.get('/demo/klok.js', (c) => c.body(pageClockScript(clock.aheadMs), 200, { ...siteHeaders, ...noStore, 'Content-Type': 'text/javascript; charset=utf-8' }));
  return routes;
}
