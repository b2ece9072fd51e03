import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, logIn, messageRows, newVisitor, type Visitor } from './support/browser.js';
import { startDemo, type DemoServer } from './support/demo-server.js';

/** Koen keeps all his letters on his own device. */
describe('keeping all messages', () => {
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

  it('gives a ZIP file with his letters, under the day of today', async () => {
    const { page } = visitor;
    await logIn(page, 'koen');
    await messageRows(page).first().waitFor();
    const subject = (await messageRows(page).first().getByRole('link').textContent())?.trim();
    await page.getByRole('button', { name: 'Meer mogelijkheden' }).click();
    await page.getByRole('button', { name: 'Alle berichten downloaden' }).click();
    const said = await page.getByRole('dialog').getByText(/^Het bestand krijgt \d+ berichten/).first().textContent();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Maak bestand' }).click()]);
    await page.getByRole('dialog').getByText(`Bewaard als ${download.suggestedFilename()}.`).first().waitFor();

    expect(download.suggestedFilename()).toMatch(/^berichtenbox-\d{4}-\d\d-\d\d\.zip$/);
    const entries = unzipSync(await readFile(await download.path()));
    const read = (name: string): unknown => JSON.parse(new TextDecoder().decode(entries[name]));
    const letters = Object.keys(entries).filter((name) => name.endsWith('/bericht.json')).map((name) => read(name) as { readonly onderwerp: string });
    expect(letters.map(({ onderwerp }) => onderwerp)).toContain(subject);
    expect(said).toContain(`${String(letters.length)} berichten`);
    expect(read('volledigheid.json')).toMatchObject({ volledig: true, aantalBerichten: letters.length });
    expect(visitor.incidents).toEqual([]);
  });
});
