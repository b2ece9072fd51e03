import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations, launchBrowser, logIn, messageRows, newVisitor, type Visitor } from './support/browser.js';
import { startDemo, type DemoServer } from './support/demo-server.js';

describe('a plain page with the script and one tag', () => {
  let demo: DemoServer;
  let browser: Browser;
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
    visitor = await newVisitor(browser, demo.url);
    page = visitor.page;
  });
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });

  it('is the box, with its own look, under the strict policy and without a violation', async () => {
    await logIn(page, 'koen', '/hosts/plain/');
    await messageRows(page).first().waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(visitor.incidents).toEqual([]);
  });

  it('reads on a telephone without scrolling sideways', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await messageRows(page).getByRole('link').first().click();
    await page.getByRole('link', { name: /^Terug/ }).or(page.getByRole('button', { name: /^Terug naar uw berichten/ })).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('leaves nothing on the page that the host did not put there, but its own element', async () => {
    const globals = await page.evaluate(() => Object.keys(window).filter((name) => /berichtenbox|lit/i.test(name) && !name.startsWith('on')));
    expect(globals.filter((name) => !name.startsWith('lit') && !name.startsWith('reactive') && name !== 'reportIncident')).toEqual([]);
    expect(visitor.incidents).toEqual([]);
  });
});
