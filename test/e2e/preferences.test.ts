import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations, launchBrowser, logIn, newVisitor, type Visitor } from './support/browser.js';
import { startDemo, type DemoServer } from './support/demo-server.js';
import { mailedCode } from './support/mailed-code.js';

const path = '/mijn/instellingen/';
const address = 'koen.nieuw@post.example';

/** Koen decides how he hears of his post, in the portal, under its policy for scripts and styles. */
describe('settings in the portal', () => {
  let demo: DemoServer;
  let browser: Browser;
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
    visitor = await newVisitor(browser, demo.url);
    page = visitor.page;
    await logIn(page, 'koen', path);
  });
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });
  afterEach(() => {
    expect(visitor.incidents).toEqual([]);
  });

  const save = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByText(/^Opgeslagen/).waitFor();
  };

  it('has what Koen begins with, and no fault for axe, also in a narrow window', async () => {
    await page.getByRole('listitem').filter({ hasText: 'koen.bakker@post.example' }).getByText(/^Bevestigd op/).waitFor();
    expect(await page.getByRole('radio', { name: /waar het over gaat/ }).isChecked()).toBe(true);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('keeps what is saved, and says from when an organisation sends differently', async () => {
    await page.getByRole('radio', { name: 'Alleen dat er een bericht is' }).check();
    await page.getByRole('checkbox', { name: 'Stuur mij geen meldingen op bepaalde tijden' }).check();
    await page.getByLabel('Vanaf', { exact: true }).fill('21:30');
    await page.getByRole('combobox', { name: 'CAK' }).selectOption({ label: 'Op papier' });
    await save();
    const sentence = (await page.getByText(/^Opgeslagen\. Hoe u uw post krijgt, verandert op/).textContent()) ?? '';
    const day = /op (\d+ \w+ \d{4})/.exec(sentence)?.[1] ?? 'no day';
    await page.reload();
    await page.getByText(`Dit geldt vanaf ${day}.`).waitFor();
    expect(await page.getByRole('radio', { name: 'Alleen dat er een bericht is' }).isChecked()).toBe(true);
    expect(await page.getByLabel('Vanaf', { exact: true }).inputValue()).toBe('21:30');
    expect(await page.getByRole('combobox', { name: 'CAK' }).inputValue()).toBe('paper');
  });

  it('keeps what was changed in one tab when another saved first', async () => {
    const other = await visitor.context.newPage();
    await other.goto(path);
    await page.getByRole('radio', { name: 'Ook van wie het bericht is' }).check();
    await other.getByRole('radio', { name: 'Engels' }).check();
    await other.getByRole('button', { name: 'Opslaan' }).click();
    await other.getByText(/^Opgeslagen/).waitFor();
    await other.close();
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByRole('group', { name: 'Uw instellingen zijn ook ergens anders veranderd' }).getByText('Taal van uw meldingen: Engels').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await save();
    await page.reload();
    await page.getByText('Digitaal of op papier').waitFor();
    expect(await page.getByRole('radio', { name: 'Ook van wie het bericht is' }).isChecked()).toBe(true);
    expect(await page.getByRole('radio', { name: 'Engels' }).isChecked()).toBe(true);
    await page.getByRole('radio', { name: 'Nederlands' }).check();
    await save();
  });

  it('loses nothing while there is no network', async () => {
    await page.getByRole('checkbox', { name: /^Stuur mij 1 melding per dag/ }).check();
    await visitor.context.setOffline(true);
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByRole('group', { name: /Uw veranderingen staan er nog. Er is geen verbinding./ }).waitFor();
    await visitor.context.setOffline(false);
    await save();
  });

  it('confirms a new address with the code that was mailed, and takes it away again', async () => {
    await page.getByRole('button', { name: 'E-mailadres toevoegen' }).click();
    await page.keyboard.type(address);
    await page.keyboard.press('Enter');
    await page.getByText(`We hebben een code gestuurd naar ${address}.`).waitFor();
    const code = await mailedCode(page, 'koen');
    const field = page.getByLabel(/^Code van 6 cijfers/);
    await field.fill(code === '000000' ? '000001' : '000000');
    await page.keyboard.press('Enter');
    await page.getByText('Deze code klopt niet. U kunt het nog 4 keer proberen.').waitFor();
    await field.fill(code);
    await page.keyboard.press('Enter');
    const row = page.getByRole('listitem').filter({ hasText: address });
    await row.getByText(/^Bevestigd op/).waitFor();
    await row.getByRole('button', { name: /^Verwijderen/ }).click();
    await row.getByRole('button', { name: 'Ja, verwijderen' }).click();
    await row.waitFor({ state: 'detached' });
  });

  it('shows the very words of a notification', async () => {
    await page.getByRole('radio', { name: 'Ook van wie het bericht is' }).check();
    await page.locator('.sample').first().waitFor();
    const samples = await page.locator('.sample').allTextContents();
    expect(samples).toHaveLength(3);
    for (const sample of samples) expect(sample).toContain('RDW');
    await page.getByRole('radio', { name: 'Alleen dat er een bericht is' }).check();
    await page.locator('.sample').filter({ hasText: 'RDW' }).first().waitFor({ state: 'detached' });
  });

  it('leaves no address in the log, nor anything in the browser', async () => {
    expect(demo.output()).not.toMatch(/post\.example|koen\.(?:bakker|nieuw)/);
    expect(await page.evaluate(async () => [Object.keys(localStorage), Object.keys(sessionStorage), (await indexedDB.databases()).length])).toEqual([[], [], 0]);
  });

  it('tells who cannot be reached above the messages, and leads to where that is put right', async () => {
    const other = await newVisitor(browser, demo.url);
    await logIn(other.page, 'pietersen');
    await other.page.getByText('U krijgt geen melding als er een bericht is').waitFor();
    expect(await accessibilityViolations(other.page)).toEqual([]);
    await other.page.getByRole('main').getByRole('button', { name: 'E-mailadres toevoegen' }).click();
    await other.page.waitForURL(/#\/instellingen$/);
    const field = other.page.getByLabel('Uw e-mailadres');
    await expect.poll(() => field.evaluate((input) => input.matches(':focus'))).toBe(true);
    await other.page.goBack();
    await other.page.getByRole('button', { name: 'Sluiten' }).click();
    await other.page.getByRole('button', { name: 'Ik heb dit niet nodig' }).click();
    await other.page.getByText('U krijgt geen melding als er een bericht is').waitFor({ state: 'detached' });
    const told = other.page.waitForResponse((response) => response.url().endsWith('/meldingen') && response.ok());
    await other.page.reload();
    expect(await (await told).text()).not.toContain('GEEN_KANAAL');
    expect(await other.page.getByText('U krijgt geen melding als er een bericht is').count()).toBe(0);
    expect(other.incidents).toEqual([]);
    await other.context.close();
  });

  it('tells who is not active that there is nothing to choose, and leads to activating', async () => {
    const other = await newVisitor(browser, demo.url);
    await logIn(other.page, 'corry', path);
    await other.page.getByRole('heading', { name: 'U krijgt uw post op papier' }).waitFor();
    expect(await accessibilityViolations(other.page)).toEqual([]);
    expect(await other.page.getByRole('link', { name: 'Bekijken hoe activeren werkt' }).getAttribute('href')).toBe('/mijn/activeren/');
    expect(other.incidents).toEqual([]);
    await other.context.close();
  });
});
