import { clearStoreFault, listOrganisations, listStoreFaults, setStoreFault, type Database } from '@berichtenbox/server';
import { Hono } from 'hono';
import type { Kysely } from 'kysely';
import { faultOf, faultsPage } from './faults-page.js';
import type { PageRenderer } from './page-renderer.js';
import { pageHeaders } from './response-headers.js';
import { isFromThisSite } from './same-site.js';

const faultsPath = '/demo/storingen';

/** The page on which an organisation's store is put out of order. */
export function faultsRoutes(pages: PageRenderer, database: Kysely<Database>): Hono {
  const routes = new Hono();
  routes.get(faultsPath, async (c) => {
    const content = await faultsPage(await listOrganisations(database), await listStoreFaults(database));
    const page = await pages.content({ path: faultsPath, title: 'Storingen', description: 'Storingen nabootsen.' }, content);
    return c.body(page, 200, { ...pageHeaders, 'Cache-Control': 'no-store' });
  });
  routes.post(faultsPath, async (c) => {
    if (!isFromThisSite(c)) return c.text('Alleen vanaf de pagina Storingen zelf.', 403);
    const { magazijn, storing } = await c.req.parseBody();
    const fault = faultOf(storing);
    const store = (await listOrganisations(database)).find(({ oin }) => oin === magazijn);
    if (fault === null || store === undefined) return c.text('Deze organisatie of deze storing bestaat niet.', 400);
    if (fault === undefined) await clearStoreFault(database, store.oin);
    else await setStoreFault(database, store.oin, fault);
    return c.redirect(faultsPath, 303);
  });
  return routes;
}
