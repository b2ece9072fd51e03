import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations, launchBrowser, logIn, messageRows, newVisitor, searchLetters, type Visitor } from './support/browser.js';
import { startDemo, type DemoServer } from './support/demo-server.js';

/** Koen's visit to his municipality, from the home page until he has left. */
describe('a visit to the box in the portal', () => {
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
  afterEach(() => {
    expect(visitor.incidents).toEqual([]);
  });

  const rows = () => messageRows(page);
  const row = (subject: string) => rows().filter({ has: page.getByRole('link', { name: subject, exact: true }) });

  it('begins on the home page, which nobody needs to log in for', async () => {
    await page.goto('/');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBeTruthy();
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('asks him to log in before anything is shown', async () => {
    await page.goto('/mijn/');
    await page.getByRole('link', { name: 'Inloggen' }).first().waitFor();
    expect(await rows().count()).toBe(0);
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('shows his letters after he logged in at the identity provider', async () => {
    await logIn(page, 'koen');
    await page.getByRole('heading', { name: 'Berichtenbox van Koen Bakker' }).waitFor();
    await rows().first().waitFor();
    expect(await rows().count()).toBeGreaterThan(10);
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('tells the number of unread letters on the home page too', async () => {
    await page.goto('/');
    await page.getByText(/\d+ ongelezen bericht/).first().waitFor();
    await page.goto('/mijn/');
    await rows().first().waitFor();
  });

  let subject = '';

  it('opens an unread letter with a PDF, and marks it as read', async () => {
    const unread = rows().filter({ hasText: 'Ongelezen' }).filter({ hasText: 'bijlage' }).first();
    subject = (await unread.getByRole('link').textContent())?.trim() ?? '';
    await unread.getByRole('link').click();
    await page.getByRole('heading', { name: subject }).waitFor();
    expect(new URL(page.url()).hash).toMatch(/^#\/bericht\/[0-9a-f-]{36}$/);
    await expect.poll(() => row(subject).getByText('Ongelezen').count()).toBe(0);
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('downloads the PDF, byte for byte what the server has', async () => {
    const fetched = page.waitForResponse(/\/bijlagen\//);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /^Download/ }).first().click()]);
    const saved = await readFile(await download.path());
    const request = (await fetched).request();
    const sent = await (await visitor.context.request.get(request.url(), { headers: { namens: (await request.headerValue('namens')) ?? '' } })).body();
    expect(download.suggestedFilename()).toMatch(/\.pdf$/);
    expect(saved.subarray(0, 5).toString()).toBe('%PDF-');
    expect(sha256(saved)).toBe(sha256(sent));
  });

  it('shows the PDF in place', async () => {
    await page.getByRole('button', { name: /^Bekijk/ }).first().click();
    const pdf = page.locator('iframe[title$=".pdf"]');
    await pdf.waitFor();
    expect(await pdf.getAttribute('src')).toMatch(/^blob:/);
    await page.getByRole('button', { name: 'Sluit bijlage' }).click();
    await pdf.waitFor({ state: 'detached' });
  });

  it('marks the letter as unread again', async () => {
    await page.getByRole('button', { name: 'Meer', exact: true }).click();
    await page.getByRole('button', { name: 'Markeren als ongelezen', exact: true }).click();
    await row(subject).getByText('Ongelezen').waitFor();
  });

  it('moves it to the archive, and finds it there after a reload', async () => {
    const saved = page.waitForResponse((response) => response.request().postData()?.includes('archief') === true);
    await page.getByRole('button', { name: 'Naar Archief', exact: true }).click();
    expect(await (await saved).json()).toMatchObject({ onderwerp: subject, map: 'archief', status: 'ongelezen' });
    await page.goto('/mijn/');
    await rows().first().waitFor();
    expect(await row(subject).count()).toBe(0);
    await page.getByRole('link', { name: /^Archief/ }).or(page.getByRole('button', { name: /^Archief/ })).first().click();
    await row(subject).waitFor();
    expect(await row(subject).getByText('Ongelezen').count()).toBe(1);
  });

  it('finds a letter by a word in its text', async () => {
    await searchLetters(page, 'kenteken');
    await page.getByText(/gevonden voor ‘kenteken’/).first().waitFor();
    expect(await rows().count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Zoekopdracht wissen' }).click();
  });

  it('shows nothing of him after he logged out, nor by the back button', async () => {
    await page.getByRole('button', { name: 'Uitloggen' }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/mijn/'));
    await page.goBack();
    await page.getByRole('link', { name: 'Inloggen' }).first().waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(/Koen/);
    expect(await rows().count()).toBe(0);
    const cookies = await visitor.context.cookies();
    expect(cookies.filter(({ name, value }) => /^(__Host-)?berichtenbox$/.test(name) && value !== '')).toEqual([]);
  });

  it('asks the identity provider anew who somebody is', async () => {
    await logIn(page, 'piet');
    await page.getByRole('heading', { name: 'Berichtenbox van Piet Visser' }).waitFor();
  });

  it('left nothing personal in the log', () => {
    expect(demo.output()).not.toMatch(/99999\d{4}|Bakker|Visser|kenteken/);
    expect(subject).not.toBe('');
    expect(demo.output()).not.toContain(subject);
  });
});

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
