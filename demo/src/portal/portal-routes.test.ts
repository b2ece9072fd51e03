import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listStoreFaults, seedOrganisations, systemClock, type Database } from '@berichtenbox/server';
import type { Hono } from 'hono';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../packages/server/src/testing/test-database.js';
import { organisations } from '../seed/organisations.js';
import { portalRoutes } from './portal-routes.js';
import { sitePages } from './site-pages.js';

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; frame-src 'self' blob:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

describe('the portal', () => {
  let database: Kysely<Database>;
  let portal: Hono;
  let widgets: string;
  const { oin } = organisations.rdw;

  beforeAll(async () => {
    database = await freshDatabase();
    await seedOrganisations(database, Object.values(organisations));
    widgets = await mkdtemp(join(tmpdir(), 'widgets-'));
    await mkdir(join(widgets, 'berichtenbox'));
    await writeFile(join(widgets, 'berichtenbox.js'), 'import("./berichtenbox/inbox-BKtYnxLQ.js");');
    await writeFile(join(widgets, 'berichtenbox/inbox-BKtYnxLQ.js'), '');
    await writeFile(join(widgets, 'index.js'), '');
    portal = portalRoutes({ database, clock: systemClock, widgets: pathToFileURL(`${widgets}/`) });
  });
  afterAll(async () => {
    await database.destroy();
    await rm(widgets, { recursive: true });
  });

  const pages = [...sitePages.map(({ path }) => path), '/demo/storingen', '/bestaat-niet'];

  it.each(pages)('answers %s under the strict policy', async (path) => {
    const response = await portal.request(path);
    expect(response.headers.get('Content-Security-Policy')).toBe(policy);
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(response.headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
  });

  it.each(pages)('has no inline script or style, no empty slot and nothing from elsewhere on %s', async (path) => {
    const html = await (await portal.request(path)).text();
    expect(html).not.toMatch(/<script(?![^>]*src=)|<style|\sstyle=|\son\w+=|\{\{|undefined/);
    for (const [, address = ''] of html.matchAll(/(?:src|href|action)="([^"]*)"/g)) expect(address).toMatch(/^(?:\/(?!\/)|#|tel:)/);
  });

  it.each(pages)('links from %s to pages and places that exist', async (path) => {
    const html = await (await portal.request(path)).text();
    for (const [, target = ''] of html.matchAll(/<a [^>]*href="([^"]*)"/g)) {
      if (target.startsWith('tel:')) continue;
      const [page, place] = target.split('#');
      const response = await portal.request(page === '' || page === undefined ? path : page);
      if (page !== '') expect(response.status, target).toBe(200);
      if (place !== undefined) expect(await response.text(), target).toContain(`id="${place}"`);
    }
  });

  it('keeps what is personal out of every cache', async () => {
    for (const path of ['/mijn/', '/en/', '/demo/storingen']) expect((await portal.request(path)).headers.get('Cache-Control')).toBe('no-store');
    expect((await portal.request('/contact/')).headers.get('Cache-Control')).toBe('no-cache');
  });

  it('marks the page one is on in the menu', async () => {
    expect(await (await portal.request('/nieuws/')).text()).toContain('<a href="/nieuws/" aria-current="page">');
    expect(await (await portal.request('/mijn/')).text()).toContain('<a class="my-link" href="/mijn/" aria-current="page">');
  });

  it('says that the English page is English', async () => {
    expect(await (await portal.request('/en/')).text()).toContain('<main lang="en" ');
  });

  it('sends an address without its last slash on', async () => {
    const response = await portal.request('/mijn');
    expect([response.status, response.headers.get('Location')]).toEqual([308, '/mijn/']);
  });

  it.each(['/theme/voorbeeld.css', '/theme/fonts/noto-sans-latin-400-normal.woff2', '/theme/fonts/noto-sans-latin-700-normal.woff2', '/theme/fonts/noto-serif-latin-700-normal.woff2', '/assets/site.css', '/assets/favicon.svg'])('serves %s', async (path) => {
    const response = await portal.request(path);
    expect(response.status).toBe(200);
    const again = await portal.request(path, { headers: { 'If-None-Match': response.headers.get('ETag') ?? '' } });
    expect(again.status).toBe(304);
  });

  it('keeps the script fresh and its chunks for good', async () => {
    const caching = async (path: string) => (await portal.request(path)).headers.get('Cache-Control');
    expect(await caching('/berichtenbox/berichtenbox.js')).toBe('no-cache');
    expect(await caching('/berichtenbox/berichtenbox/inbox-BKtYnxLQ.js')).toBe('public, max-age=31536000, immutable');
  });

  it('serves every file its style sheet asks for', async () => {
    const css = await readFile(new URL('../../site/assets/site.css', import.meta.url), 'utf8');
    const addresses = [...css.matchAll(/url\('([^']+)'\)/g)].map(([, address]) => address ?? '');
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) expect((await portal.request(address)).status, address).toBe(200);
  });

  it.each(['/assets/../layout.html', '/assets/%2e%2e/layout.html', '/assets/..%2flayout.html', '/berichtenbox/index.js', '/berichtenbox/berichtenbox/../index.js', '/assets/.env.js', '/assets//etc/passwd', '/assets/', '/theme/fonts/../package.json'])('does not serve %s', async (path) => {
    expect((await portal.request(new Request(`http://localhost${path}`))).status).toBe(404);
  });

  describe('the operator’s page', () => {
    const post = (body: Record<string, string>, site = 'same-origin') =>
      portal.request('/demo/storingen', { method: 'POST', body: new URLSearchParams(body), headers: { 'Sec-Fetch-Site': site } });

    it('switches a store, and says so', async () => {
      expect((await post({ magazijn: oin, storing: 'fout' })).status).toBe(303);
      expect(await listStoreFaults(database)).toEqual(new Map([[oin, { kind: 'failing' }]]));
      expect(await (await portal.request('/demo/storingen')).text()).toContain('RDW <span class="switches__state switches__state--faulty">Geeft een fout');
      expect((await post({ magazijn: oin, storing: 'werkt' })).status).toBe(303);
      expect(await listStoreFaults(database)).toEqual(new Map());
    });

    it.each([
      [{ magazijn: '12345678901234567890', storing: 'fout' }], [{ magazijn: oin, storing: 'stuk' }], [{ magazijn: oin, storing: 'constructor' }], [{ magazijn: oin }], [{}],
    ])('refuses %j', async (body) => {
      expect((await post(body as Record<string, string>)).status).toBe(400);
      expect(await listStoreFaults(database)).toEqual(new Map());
    });

    it.each(['cross-site', 'same-site', 'none'])('refuses a form that comes from elsewhere (%s)', async (site) => {
      expect((await post({ magazijn: oin, storing: 'fout' }, site)).status).toBe(403);
      expect(await listStoreFaults(database)).toEqual(new Map());
    });
  });
});
