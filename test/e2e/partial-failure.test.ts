import type { WireStoreFault } from '@berichtenbox/contract';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations, launchBrowser, logIn, messageRows, newVisitor, refreshList, type Visitor } from './support/browser.js';
import { startDemo, type DemoServer } from './support/demo-server.js';
import { operateStore } from './support/operator.js';

const rdw = '00000001999990032000';

describe('when one organisation cannot be reached', () => {
  let demo: DemoServer;
  let browser: Browser;
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
    visitor = await newVisitor(browser, demo.url);
    page = visitor.page;
    await operate(rdw, { soort: 'fout' });
    await logIn(page, 'koen');
  });
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });
  afterEach(() => {
    expect(visitor.incidents).toEqual([]);
  });

  const operate = (oin: string, fault: WireStoreFault | undefined) => operateStore(demo.url, oin, fault);
  const rows = () => messageRows(page);

  it('shows the letters of all others, and names the one that is missing', async () => {
    await rows().first().waitFor();
    await page.getByText('De berichten van RDW konden we niet ophalen').first().waitFor();
    expect(await rows().count()).toBeGreaterThan(5);
    expect(await rows().filter({ hasText: 'RDW' }).count()).toBe(0);
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('brings the missing letters once the organisation works again and one tries again', async () => {
    await operate(rdw, undefined);
    await page.getByRole('button', { name: 'Opnieuw proberen' }).first().click();
    await rows().filter({ hasText: 'RDW' }).first().waitFor();
    await expect.poll(() => page.getByText('konden we niet ophalen').count()).toBe(0);
  });

  it('keeps showing letters that were there when their organisation fails later', async () => {
    const before = await rows().count();
    await operate(rdw, { soort: 'fout' });
    await refreshList(page);
    await page.getByText('De berichten van RDW konden we niet ophalen').first().waitFor();
    expect(await rows().count()).toBe(before);
    expect(await rows().filter({ hasText: 'RDW' }).filter({ hasText: 'Kon niet worden ververst' }).count()).toBeGreaterThan(0);
  });

  it('does not say that there are no letters when every organisation fails', async () => {
    const directory = await page.evaluate(async () => (await fetch('/api/v1/organisaties')).json() as Promise<{ organisaties: { magazijnId: string }[] }>);
    for (const { magazijnId } of directory.organisaties) await operate(magazijnId, { soort: 'fout' });
    await refreshList(page);
    await page.getByText('konden we niet ophalen').first().waitFor();
    await page.reload();
    await page.getByText('We konden bij geen enkele organisatie kijken').first().waitFor();
    expect(await page.getByText('U heeft geen berichten').count()).toBe(0);
    expect(await accessibilityViolations(page)).toEqual([]);
  });
});
