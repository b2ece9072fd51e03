import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations, launchBrowser, logIn, newVisitor, type Visitor } from './support/browser.js';
import { startDemo, type DemoServer } from './support/demo-server.js';

/** Koen lets J. Pietersen handle his mail, and takes that back: on the pages of the demo, each in a browser of their own. */
describe('a mandate that one gives with a code', () => {
  let demo: DemoServer;
  let browser: Browser;
  let koen: Visitor;
  let pietersen: Visitor;

  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo({ arguments: ['--messages', '300'] }), launchBrowser()]);
    [koen, pietersen] = await Promise.all([newVisitor(browser, demo.url), newVisitor(browser, demo.url)]);
  });
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });

  it('is accepted, is used, is in the log, and ends at once', async () => {
    const [giver, taker] = [koen.page, pietersen.page];
    await logIn(giver, 'koen');
    await giver.getByRole('link', { name: 'Machtigingen' }).last().click();
    await giver.getByRole('button', { name: 'Iemand machtigen' }).click();
    await giver.getByLabel('Hoe noemt u deze persoon?').fill('Buurman Jan');
    await giver.getByLabel('Iemand die mij helpt').check();
    await giver.getByLabel('Van alle organisaties').check();
    await giver.getByRole('button', { name: 'Verder naar controleren' }).click();
    await giver.getByRole('button', { name: 'Code maken' }).click();
    await giver.getByRole('heading', { name: 'De code voor Buurman Jan' }).waitFor();
    const groups = await giver.locator('berichtenbox-mandates .group').allTextContents();
    expect(groups.map(({ length }) => length)).toEqual([4, 4, 4]);
    expect(await accessibilityViolations(giver)).toEqual([]);
    await giver.getByRole('button', { name: 'Ik heb de code genoteerd' }).click();

    await logIn(taker, 'pietersen', '/mijn/overzicht/');
    await taker.getByText('U regelt nog voor niemand de post').waitFor();
    await taker.getByRole('link', { name: 'Naar Machtigingen' }).click();
    await taker.getByLabel('Code van 12 letters en cijfers').fill(groups.join(' ').toLowerCase());
    await taker.getByRole('button', { name: 'Bekijk wat deze code betekent' }).click();
    await taker.getByRole('heading', { name: /^Wilt u de post van .* regelen\?$/ }).waitFor();
    expect(await accessibilityViolations(taker)).toEqual([]);
    await taker.getByRole('button', { name: 'Ja, aannemen' }).click();
    await taker.getByText('U mag nu de post van').first().waitFor();

    await taker.goto('/mijn/overzicht/');
    await taker.getByRole('button', { name: /^Bekijk de post van / }).click();
    await taker.waitForURL((url) => url.pathname === '/mijn/');
    await taker.getByRole('heading', { name: /^U kijkt namens/ }).waitFor();

    await giver.getByRole('button', { name: 'Wat is er gezien en gedaan' }).click();
    await giver.getByText(/ging uw post bekijken|bekeek de lijst/).first().waitFor();
    expect(await accessibilityViolations(giver)).toEqual([]);
    await giver.getByRole('button', { name: 'Terug naar machtigingen' }).click();
    await giver.getByRole('button', { name: /^Stoppen, / }).click();
    await giver.getByRole('button', { name: 'Ja, stoppen' }).click();
    await giver.getByText('kan uw post niet meer zien.').first().waitFor();
    await taker.getByText(/^U kunt de post van .* niet meer bekijken\.$/).waitFor({ timeout: 3_000 });
    expect([...koen.incidents, ...pietersen.incidents]).toEqual([]);
  });
});
