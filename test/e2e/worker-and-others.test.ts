import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, logIn, messageRows, newVisitor, type Visitor } from './support/browser.js';
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

  beforeAll(async () => {
    demo = await startDemo();
    proxy = await startEgressProxy(demo.url);
    browser = await launchBrowser(`--proxy-server=${proxy.url}`, '--proxy-bypass-list=<-loopback>', ...soonAgain);
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all([proxy.close(), demo.stop()]);
  });

  describe('with something that waits to be sent, on a page with only the list', () => {
    let visitor: Visitor;
    let page: Page;
    let subject: string;
    /** What the server answered each time that it was asked to do something to messages. */
    const asked = () => [...demo.output().matchAll(/"route":"\/berichten\/_acties","status":(\d+)/g)].map(([, status]) => Number(status));
    const tags = async () => {
      const { sync } = await navigator.serviceWorker.ready as unknown as { readonly sync: { getTags(): Promise<readonly string[]> } };
      return sync.getTags();
    };

    beforeAll(async () => {
      visitor = await newVisitor(browser, demo.url);
      page = visitor.page;
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
    afterAll(() => visitor.context.close());

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
});
