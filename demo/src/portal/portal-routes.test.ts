import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createKeyRing, findOrCreateRecipient, listStoreFaults, seedOrganisations, storeMessages, type Database } from '@berichtenbox/server';
import { Hono } from 'hono';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../packages/server/src/testing/test-database.js';
import { openMovableClock, type MovableClock } from '../clock/movable-clock.js';
import { noDuties, timePasser } from '../clock/pass-time.js';
import { openPostOffice, type PostOffice } from '../post/post-office.js';
import { openRefusedAddresses, type RefusedAddresses } from '../post/refused-addresses.js';
import { organisations } from '../seed/organisations.js';
import { portalRoutes } from './portal-routes.js';
import { sitePages } from './site-pages.js';

const hostile = `<img src=x></title><script>alert(1)</script> "'`;
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; frame-src 'self' blob:; font-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

describe('the portal', () => {
  let database: Kysely<Database>;
  let portal: Hono;
  let widgets: string;
  let folder: string;
  let clock: MovableClock;
  let office: PostOffice;
  let refused: RefusedAddresses;
  let koen: string;
  const { oin } = organisations.rdw;

  beforeAll(async () => {
    database = await freshDatabase();
    await seedOrganisations(database, Object.values(organisations));
    widgets = await mkdtemp(join(tmpdir(), 'widgets-'));
    await mkdir(join(widgets, 'berichtenbox'));
    await writeFile(join(widgets, 'berichtenbox.js'), 'import("./berichtenbox/inbox-BKtYnxLQ.js");');
    await writeFile(join(widgets, 'berichtenbox/inbox-BKtYnxLQ.js'), '');
    await writeFile(join(widgets, 'index.js'), '');
    await writeFile(join(widgets, 'berichtenbox-sw.js'), 'addEventListener("push", () => {});');
    folder = await mkdtemp(join(tmpdir(), 'portal-'));
    clock = await openMovableClock(folder);
    office = await openPostOffice(folder, clock);
    refused = await openRefusedAddresses(folder);
    koen = await findOrCreateRecipient(database, await createKeyRing({ currentKeyId: 'test', keys: { test: new Uint8Array(32).fill(7) } }), { type: 'BSN', value: '999990019' });
    const tools = {
      clock, office, refused, services: new Hono(),
      passTime: timePasser({ database, clock, duties: noDuties }), personaOf: (id: string) => (id === koen ? 'koen' as const : undefined), addresses: () => Promise.resolve([{ kind: 'email' as const, address: 'koen.bakker@post.example', persona: 'koen' as const }]),
    };
    portal = portalRoutes({ database, tools, widgets: pathToFileURL(`${widgets}/`), worker: pathToFileURL(`${widgets}/`) });
    await office.receive({ kind: 'email', persona: 'koen', to: 'koen.bakker@post.example', from: 'post@voorbeeldstad.example', subject: hostile, text: hostile, html: `<html><head><title>x</title></head><body>${hostile}</body></html>` }, new TextEncoder().encode('Subject: x'));
    await office.receive({ kind: 'sms', persona: 'koen', to: '+31600000019', text: hostile });
    await office.receive({ kind: 'push', persona: 'koen', device: 'de telefoon van Koen', title: hostile, text: hostile });
    await office.receive({ kind: 'letter', persona: 'corry', title: hostile, addressee: [hostile, 'Straat 1'], enclosures: 1 }, new TextEncoder().encode('%PDF-1.7'), new TextEncoder().encode('%PDF-1.7 two'));
  });
  afterAll(async () => {
    await database.destroy();
    await rm(widgets, { recursive: true });
    await rm(folder, { recursive: true });
  });

  const pages = [...sitePages.map(({ path }) => path), '/demo/storingen', '/demo/klok', '/demo/postbus', '/demo/postbus?van=koen', '/demo/postbus?van=hans', '/demo/postbus/000001', '/demo/postbus/adressen', '/bestaat-niet'];

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
    for (const path of ['/mijn/', '/en/', '/demo/storingen', '/demo/klok', '/demo/postbus', '/demo/postbus/000001', '/demo/postbus/000001/opgemaakt', '/demo/postbus/000004/brief.pdf']) expect((await portal.request(path)).headers.get('Cache-Control')).toBe('no-store');
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

  it.each(['/theme/voorbeeld.css', '/theme/fonts/noto-sans-latin-400-normal.woff2', '/theme/fonts/noto-sans-latin-700-normal.woff2', '/theme/fonts/noto-serif-latin-700-normal.woff2', '/assets/site.css', '/assets/favicon.svg', '/assets/worker.js'])('serves %s', async (path) => {
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

  it('lets the service worker be for the pages of Mijn omgeving, and load from this site only', async () => {
    const { status, headers } = await portal.request('/berichtenbox/berichtenbox-sw.js');
    expect([status, headers.get('Service-Worker-Allowed'), headers.get('Cache-Control')]).toEqual([200, '/mijn/', 'no-cache']);
    expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'");
    const registered = await Promise.all(sitePages.map(async ({ path }) => ((await (await portal.request(path)).text()).includes('src="/assets/worker.js"') ? path : [])));
    expect(registered.flat()).toEqual(sitePages.map(({ path }) => path).filter((path) => path.startsWith('/mijn/')));
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

  describe('the pages with what was sent', () => {
    const text = async (path: string) => (await portal.request(path)).text();

    it('show each kind, newest first, and whose it is', async () => {
      const page = await text('/demo/postbus');
      const places = ['Brief op papier', 'Pushbericht', 'Sms <', 'E-mail <'].map((words) => page.indexOf(words));
      expect(places.every((place) => place > 0)).toBe(true);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
      expect(page).toContain('voor Corry Jansen');
    });

    it('show one person’s, and say so when there is nothing', async () => {
      expect(await text('/demo/postbus?van=corry')).not.toContain('post-item--email');
      expect(await text('/demo/postbus?van=hans')).toContain('Er is nog niets verstuurd aan Hans Mulder');
      expect(await text('/demo/postbus?van=niemand')).toContain('post-item--email');
    });

    it('put nothing of a mail in their own page but words', async () => {
      for (const path of ['/demo/postbus', '/demo/postbus/000001', '/demo/postbus/adressen']) expect(await text(path)).not.toContain('<img src=x');
    });

    it('show a mail as it was made in a frame without scripts, forms or anything from elsewhere', async () => {
      const response = await portal.request('/demo/postbus/000001/opgemaakt');
      const [sandbox] = /sandbox[^;]*/.exec(response.headers.get('Content-Security-Policy') ?? '') ?? [];
      expect(sandbox).toBe('sandbox allow-popups allow-popups-to-escape-sandbox');
      expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
      expect(await response.text()).toContain(`<base target="_blank"><title>x</title></head><body>${hostile}`);
    });

    it('give the source and the letter as they were', async () => {
      expect(await text('/demo/postbus/000001/bron.eml')).toBe('Subject: x');
      expect((await portal.request('/demo/postbus/000004/brief.pdf')).headers.get('Content-Type')).toBe('application/pdf');
      expect(await text('/demo/postbus/000004/bijlage-1.pdf')).toBe('%PDF-1.7 two');
    });

    it.each(['000009', '000002', '../clock', '000001/brief.pdf', '000004/bron.eml', '000002/opgemaakt', '000004/bijlage-2.pdf', '000001/bijlage-0.pdf'])('have no %s', async (name) => {
      expect((await portal.request(`/demo/postbus/${name}`)).status).toBe(404);
    });

    describe('then an address stops working', () => {
      const post = (body: Record<string, string>, site = 'same-origin') =>
        portal.request('/demo/postbus/adressen', { method: 'POST', body: new URLSearchParams(body), headers: { 'Sec-Fetch-Site': site } });

      it('is remembered, and taken back', async () => {
        expect((await post({ adres: 'koen.bakker@post.example', werkt: 'nee' })).status).toBe(303);
        expect((await openRefusedAddresses(folder)).has('Koen.Bakker@post.example')).toBe(true);
        expect(await text('/demo/postbus/adressen')).toContain('Bestaat niet meer');
        await post({ adres: 'koen.bakker@post.example', werkt: 'ja' });
        expect(refused.has('koen.bakker@post.example')).toBe(false);
      });

      it.each([[{ adres: 'x@post.example', werkt: 'nee' }], [{ adres: 'koen.bakker@post.example', werkt: 'misschien' }], [{}]])('refuses %j', async (body) => {
        expect((await post(body as Record<string, string>)).status).toBe(400);
      });

      it('refuses a form that comes from elsewhere', async () => {
        expect((await post({ adres: 'koen.bakker@post.example', werkt: 'nee' }, 'cross-site')).status).toBe(403);
        expect(refused.has('koen.bakker@post.example')).toBe(false);
      });
    });
  });

  describe('the page with the clock', () => {
    const post = (body: Record<string, string>, site = 'same-origin') =>
      portal.request('/demo/klok', { method: 'POST', body: new URLSearchParams(body), headers: { 'Sec-Fetch-Site': site } });
    const day = 24 * 60 * 60_000;
    const daysAhead = () => Math.round(clock.aheadMs / day);

    it('runs with the machine’s until it is moved, and then pages have no script for it', async () => {
      expect(await (await portal.request('/demo/klok')).text()).toContain('loopt gelijk');
      expect(await (await portal.request('/')).text()).not.toContain('klok.js');
    });

    it.each([[{ later: '3-jaar' }], [{ brief: 'geen' }], [{}]])('refuses %j', async (body) => {
      expect((await post(body as Record<string, string>)).status).toBe(400);
      expect(clock.aheadMs).toBe(0);
    });

    it('refuses a form that comes from elsewhere', async () => {
      expect((await post({ later: '14-dagen' }, 'cross-site')).status).toBe(403);
      expect(clock.aheadMs).toBe(0);
    });

    it('goes forward, says what was sent, and every page goes along', async () => {
      const response = await post({ later: '14-dagen' });
      expect(response.status).toBe(303);
      expect(daysAhead()).toBe(14);
      expect(await (await portal.request(response.headers.get('Location') ?? '')).text()).toContain('niets verstuurd');
      expect(await (await portal.request('/')).text()).toContain('<script src="/demo/klok.js"></script>');
      expect(await (await portal.request('/')).text()).toContain('14 dagen later dan echt');
      expect(await (await portal.request('/demo/klok.js')).text()).toContain(`const aheadMs = ${clock.aheadMs};`);
    });

    it('goes to the day before a deadline of somebody one can be, and offers only days to come', async () => {
      const deadline = (days: number) => new Date(clock.now().getTime() + days * day).toISOString().slice(0, 10);
      const letter = (id: string, days: number, handled = false) => ({
        id, storeOin: oin, recipientId: koen, subject: `Brief ${id}`, body: 'x', publishedAt: new Date(0), receivedAt: new Date(0), read: false, handled, attachments: [], metadata: { deadline: deadline(days) },
      });
      const id = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
      await storeMessages(database, [letter(id(1), 10), letter(id(2), -3), letter(id(3), 20, true)]);
      const page = await (await portal.request('/demo/klok')).text();
      expect([1, 2, 3].map((last) => page.includes(`Brief ${id(last)}`))).toEqual([true, false, false]);
      const dayBefore = deadline(9);
      await post({ brief: id(1) });
      expect(clock.now().toISOString().slice(0, 10)).toBe(dayBefore);
    });
  });
});
