import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, logIn, messageRows, newVisitor, type Visitor } from './support/browser.js';
import { buildWorker } from './support/build-worker.js';
import { startDemo, type DemoServer } from './support/demo-server.js';
import { startEgressProxy, type EgressProxy } from './support/egress-proxy.js';

/** Browsers try again after five minutes, and stop after three times; here it must not take that long. */
const soonAgain = ['--force-fieldtrials=BackgroundSync/Test', '--force-fieldtrial-params=BackgroundSync.Test:initial_retry_delay_sec/1/retry_delay_factor/1/max_sync_attempts/100'];

const inbox = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Alleen de lijst</title><script type="module" src="/berichtenbox/berichtenbox.js"></script>
<main><h1>Alleen de lijst</h1><berichtenbox-provider offline="device"><berichtenbox-inbox></berichtenbox-inbox></berichtenbox-provider></main></html>`;

describe('the service worker, whatever else the site has', () => {
  let demo: DemoServer;
  let proxy: EgressProxy;
  let browser: Browser;
  /** Koen, on his own device. */
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    demo = await startDemo();
    proxy = await startEgressProxy(demo.url);
    browser = await launchBrowser(`--proxy-server=${proxy.url}`, '--proxy-bypass-list=<-loopback>', ...soonAgain);
    visitor = await newVisitor(browser, demo.url);
    page = visitor.page;
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all([proxy.close(), demo.stop()]);
  });

  describe('with something that waits to be sent, on a page with only the list', () => {
    let subject: string;
    /** What the server answered each time that it was asked to do something to messages. */
    const asked = () => [...demo.output().matchAll(/"route":"\/berichten\/_acties","status":(\d+)/g)].map(([, status]) => Number(status));
    const tags = async () => {
      const { sync } = await navigator.serviceWorker.ready as unknown as { readonly sync: { getTags(): Promise<readonly string[]> } };
      return sync.getTags();
    };

    beforeAll(async () => {
      proxy.serve('/mijn/lijst/', { type: 'text/html', body: inbox });
      await logIn(page, 'koen');
      await messageRows(page).first().waitFor();
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await page.goto('/mijn/instellingen/');
      await page.getByRole('switch', { name: 'Bewaar op dit apparaat', checked: false }).click();
      await page.getByRole('switch', { name: 'Bewaar op dit apparaat', checked: true }).waitFor();
      await page.goto('/mijn/lijst/');
      await messageRows(page).first().waitFor();
      await visitor.context.setOffline(true);
      subject = (await messageRows(page).first().getByRole('link').textContent())?.trim() ?? '';
      await page.getByRole('button', { name: 'Selecteren' }).click();
      await page.getByRole('checkbox', { name: subject }).first().check();
      await page.getByRole('button', { name: 'Naar Archief', exact: true }).click();
      await page.getByText(/^Wacht op verzending/).waitFor();
    });

    it('asks the browser to wake the worker', async () => {
      await expect.poll(() => page.evaluate(tags)).toEqual(['berichtenbox-outbox']);
      expect(asked()).toEqual([]);
    });

    it('has the browser send it by itself, once, when no page is open any more', async () => {
      await page.close();
      await visitor.context.setOffline(false);
      await expect.poll(asked).toEqual([200]);
      page = await visitor.context.newPage();
      await page.goto('/mijn/lijst/');
      await messageRows(page).first().waitFor();
      await page.getByRole('link', { name: /^Archief/ }).or(page.getByRole('button', { name: /^Archief/ })).first().click();
      await messageRows(page).filter({ hasText: subject }).first().waitFor();
      await expect.poll(() => page.evaluate(tags)).toEqual([]);
      expect([asked(), visitor.incidents]).toEqual([[200], []]);
    });
  });

  describe('beside a worker of the site for everything else, which throws away what is not its own', () => {
    /** It takes every page that it may have, and answers all that these ask. */
    const ofSite = `
      addEventListener('install', (event) => event.waitUntil(caches.open('site').then((cache) => cache.addAll(['/', '/assets/site.css'])).then(() => skipWaiting())));
      addEventListener('activate', (event) => event.waitUntil(caches.keys().then((names) => Promise.all(
        names.filter((name) => name !== 'site' && !name.startsWith('berichtenbox-')).map((name) => caches.delete(name)))).then(() => clients.claim())));
      addEventListener('fetch', (event) => event.respondWith(fetch(event.request).catch(() => caches.match(event.request)).then((answer) => answer ?? new Response('Van de site', { status: 503 }))));`;

    beforeAll(async () => {
      proxy.serve('/sw.js', { type: 'text/javascript', body: ofSite });
      await page.goto('/');
      await page.evaluate(register, { address: '/sw.js', scope: '/' });
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await page.goto('/mijn/');
      await messageRows(page).first().waitFor();
      await visitor.context.setOffline(true);
    });
    afterAll(() => visitor.context.setOffline(false));

    it.each([
      ['/', '/sw.js', 'Waarmee kunnen wij u helpen?'],
      ['/mijn/', '/berichtenbox/berichtenbox-sw.js', 'Berichtenbox van Koen Bakker'],
    ])('has %s without network, from %s', async (path, worker, heading) => {
      await page.goto(path);
      await page.getByRole('heading', { name: heading }).waitFor();
      expect(await page.evaluate(() => new URL(navigator.serviceWorker.controller!.scriptURL).pathname)).toBe(worker);
      expect(visitor.incidents).toEqual([]);
    });

    it('goes and leaves that one alone; logging out takes what was kept on the device', async () => {
      await visitor.context.setOffline(false);
      await page.goto('/mijn/');
      await messageRows(page).first().waitFor();
      const body = await readFile(new URL('../../packages/service-worker/dist/berichtenbox-sw-remove.js', import.meta.url), 'utf8');
      proxy.serve('/berichtenbox/berichtenbox-sw.js?box=/mijn/&files=/berichtenbox/&api=/api/v1', { type: 'text/javascript', body, headers: { 'Service-Worker-Allowed': '/mijn/' } });
      await page.evaluate(async () => (await navigator.serviceWorker.ready).update().then(() => undefined));
      await expect.poll(() => page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname), await caches.keys()])).toEqual([['/'], ['site']]);
      await page.getByRole('button', { name: 'Uitloggen' }).click();
      // Logging out leads elsewhere.
      const elsewhere = await visitor.context.newPage();
      await elsewhere.goto('/contact/');
      const databases = () => elsewhere.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
      await expect.poll(databases).toEqual(['berichtenbox.choices']);
      // What the README says for a site that has no box any more.
      const folders = await elsewhere.evaluate(async () => {
        for (const { name = '' } of await indexedDB.databases()) if (/^berichtenbox[-.]/.test(name)) indexedDB.deleteDatabase(name);
        const root = await navigator.storage.getDirectory();
        await root.removeEntry('berichtenbox-vault-keys', { recursive: true }).catch(() => undefined);
        const names = [];
        for await (const name of (root as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
        return names;
      });
      expect(folders).toEqual([]);
      await expect.poll(databases).toEqual([]);
    });
  });

  describe('of the site itself, with workbox and our modules', () => {
    let own: Visitor;
    let tab: Page;

    beforeAll(async () => {
      const script = `(${register.toString()})({ address: '/own-worker.js', scope: '/mijn/' });`;
      proxy.serve('/own-worker.js', { type: 'text/javascript', body: await buildWorker(new URL('support/own-worker.mjs', import.meta.url)), headers: { 'Service-Worker-Allowed': '/mijn/' } });
      proxy.serve('/assets/worker.js', { type: 'text/javascript', body: script });
      own = await newVisitor(browser, demo.url);
      tab = own.page;
      await logIn(tab, 'fatima');
      await messageRows(tab).first().waitFor();
      await tab.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await messageRows(tab).first().getByRole('link').first().click();
      await tab.getByRole('article').first().waitFor();
    });
    afterAll(() => own.context.close());

    it('keeps each file once, and no answer of the API', async () => {
      const kept = await tab.evaluate(async () => {
        const entries = (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname));
        return (await Promise.all(entries)).flat().sort();
      });
      expect(kept.filter((path) => path.startsWith('/berichtenbox/')).length).toBeGreaterThan(20);
      expect(kept).toEqual(expect.arrayContaining(['/mijn/', '/assets/site.css', '/theme/voorbeeld.css']));
      expect([kept.filter((path, index) => kept.indexOf(path) !== index), kept.filter((path) => path.startsWith('/api/'))]).toEqual([[], []]);
    });

    it('is not replaced by ours', async () => {
      const ours = { address: '/berichtenbox/berichtenbox-sw.js?box=/mijn/&x=1', scope: '/mijn/' };
      await expect(tab.evaluate(register, ours)).rejects.toThrow(/script evaluation failed/);
      expect(await tab.evaluate(async () => {
        const { active, installing, waiting } = await navigator.serviceWorker.ready;
        return [active, installing, waiting].map((worker) => worker && new URL(worker.scriptURL).pathname);
      })).toEqual(['/own-worker.js', null, null]);
    });

    it('starts the box without network, and goes on with its own pages', async () => {
      await own.context.setOffline(true);
      await tab.close();
      tab = await own.context.newPage();
      await tab.goto('/mijn/');
      await tab.locator('berichtenbox-app').getByRole('button', { name: 'Opnieuw proberen' }).waitFor();
      await tab.goto('/mijn/van-de-site/');
      await tab.getByRole('heading', { name: 'Van de site zelf' }).waitFor();
      await tab.goto('/mijn/instellingen/');
      await tab.getByRole('heading', { name: 'Deze pagina kan nu niet openen' }).waitFor();
      expect(own.incidents).toEqual([]);
    });
  });
});

/** Registers a worker in a page, also under a policy for Trusted Types. */
async function register({ address, scope }: { readonly address: string; readonly scope: string }): Promise<void> {
  const { trustedTypes } = globalThis as unknown as { readonly trustedTypes: { createPolicy(name: string, rules: { createScriptURL(value: string): string }): { createScriptURL(value: string): string } } };
  const policy = trustedTypes.createPolicy(`test ${String(Math.random())}`.replace('.', ''), { createScriptURL: (value) => value });
  await navigator.serviceWorker.register(policy.createScriptURL(address), { scope, updateViaCache: 'none' });
}
