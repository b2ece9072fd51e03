import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations, launchBrowser, logIn, messageRows, newVisitor, type Visitor } from './support/browser.js';
import { startDemo, type DemoServer } from './support/demo-server.js';

const day = 24 * 60 * 60_000;

describe('the clock of the demonstration', () => {
  let demo: DemoServer;
  let browser: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
    visitor = await newVisitor(browser, demo.url);
  });
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });
  afterEach(() => expect(visitor.incidents).toEqual([]));

  const daysAhead = () => visitor.page.evaluate((ms) => Math.round((Date.now() - performance.timeOrigin - performance.now()) / ms), day);
  /** As the page tells Koen. */
  const daysLeft = async () => {
    const fine = messageRows(visitor.page).filter({ hasText: 'uw auto had geen geldige APK' }).first();
    await fine.waitFor();
    return Number(/nog (\d+) dagen/.exec((await fine.textContent()) ?? '')?.[1]);
  };
  let leftAtFirst: number;

  it('can be found from every page', async () => {
    const { page } = visitor;
    await logIn(page, 'koen');
    leftAtFirst = await daysLeft();
    expect(leftAtFirst).toBeGreaterThan(14);
    await page.getByRole('link', { name: 'Klok' }).click();
    await page.getByText('loopt gelijk met die van deze computer').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('goes two weeks forward, with whoever is logged in, on the server and on the page', async () => {
    const { page } = visitor;
    await page.getByRole('button', { name: '14 dagen later' }).click();
    await page.getByRole('heading', { name: 'De klok staat vooruit' }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.goto('/mijn/');
    expect(await daysLeft()).toBe(leftAtFirst - 14);
    expect(await daysAhead()).toBe(14);
    // A session that had ended, or of which the end was reckoned by another clock, would say so.
    expect(await page.getByText(/uitgelogd|sessie/i).count()).toBe(0);
  });

  it('goes to the day before a deadline, where that deadline is tomorrow', async () => {
    const { page } = visitor;
    await page.goto('/demo/klok');
    const choice = page.getByRole('combobox', { name: 'Brief' });
    await choice.selectOption({ label: (await choice.locator('optgroup[label="Koen Bakker"] option').first().textContent()) ?? '' });
    await page.getByRole('button', { name: 'Ga naar de dag ervoor' }).click();
    await page.getByRole('heading', { name: 'De klok staat vooruit' }).waitFor();
    await page.goto('/mijn/');
    await messageRows(page).filter({ hasText: /morgen|nog 1 dag/ }).first().waitFor();
  });

  it('is where it was after a restart', async () => {
    const { page } = visitor;
    const before = await daysAhead();
    await demo.restart('SIGKILL');
    await page.goto('/mijn/');
    await messageRows(page).first().waitFor();
    expect(await daysAhead()).toBe(before);
  });

  it.each([['/demo/postbus'], ['/demo/postbus?van=corry'], ['/demo/postbus/adressen'], ['/demo/klok']])('stands beside a page without a flaw at 320 px: %s', async (path) => {
    const { page } = visitor;
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(path);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});
