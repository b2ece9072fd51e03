import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, logIn, messageRows, newVisitor, refreshList, type Visitor } from './support/browser.js';
import { startDemo, type DemoServer } from './support/demo-server.js';

describe('the box while other things happen', () => {
  let demo: DemoServer;
  let browser: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
    visitor = await newVisitor(browser, demo.url);
    await logIn(visitor.page, 'koen');
    await messageRows(visitor.page).first().waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });
  afterEach(() => {
    expect(visitor.incidents).toEqual([]);
  });

  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    it(`stays logged in, with what was done, when the server is restarted by ${signal}`, async () => {
      const { page } = visitor;
      const unread = messageRows(page).filter({ hasText: 'Ongelezen' }).first();
      const subject = (await unread.getByRole('link').textContent())?.trim() ?? '';
      const saved = page.waitForResponse((response) => response.request().method() === 'PATCH' && response.ok());
      await unread.getByRole('link').click();
      await page.getByRole('heading', { name: subject }).waitFor();
      await saved;
      await demo.restart(signal);
      await page.goto('/mijn/');
      await messageRows(page).first().waitFor();
      const same = messageRows(page).filter({ has: page.getByRole('link', { name: subject, exact: true }) });
      await same.first().waitFor();
      expect(await same.getByText('Ongelezen').count()).toBe(0);
    });
  }

  it('keeps what is on the screen when the server is away, says so, and goes on when it is back', async () => {
    const { page } = visitor;
    const loadedAhead = page.waitForResponse(/inbox-states/);
    await page.goto('/mijn/');
    await messageRows(page).first().waitFor();
    await loadedAhead;
    const before = await messageRows(page).count();
    await visitor.context.setOffline(true);
    await refreshList(page);
    await page.getByText('Vernieuwen is niet gelukt').first().waitFor();
    expect(await messageRows(page).count()).toBe(before);
    await visitor.context.setOffline(false);
    // By itself; whoever presses a button for it finds it gone.
    await expect.poll(() => page.getByText('Vernieuwen is niet gelukt').count()).toBe(0);
  });

  it('says that there is no connection, even when it is gone before the words for that are there', async () => {
    // Where no worker keeps them.
    const { page, context } = await newVisitor(browser, demo.url, { serviceWorkers: 'block' });
    await logIn(page, 'koen');
    await messageRows(page).first().waitFor();
    await page.route(/inbox-states/, (route) => route.abort());
    await page.goto('/mijn/');
    await messageRows(page).first().waitFor();
    await page.getByRole('button', { name: 'Meer mogelijkheden' }).click();
    const refresh = page.getByRole('button', { name: 'Vernieuwen' });
    await refresh.waitFor();
    await context.setOffline(true);
    await refresh.click();
    await page.getByText('Dit lukt nu niet. Controleer uw internet.').first().waitFor();
    expect(await messageRows(page).count()).toBeGreaterThan(5);
    await page.unroute(/inbox-states/);
    await context.setOffline(false);
    await expect.poll(() => page.getByText('Dit lukt nu niet').count()).toBe(0);
    await context.close();
  });

  it('shows in a second tab what is done in the first', async () => {
    const [first, second] = [visitor.page, await visitor.context.newPage()];
    await second.goto('/mijn/');
    await messageRows(second).first().waitFor();
    const unread = messageRows(first).filter({ hasText: 'Ongelezen' }).first();
    const subject = (await unread.getByRole('link').textContent())?.trim() ?? '';
    await unread.getByRole('link').click();
    const other = messageRows(second).filter({ has: second.getByRole('link', { name: subject, exact: true }) }).first();
    await expect.poll(() => other.getByText('Ongelezen').count()).toBe(0);
  });

  it('empties every tab when one logs out', async () => {
    const [first, second] = visitor.context.pages();
    if (first === undefined || second === undefined) throw new Error('two tabs were expected');
    await first.getByRole('button', { name: 'Uitloggen' }).click();
    await second.getByText('U bent uitgelogd').first().waitFor();
    expect(await messageRows(second).count()).toBe(0);
    expect(await second.locator('body').innerText()).not.toContain('Koen');
  });
});
