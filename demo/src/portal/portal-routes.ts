import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { clearStoreFault, listOrganisations, listStoreFaults, setStoreFault, type Clock, type Database } from '@berichtenbox/server';
import { Hono, type Context } from 'hono';
import { compress } from 'hono/compress';
import type { Kysely } from 'kysely';
import { answerFile, type ServedFolder } from './file-folder.js';
import { faultOf, faultsPage } from './faults-page.js';
import { createPageRenderer, type PageRenderer } from './page-renderer.js';
import { pageHeaders } from './response-headers.js';
import { notFoundPage, sitePages } from './site-pages.js';

/** What the portal needs. */
export interface PortalOptions {
  readonly database: Kysely<Database>;
  readonly clock: Clock;
  /** Folder with `layout.html`, `pages/` and `assets/`; the demo's own by default. */
  readonly site?: URL;
  /** Folder with `berichtenbox.js` and its chunks; that of the widgets package by default. */
  readonly widgets?: URL;
}

const require = createRequire(import.meta.url);
const theme = pathToFileURL(require.resolve('@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css'));
const themeFolder = new URL('./', theme);
const fontFolders = ['noto-sans', 'noto-serif'].map((name) => ({ folder: new URL('./files/', pathToFileURL(require.resolve(`@fontsource/${name}/package.json`))) }));

/** The portal of gemeente Voorbeeldstad. Mount it last: it answers every address that nobody else does, with "not found". */
export function portalRoutes({
  database, clock, site = new URL('../../site/', import.meta.url), widgets = new URL('../../../packages/widgets/dist/', import.meta.url),
}: PortalOptions): Hono {
  const pages = createPageRenderer(site, clock);
  const routes = new Hono();
  routes.use(compress());
  for (const page of sitePages) {
    routes.get(page.path, async (c) => c.body(await pages.file(page), 200, { ...pageHeaders, ...caching(page.personal) }));
    if (page.path.length > 1 && page.path.endsWith('/')) routes.get(page.path.slice(0, -1), (c) => c.redirect(page.path, 308));
  }
  // A page of somebody else's on the same site: no theme, no style, one script and one tag.
  routes.get('/hosts/plain/', async (c) => c.body(await readFile(new URL('hosts/plain.html', site), 'utf8'), 200, { ...pageHeaders, ...caching(true) }));
  addFaultsPage(routes, pages, database);
  const notFound = async (c: Context): Promise<Response> => c.body(await pages.file(notFoundPage), 404, { ...pageHeaders, ...caching(true) });
  addFolder(routes, '/assets/', [{ folder: new URL('assets/', site) }], notFound);
  addFolder(routes, '/theme/fonts/', fontFolders, notFound);
  routes.get('/theme/voorbeeld.css', async (c) => (await answerFile(c, { folder: themeFolder }, 'theme.css')) ?? notFound(c));
  // The bundle for a script tag only: what else lies there is for bundlers.
  addFolder(routes, '/berichtenbox/berichtenbox/', [{ folder: new URL('berichtenbox/', widgets), immutable: true }], notFound);
  routes.get('/berichtenbox/berichtenbox.js', async (c) => (await answerFile(c, { folder: widgets }, 'berichtenbox.js')) ?? notFound(c));
  routes.all('*', notFound);
  return routes;
}

function caching(personal = false): Readonly<Record<string, string>> {
  return { 'Cache-Control': personal ? 'no-store' : 'no-cache' };
}

function addFolder(routes: Hono, prefix: string, folders: readonly ServedFolder[], notFound: (c: Context) => Promise<Response>): void {
  routes.get(`${prefix}*`, async (c) => {
    for (const folder of folders) {
      const answer = await answerFile(c, folder, c.req.path.slice(prefix.length));
      if (answer !== undefined) return answer;
    }
    return notFound(c);
  });
}

const faultsPath = '/demo/storingen';

function addFaultsPage(routes: Hono, pages: PageRenderer, database: Kysely<Database>): void {
  routes.get(faultsPath, async (c) => {
    const content = await faultsPage(await listOrganisations(database), await listStoreFaults(database));
    const page = await pages.content({ path: faultsPath, title: 'Storingen', description: 'Storingen nabootsen.' }, content);
    return c.body(page, 200, { ...pageHeaders, ...caching(true) });
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
}

/** Another site's page cannot switch our stores: browsers say where a form came from. */
function isFromThisSite(c: Context): boolean {
  return c.req.header('Sec-Fetch-Site') === 'same-origin';
}
