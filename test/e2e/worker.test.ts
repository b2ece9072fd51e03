import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations, launchProxiedBrowser, logIn, messageRows, newVisitor, type Visitor } from './support/browser.js';
import { startDemo, type DemoServer } from './support/demo-server.js';
import { startEgressProxy, type EgressProxy } from './support/egress-proxy.js';

const dist = (file: string) => new URL(`../../packages/${file}`, import.meta.url);
const ready = '/berichtenbox/berichtenbox-sw.js?box=/mijn/&files=/berichtenbox/&api=/api/v1';

/** Koen's browser with the service worker, on the portal's pages under their policy. */
describe('the service worker', () => {
  let demo: DemoServer;
  let proxy: EgressProxy;
  let browser: Browser;
  let folder: string;
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    [demo, folder] = await Promise.all([startDemo(), mkdtemp(join(tmpdir(), 'worker-'))]);
    proxy = await startEgressProxy(demo.url);
    browser = await launchProxiedBrowser(proxy.url, join(folder, 'net-log.json'));
    visitor = await newVisitor(browser, demo.url);
    page = visitor.page;
    await logIn(page, 'koen');
    await messageRows(page).first().waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all([proxy.close(), demo.stop(), rm(folder, { recursive: true })]);
  });
  afterEach(() => expect([visitor.incidents, proxy.attempts]).toEqual([[], []]));

  /** All that is in all caches, as text by path. */
  const cached = () => page.evaluate(async () => {
    const names = await caches.keys();
    const entries = names.map(async (name) => {
      const cache = await caches.open(name);
      const requests = await cache.keys();
      return Promise.all(requests.map(async (request) => [new URL(request.url).pathname, await (await cache.match(request))!.text()] as const));
    });
    return Object.fromEntries((await Promise.all(entries)).flat());
  });

  /** The files of the widgets, as their build lists them. */
  const chunks = async () => {
    const list = await readFile(dist('widgets/dist/berichtenbox-files.js'), 'utf8');
    return [...list.matchAll(/"(berichtenbox[\w./-]*\.js)":/g)].map(([, path]) => `/berichtenbox/${path ?? ''}`);
  };

  it('keeps the files of the widgets and the page, and nothing that is somebody’s', async () => {
    const subject = await messageRows(page).first().getByRole('link').first().innerText();
    await messageRows(page).first().getByRole('link').first().click();
    await page.getByRole('heading', { name: subject }).waitFor();
    await page.goto('/mijn/instellingen/');
    await page.getByText('koen.bakker@post.example').first().waitFor();
    const everything = await cached();
    const files = await chunks();
    const ofSite = ['/assets/favicon.svg', '/assets/site.css', '/assets/worker.js', '/theme/voorbeeld.css', ...['sans-latin-400', 'sans-latin-700', 'serif-latin-700'].map((font) => `/theme/fonts/noto-${font}-normal.woff2`)];
    expect(Object.keys(everything).sort()).toEqual([...files, ...ofSite, '/mijn/'].sort());
    expect(Object.values(everything).join()).not.toMatch(/Bakker|koen\.bakker|"berichtId":"/);
  });

  describe('without network', () => {
    beforeAll(async () => {
      await visitor.context.setOffline(true);
      // The page of before is gone: this is how somebody begins.
      await page.close();
      page = await visitor.context.newPage();
    });
    afterAll(() => visitor.context.setOffline(false));

    it('opens Mijn omgeving as it always looks, in which the box says how it stands', async () => {
      await page.goto('/mijn/');
      await page.locator('berichtenbox-app').getByRole('button', { name: 'Opnieuw proberen' }).waitFor();
      expect(await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length)).toBeGreaterThan(0);
      expect(await accessibilityViolations(page)).toEqual([]);
    });

    it('says of other pages that they cannot open, and leads to the box', async () => {
      await page.goto('/mijn/instellingen/');
      await page.getByRole('heading', { name: 'Deze pagina kan nu niet openen' }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.getByRole('link', { name: 'Naar uw Berichtenbox' }).click();
      await page.locator('berichtenbox-app').getByRole('button', { name: 'Opnieuw proberen' }).waitFor();
    });
  });

  describe('with a new version of the widgets', () => {
    const listOf = '/berichtenbox/berichtenbox-files.js';
    const script = '/berichtenbox/berichtenbox.js';
    const versionIn = (tab: Page) => tab.evaluate(() => (globalThis as { boxVersion?: number }).boxVersion);
    const offer = (tab: Page) => tab.getByRole('region', { name: 'Nieuwe versie' });
    let other: Page;

    beforeAll(async () => {
      other = await visitor.context.newPage();
      for (const tab of [page, other]) {
        await tab.goto('/mijn/');
        await messageRows(tab).first().waitFor();
      }
      const [old, list] = await Promise.all(['berichtenbox.js', 'berichtenbox-files.js'].map((file) => readFile(dist(`widgets/dist/${file}`), 'utf8')));
      const body = `${old ?? ''};globalThis.boxVersion=2;`;
      const hash = (text: string) => createHash('sha256').update(text).digest('base64');
      proxy.serve(script, { type: 'text/javascript', body });
      proxy.serve(listOf, { type: 'text/javascript', body: list!.replace(hash(old!), hash(body)).replace(/"version":"\w+"/, '"version":"version-2"') });
    });
    afterAll(() => other.close());

    it('waits while somebody writes, then offers itself, and leaves the page as it is', async () => {
      await page.getByRole('searchbox').fill('apk');
      await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        await registration.update();
        while (registration.waiting === null) await new Promise((resolve) => setTimeout(resolve, 20));
      });
      // The other tab, in which nobody writes, has heard of it.
      await offer(other).waitFor();
      expect(await offer(page).count()).toBe(0);
      await page.keyboard.press('Tab');
      await offer(page).waitFor();
      expect(await page.getByRole('searchbox').inputValue()).toBe('apk');
      expect(await accessibilityViolations(page)).toEqual([]);
    });

    it('loads the page anew once when the person wants it, and no other page', async () => {
      const loads = [0, 0];
      [page, other].forEach((tab, index) => tab.on('load', () => (loads[index]! += 1)));
      const loaded = page.waitForEvent('load');
      await offer(page).getByRole('button', { name: 'Pagina vernieuwen' }).press('Enter');
      await loaded;
      await messageRows(page).first().waitFor();
      expect([await versionIn(page), await versionIn(other)]).toEqual([2, undefined]);
      expect(await offer(page).count()).toBe(0);
      expect(loads).toEqual([1, 0]);
    });

    it('has what the page of the version before may still need', async () => {
      await visitor.context.setOffline(true);
      const files = await chunks();
      expect(await other.evaluate(async (paths) => (await Promise.all(paths.map(async (path) => (await fetch(path)).ok))).every(Boolean), files)).toBe(true);
      await visitor.context.setOffline(false);
      await offer(other).waitFor();
    });
  });

  describe('that is to be removed', () => {
    it('goes with its caches, once the file that removes it stands in its place', async () => {
      await page.goto('/mijn/');
      const body = await readFile(dist('service-worker/dist/berichtenbox-sw-remove.js'), 'utf8');
      proxy.serve(ready, { type: 'text/javascript', body, headers: { 'Service-Worker-Allowed': '/mijn/' } });
      await page.evaluate(async () => (await navigator.serviceWorker.ready).update().then(() => undefined));
      await expect.poll(() => page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length])).toEqual([0, 0]);
    });
  });
});
