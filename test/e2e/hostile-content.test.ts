import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WireDelivery } from '@berichtenbox/contract';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  controlPage, hostPaths, hostState, inspectLetters, inspectPlainText, scriptsThatRan, serveHostPages, showLetters, showPlainText, touchEverything,
} from './hostile/hostile-page.js';
import { vectors } from './hostile/vectors.js';
import { launchProxiedBrowser, logIn } from './support/browser.js';
import { letterDelivery } from './support/deliver-letter.js';
import { startDemo, type DemoServer } from './support/demo-server.js';
import { startEgressProxy, type EgressProxy } from './support/egress-proxy.js';

const belastingdienst = '00000001823288444000';
const recipient = { type: 'BSN', waarde: '999993653' } as const;
/** So many letters on one page, which itself would have all of them follow each change of any. */
const batches = Array.from({ length: Math.ceil(vectors.length / 30) }, (_, batch) => [30 * batch, Math.min(30 * batch + 29, vectors.length - 1)] as const);
const pdf = Buffer.from('%PDF-1.4\n%%EOF\n').toString('base64');

/** The attempt in everything that a sender may write. */
function hostileLetter(html: string): Omit<WireDelivery, 'afzender'> {
  // A store refuses these outside markup, and more in the name of a file.
  const text = html.replace(/\p{Cc}/gu, ' ');
  const subject = text.slice(0, 255).replace(/\p{Cf}/gu, '');
  const fileName = subject.replace(/[/\\]/g, '').trim();
  return {
    ontvanger: recipient, onderwerp: subject, inhoud: `begin ${text}`, inhoudHtml: `<p>begin</p>${html}`, bijlagen: [{ naam: fileName, mimeType: 'application/pdf', inhoud: pdf }],
  };
}

describe('letters of a hostile sender', () => {
  let demo: DemoServer;
  let proxy: EgressProxy;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let benign: string;
  const ids: string[] = [];
  const dialogs: string[] = [];
  const networkLog = (name: string) => join(demo.dataDir, `network-${name}.json`);

  beforeAll(async () => {
    demo = await startDemo();
    proxy = await startEgressProxy(demo.url);
    serveHostPages(proxy);
    const deliver = letterDelivery(demo.url, belastingdienst);
    benign = await deliver({ ontvanger: recipient, onderwerp: 'Goed', inhoud: 'begin', inhoudHtml: '<p>begin <a href="https://friend.leak.test/x">een link</a></p>' });
    const letters = vectors.map(({ html }) => hostileLetter(html));
    for (let start = 0; start < letters.length; start += 16) {
      ids.push(...await Promise.all(letters.slice(start, start + 16).map(deliver)));
    }
    browser = await launchProxiedBrowser(proxy.url, networkLog('letters'));
    context = await browser.newContext({ baseURL: demo.url, locale: 'nl-NL', serviceWorkers: 'block' });
    page = await context.newPage();
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await logIn(page, 'pietersen', '/hosts/plain/');
  });
  afterAll(async () => {
    await browser.close();
    await proxy.close();
    await demo.stop();
  });
  beforeEach(() => {
    proxy.attempts.length = 0;
    dialogs.length = 0;
  });

  it('are many, and do leak and run where nobody is in their way', async () => {
    expect(vectors.length).toBeGreaterThanOrEqual(150);
    const otherBrowser = await launchProxiedBrowser(proxy.url, networkLog('control'));
    const control = await otherBrowser.newPage();
    proxy.serve('/control/', { type: 'text/html', body: controlPage(vectors.filter(({ html }) => html.length < 5_000).map(({ html }) => html)) });
    await control.goto(`${demo.url}/control/`, { waitUntil: 'commit' });
    await expect.poll(() => sitesIn(proxy.attempts.join('\n')).length, { timeout: 20_000 }).toBeGreaterThan(80);
    await expect.poll(() => scriptsThatRan(control).then((ran) => new Set(ran).size), { timeout: 20_000 }).toBeGreaterThan(40);
    await otherBrowser.close();
    expect(sitesIn(await readFile(networkLog('control'), 'utf8')).length).toBeGreaterThan(80);
  });

  describe.each(['strict', 'none'] as const)('on a page with policy: %s', (policy) => {
    let before: unknown;

    it('let a good letter be shown in its frame', async () => {
      await page.goto(hostPaths[policy]);
      await showLetters(page, [benign]);
      expect(await inspectLetters(page)).toEqual([{ inFrame: true, wrong: [] }]);
      before = await hostState(page);
    });

    it.each(batches)('reach nobody, run nothing and change nothing, as markup and as text, whatever is pointed at or pressed: %i to %i', async (from, to) => {
      await showLetters(page, ids.slice(from, to + 1));
      const letters = (await inspectLetters(page)).map((letter, index) => ({ ...letter, name: vectors[from + index]?.name ?? '' }));
      expect(letters.flatMap(({ name, wrong }) => (wrong.length === 0 ? [] : [`${name}: ${wrong.join(', ')}`]))).toEqual([]);
      // All but what is too much to show with markup.
      expect(letters.flatMap(({ name, inFrame }) => (inFrame || name.startsWith('too much') ? [] : [name]))).toEqual([]);
      await touchEverything(page);
      await showPlainText(page);
      expect(await inspectPlainText(page)).toEqual([]);
      expect(await outcome()).toEqual({ reached: [], ran: [], dialogs: [], pages: 1, elsewhere: [] });
      expect(await hostState(page)).toEqual(before);
    });
  });

  it('opens a good link in a tab of its own that knows nothing of the box, for who follows it', async () => {
    await page.goto(hostPaths.strict);
    await showLetters(page, [benign]);
    const [tab] = await Promise.all([context.waitForEvent('page'), page.frameLocator('iframe').getByRole('link').click()]);
    await expect.poll(() => [...new Set(proxy.attempts)]).toEqual(['CONNECT friend.leak.test:443']);
    expect(await tab.evaluate(() => window.opener === null)).toBe(true);
    expect(page.url()).toBe(demo.url + hostPaths.strict);
    await tab.close();
  });

  it('would reach nobody either if the sanitiser missed something: the frame holds by itself', async () => {
    // The other page would not even let such elements be made.
    await page.goto(hostPaths.none);
    await showLetters(page, [benign]);
    await page.evaluate(() => {
      const inside = document.querySelector('berichtenbox-message-viewer')?.shadowRoot?.querySelector('iframe')?.contentDocument;
      if (!inside) throw new Error('No frame');
      const add = (name: string, attributes: Readonly<Record<string, string>>, text = '') => {
        const element = inside.createElement(name);
        Object.entries(attributes).forEach(([attribute, value]) => element.setAttribute(attribute, value));
        element.textContent = text;
        inside.body.append(element);
      };
      add('script', {}, 'top.hacked("layer")');
      add('img', { src: 'https://layer.leak.test/x.png', onerror: 'top.hacked("layer")' });
      add('style', {}, 'body { background: url(https://layer.leak.test/x.png) }');
      add('p', { style: 'background: url(https://layer.leak.test/x.png)' }, 'x');
      add('video', { src: 'https://layer.leak.test/x.mp4', autoplay: '' });
      add('link', { rel: 'stylesheet', href: 'https://layer.leak.test/x.css' });
      const form = inside.createElement('form');
      form.action = 'https://layer.leak.test/form';
      inside.body.append(form);
      form.submit();
    });
    expect(await outcome()).toEqual({ reached: [], ran: [], dialogs: [], pages: 1, elsewhere: [] });
  });

  it('is the only one that the browser so much as looked up, by its own account', async () => {
    await browser.close();
    expect(sitesIn(await readFile(networkLog('letters'), 'utf8'))).toEqual(['friend.leak.test']);
  });

  async function outcome(): Promise<unknown> {
    // What a letter could have begun has then been attempted.
    await page.waitForTimeout(100);
    const ran = (await scriptsThatRan(page)).map((vector) => (typeof vector === 'number' ? vectors[vector]?.name : vector));
    const elsewhere = page.frames().slice(1).map((frame) => frame.url()).filter((url) => url !== 'about:srcdoc');
    return { reached: [...proxy.attempts], ran, dialogs: [...dialogs], pages: context.pages().length, elsewhere };
  }
});

/** The sites of hostile senders that are named in this text. */
function sitesIn(text: string): readonly string[] {
  return [...new Set(text.match(/[\w-]+\.leak\.test/g))].sort();
}
