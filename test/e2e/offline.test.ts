import { openPgliteDirectory } from '@berichtenbox/server/node';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations, launchBrowser, logIn, messageRows, newVisitor, searchLetters, type Visitor } from './support/browser.js';
import { startDemo, type DemoServer } from './support/demo-server.js';

/** Koen keeps his messages on his own device, and goes through a tunnel. */
describe('a box without a network', () => {
  let demo: DemoServer;
  let browser: Browser;
  let visitor: Visitor;
  let page: Page;
  /** The letter with a PDF that he has read before, and a word in its text. */
  let subject: string;
  let word: string;
  let archived: readonly string[] = [];
  /** Under which keys something was asked of each message. */
  const keys = new Map<string, Set<string>>();

  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
    visitor = await newVisitor(browser, demo.url);
    page = visitor.page;
    visitor.context.on('request', (request) => {
      if (!request.url().endsWith('/_acties')) return;
      const { acties } = request.postDataJSON() as { acties: readonly { readonly berichtId: string; readonly sleutel: string; readonly soort: string }[] };
      for (const { berichtId, sleutel, soort } of acties) if (soort === 'verplaatsen') keys.set(berichtId, (keys.get(berichtId) ?? new Set()).add(sleutel));
    });
  });
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });

  /** The vaults in this browser. */
  const vaults = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name = '' }) => name).filter((name) => /^berichtenbox-.{20}/.test(name)).length);
  const row = (name: string) => messageRows(page).filter({ has: page.getByRole('link', { name, exact: true }) });
  const openPdf = async () => {
    await page.getByRole('button', { name: /^Bekijk/ }).first().click();
    const pdf = page.locator('iframe[title$=".pdf"]');
    await pdf.waitFor();
    expect(await pdf.getAttribute('src')).toMatch(/^blob:/);
    await page.getByRole('button', { name: 'Sluit bijlage' }).click();
  };

  it('is kept only once he turned that on, and said first what it means', async () => {
    await logIn(page, 'koen');
    await messageRows(page).first().waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    expect(await vaults()).toBe(0);
    await page.goto('/mijn/instellingen/');
    const keep = page.getByRole('switch', { name: 'Bewaar op dit apparaat' });
    await page.getByText('wie dit apparaat kan gebruiken, kan uw berichten lezen').waitFor();
    await keep.click();
    await expect.poll(() => keep.getAttribute('aria-checked')).toBe('true');
    await expect.poll(vaults).toBe(1);
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('holds a letter and its PDF that he opened', async () => {
    await page.goto('/mijn/');
    const withFile = messageRows(page).filter({ hasText: 'Ongelezen' }).filter({ hasText: 'bijlage' }).first();
    subject = (await withFile.getByRole('link').textContent())?.trim() ?? '';
    await withFile.getByRole('link').click();
    await page.getByRole('heading', { name: subject }).waitFor();
    await openPdf();
    await page.getByText('Op dit apparaat', { exact: true }).first().waitFor();
    const letter = page.locator('[part~="body"]');
    await expect.poll(async () => {
      // A letter with markup stands in a frame of its own.
      const frame = letter.locator('iframe');
      const text = await ((await frame.count()) > 0 ? frame.contentFrame().locator('body') : letter).innerText();
      return (word = [...text.matchAll(/\p{L}{9,}/gu)].map(([found]) => found).find((found) => !subject.toLowerCase().includes(found.toLowerCase())) ?? '');
    }).not.toBe('');
  });

  describe('in the tunnel', () => {
    beforeAll(async () => {
      await visitor.context.setOffline(true);
      // Not the page that was open: he opens the box there.
      await page.close();
      page = await visitor.context.newPage();
    });

    it('opens, and says of when it is', async () => {
      await page.goto('/mijn/');
      await messageRows(page).first().waitFor();
      await page.getByText(/^U bent offline\. U ziet uw berichten zoals ze waren: vandaag om \d\d:\d\d\.$/).first().waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
    });

    it('shows the letter and the PDF', async () => {
      await row(subject).getByRole('link').click();
      await page.getByRole('heading', { name: subject }).waitFor();
      await openPdf();
    });

    it('finds the letter by a word in its text', async () => {
      await page.goto('/mijn/');
      await messageRows(page).first().waitFor();
      await searchLetters(page, word);
      await row(subject).waitFor();
    });

    it('archives three, which wait', async () => {
      await page.goto('/mijn/');
      await messageRows(page).first().waitFor();
      archived = (await messageRows(page).getByRole('link').allTextContents()).slice(0, 3).map((text) => text.trim());
      await page.getByRole('button', { name: 'Selecteren' }).click();
      for (const name of archived) await page.getByRole('checkbox', { name: new RegExp(escaped(name)) }).first().check();
      await page.getByRole('button', { name: 'Naar Archief', exact: true }).click();
      await page.getByText(/^Wacht op verzending \(\d\)/).waitFor();
      for (const name of archived) await expect.poll(() => row(name).count()).toBe(0);
      expect(await accessibilityViolations(page)).toEqual([]);
    });

    it('still does after the page was closed and opened again', async () => {
      await page.close();
      page = await visitor.context.newPage();
      await page.goto('/mijn/');
      await page.getByText(/^Wacht op verzending \(\d\)/).waitFor();
      for (const name of archived) await expect.poll(() => row(name).count()).toBe(0);
    });
  });

  it('has it done once, as soon as there is a network', async () => {
    await visitor.context.setOffline(false);
    await page.getByText(/^Wacht op verzending/).waitFor({ state: 'detached' });
    const elsewhere = await newVisitor(browser, demo.url);
    await logIn(elsewhere.page, 'koen');
    await elsewhere.page.getByRole('link', { name: /^Archief/ }).or(elsewhere.page.getByRole('button', { name: /^Archief/ })).first().click();
    for (const name of archived) await messageRows(elsewhere.page).filter({ hasText: name }).first().waitFor();
    expect([...visitor.incidents, ...elsewhere.incidents]).toEqual([]);
    await visitor.context.close();
    await elsewhere.context.close();

    let carriedOut: readonly unknown[] = [];
    await demo.restart('SIGTERM', async () => {
      const opened = await openPgliteDirectory(demo.dataDir);
      const { database } = opened;
      const archive = await database.selectFrom('message').select('id').where('folder', '=', 'archief').where('subject', 'in', archived).execute();
      carriedOut = await Promise.all(archive.filter(({ id }) => keys.has(id)).map(({ id }) => database
        .selectFrom('idempotency_record').select('result').where('key', 'in', [...keys.get(id) ?? []]).execute()));
      await opened.close();
    });
    expect(carriedOut).toEqual(archived.map(() => [{ result: '"changed"' }]));
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
