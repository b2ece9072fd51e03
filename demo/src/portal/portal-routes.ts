import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Database } from '@berichtenbox/server';
import { Hono, type Context } from 'hono';
import { compress } from 'hono/compress';
import type { Kysely } from 'kysely';
import { clockRoutes } from '../clock/clock-routes.js';
import { postRoutes } from '../post/post-routes.js';
import type { DemoTools } from './demo-tools.js';
import { faultsRoutes } from './faults-routes.js';
import { answerFile, type ServedFolder } from './file-folder.js';
import { createPageRenderer } from './page-renderer.js';
import { pageHeaders, workerHeaders } from './response-headers.js';
import { notFoundPage, sitePages } from './site-pages.js';

/** What the portal needs. */
export interface PortalOptions {
  readonly database: Kysely<Database>;
  readonly tools: DemoTools;
  /** Folder with `layout.html`, `pages/` and `assets/`; the demo's own by default. */
  readonly site?: URL;
  /** Folder with `berichtenbox.js` and its chunks; that of the widgets package by default. */
  readonly widgets?: URL;
  /** Folder with `berichtenbox-sw.js`; that of the service worker's package by default. */
  readonly worker?: URL;
}

const require = createRequire(import.meta.url);
const theme = pathToFileURL(require.resolve('@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css'));
const themeFolder = new URL('./', theme);
const fontFolders = ['noto-sans', 'noto-serif'].map((name) => ({ folder: new URL('./files/', pathToFileURL(require.resolve(`@fontsource/${name}/package.json`))) }));

/** The portal of gemeente Voorbeeldstad. Mount it last: it answers every address that nobody else does, with "not found". */
export function portalRoutes({
  database, tools, site = new URL('../../site/', import.meta.url), widgets = new URL('../../../packages/widgets/dist/', import.meta.url),
  worker = new URL('../../../packages/service-worker/dist/', import.meta.url),
}: PortalOptions): Hono {
  const pages = createPageRenderer(site, tools.clock);
  const routes = new Hono();
  routes.use(compress());
  for (const page of sitePages) {
    routes.get(page.path, async (c) => c.body(await pages.file(page), 200, { ...pageHeaders, ...caching(page.personal) }));
    if (page.path.length > 1 && page.path.endsWith('/')) routes.get(page.path.slice(0, -1), (c) => c.redirect(page.path, 308));
  }
  // A page of somebody else's on the same site: no theme, no style, one script and one tag.
  routes.get('/hosts/plain/', async (c) => c.body(await readFile(new URL('hosts/plain.html', site), 'utf8'), 200, { ...pageHeaders, ...caching(true) }));
  const notFound = async (c: Context): Promise<Response> => c.body(await pages.file(notFoundPage), 404, { ...pageHeaders, ...caching(true) });
  routes.route('/', faultsRoutes(pages, database));
  routes.route('/', tools.services);
  routes.route('/', clockRoutes(pages, database, tools));
  routes.route('/', postRoutes(pages, tools, notFound));
  addFolder(routes, '/assets/', [{ folder: new URL('assets/', site) }], notFound);
  addFolder(routes, '/theme/fonts/', fontFolders, notFound);
  routes.get('/theme/voorbeeld.css', async (c) => (await answerFile(c, { folder: themeFolder }, 'theme.css')) ?? notFound(c));
  // The bundle for a script tag only: what else lies there is for bundlers.
  addFolder(routes, '/berichtenbox/berichtenbox/', [{ folder: new URL('berichtenbox/', widgets), immutable: true }], notFound);
  for (const name of ['berichtenbox.js', 'berichtenbox-files.js']) routes.get(`/berichtenbox/${name}`, async (c) => (await answerFile(c, { folder: widgets }, name)) ?? notFound(c));
  for (const name of ['berichtenbox-sw.js', 'berichtenbox-sw-flush.js']) {
    routes.get(`/berichtenbox/${name}`, async (c) => {
      const answer = await answerFile(c, { folder: worker }, name);
      Object.entries(workerHeaders).forEach(([header, value]) => answer?.headers.set(header, value));
      return answer ?? notFound(c);
    });
  }
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
