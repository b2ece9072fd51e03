import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, logIn, newVisitor, type Visitor } from './support/browser.js';
import { startDemo, type DemoServer } from './support/demo-server.js';

const subject = /vraag over uw aanvraag voor een laadpaal/;
const bewijs = { name: 'Bewijs.pdf', mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.7\n${'x'.repeat(4_000_000)}\nstartxref\n9\n%%EOF\n`) };
const text = 'Ik parkeer meestal bij nummer 12.';

/** Koen answers his municipality, while everything that can break does. */
describe('replying to a letter in the portal', () => {
  let demo: DemoServer;
  let browser: Browser;
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
    visitor = await newVisitor(browser, demo.url);
    page = visitor.page;
    await logIn(page, 'koen');
  });
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });
  afterEach(() => {
    expect(visitor.incidents).toEqual([]);
  });

  const openLetter = async (): Promise<void> => {
    await page.goto('/mijn/');
    await page.getByRole('link', { name: subject }).first().click();
    // There is one with what is asked, and one under the letter.
    await page.getByRole('button', { name: /^(Beantwoorden|Verder met uw antwoord)$/ }).last().click();
  };
  /** The first part of the file comes over, and then something happens. */
  const afterFirstPart = async (happens: () => Promise<void>): Promise<void> => {
    const first = page.waitForResponse((response) => response.url().includes('/bestanden/') && response.request().method() === 'PATCH' && response.ok());
    await page.locator('input[type=file]').setInputFiles([bewijs]);
    await first;
    await happens();
  };
  const ready = () => page.getByText('Klaar om te versturen').waitFor({ timeout: 45_000 });

  it('goes on with a file where it was when the network was cut', async () => {
    await openLetter();
    await page.getByLabel('Uw antwoord').fill(text);
    await page.getByText('Concept bewaard om').waitFor();
    const offsets: (string | undefined)[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/bestanden/') && request.method() === 'PATCH') offsets.push(request.headers()['upload-offset']);
    });
    await afterFirstPart(async () => {
      await visitor.context.setOffline(true);
      await page.getByText('Geen verbinding. Het uploaden gaat vanzelf verder.').waitFor();
      await visitor.context.setOffline(false);
    });
    await ready();
    expect(offsets[0]).toBe('0');
    expect(offsets.filter((offset) => offset === '0')).toHaveLength(1);
  });

  it('has text and file after a reload', async () => {
    await page.reload();
    await openLetter();
    expect(await page.getByLabel('Uw antwoord').inputValue()).toBe(text);
    await ready();
    await page.getByRole('button', { name: 'Verwijderen Bewijs.pdf' }).click();
    await page.getByText('Klaar om te versturen').waitFor({ state: 'detached' });
  });

  it('loses nothing when the server is killed in the middle of a file', async () => {
    const offsets: number[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/bestanden/') && request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']));
    });
    await afterFirstPart(() => demo.restart('SIGKILL'));
    await ready();
    // What was acknowledged is not sent again.
    expect(offsets.filter((offset) => offset === 0)).toHaveLength(1);
  });

  it('has the draft after logging in again', async () => {
    await page.goto('/mijn/');
    await page.getByRole('button', { name: 'Uitloggen' }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/mijn/'));
    await logIn(page, 'koen');
    await openLetter();
    expect(await page.getByLabel('Uw antwoord').inputValue()).toBe(text);
    await ready();
  });

  it('is received, with a proof that is there the next time', async () => {
    await page.getByRole('button', { name: 'Antwoord versturen' }).click();
    await page.getByRole('heading', { name: 'Uw antwoord is ontvangen' }).waitFor();
    const reference = (await page.locator('.proof .reference').textContent()) ?? '';
    expect(reference).toMatch(/^A-\d{4}-\w{4}-\w{4}$/);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Bewijs downloaden' }).click()]);
    expect(download.suggestedFilename()).toBe(`Ontvangstbewijs ${reference}.txt`);
    await openLetter();
    await page.getByText(reference).waitFor();
    expect(await page.getByLabel('Uw antwoord').inputValue()).toBe('');
  });

  it('left nothing of it in the log, nor in the browser', async () => {
    expect(demo.output()).not.toMatch(/Bewijs\.pdf|nummer 12|A-\d{4}-\w{4}/);
    expect(await page.evaluate(async () => [Object.keys(localStorage), Object.keys(sessionStorage), (await indexedDB.databases()).length])).toEqual([[], [], 0]);
  });
});
