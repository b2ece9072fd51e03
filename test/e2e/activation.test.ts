import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations, launchBrowser, logIn, newVisitor, type Visitor } from './support/browser.js';
import { startDemo, type DemoServer } from './support/demo-server.js';
import { mailedCode } from './support/mailed-code.js';

const path = '/mijn/activeren/';

/** Corry looks at everything, and decides herself. */
describe('activating the box in the portal', () => {
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

  const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).click();
  const arrive = (name: string | RegExp): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor();
  /** What the server says, whatever the page shows. */
  const ask = <Answer>(what: string): Promise<Answer> => page.evaluate(async (path) => {
    const { contexten } = (await (await fetch('/api/v1/sessie')).json()) as { contexten: { id: string }[] };
    const answer = await fetch(`/api/v1/${path}`, { headers: { Namens: contexten[0]?.id ?? '' } });
    return (await answer.json()) as Answer;
  }, what);
  const status = async (): Promise<string> => (await ask<{ status: string }>('activatie')).status;
  const addresses = async (): Promise<string[]> =>
    (await ask<{ kanalen: { adres: string; status: string }[] }>('voorkeuren')).kanalen.map(({ adres, status: state }) => `${adres} ${state}`).sort();
  const addAddress = async (address: string): Promise<void> => {
    await press('E-mailadres toevoegen');
    await page.keyboard.type(address);
    await page.keyboard.press('Enter');
    await page.getByText(`We hebben een code gestuurd naar ${address}.`).waitFor();
    await page.getByLabel(/^Code van 6 cijfers/).fill(await mailedCode(page, 'corry', address));
    await page.keyboard.press('Enter');
    await page.getByRole('listitem').filter({ hasText: address }).getByText(/^Bevestigd op/).waitFor();
  };
  const toChannels = async (): Promise<void> => {
    await press(/^Verder: wat verandert er/);
    await press('Verder: organisaties kiezen');
    await page.getByRole('checkbox', { name: 'RDW', exact: true }).check();
    await page.getByRole('checkbox', { name: 'Gemeente Voorbeeldstad', exact: true }).check();
    await page.getByRole('checkbox', { name: 'Stuur het ook nog op papier (Gemeente Voorbeeldstad)' }).check();
    await press('Verder: meldingen kiezen');
    await arrive(/^Stap 4 van 6/);
  };
  const toSummary = async (): Promise<void> => {
    await toChannels();
    await page.getByRole('checkbox', { name: 'Ik wil geen meldingen' }).check();
    await press('Verder: herinneringen kiezen');
    await press('Verder: keuzes controleren');
    await arrive(/^Stap 6 van 6/);
  };

  it('lets anybody look before logging in', async () => {
    await page.goto(path);
    await page.getByRole('heading', { name: 'Heeft u geen DigiD?' }).waitFor();
    await press(/^RDW/);
    await page.getByRole('heading', { name: 'Uw rijbewijs verloopt' }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('leaves everything on paper for who looks at every step and declines at the last', async () => {
    await logIn(page, 'corry', path);
    await arrive(/^Stap 1 van 6/);
    expect(await status()).toBe('inactief');
    await toSummary();
    expect(await accessibilityViolations(page)).toEqual([]);
    await press('Ik blijf post op papier krijgen');
    await arrive('U blijft post op papier krijgen');
    expect(await status()).toBe('inactief');
    await page.reload();
    await arrive(/^Stap 1 van 6/);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  it('keeps what was chosen over a reload, and goes back with the browser', async () => {
    await toChannels();
    await page.reload();
    await arrive(/^Stap 4 van 6/);
    await page.goBack();
    await arrive(/^Stap 3 van 6/);
    expect(await page.getByRole('checkbox', { name: 'RDW', exact: true }).isChecked()).toBe(true);
    await page.goForward();
    await arrive(/^Stap 4 van 6/);
    expect(await status()).toBe('inactief');
  });

  it('is active after the one button that activates', async () => {
    await addAddress('corry.jansen@post.example');
    expect(await status()).toBe('inactief');
    await press('Verder: herinneringen kiezen');
    await press('Verder: keuzes controleren');
    await page.getByRole('main').getByText('Digitaal en ook op papier: Gemeente Voorbeeldstad').waitFor();
    await press('Berichtenbox activeren');
    await arrive('Uw Berichtenbox is nu actief');
    expect(await status()).toBe('actief');
    await page.getByText(/U kunt dit ongedaan maken tot en met \d+ \w+ \d{4}\./).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('is given up in two presses, and that is taken back in one', async () => {
    await page.goto(path);
    await press('Berichtenbox opzeggen');
    await arrive('Wilt u de Berichtenbox opzeggen?');
    await press('Berichtenbox opzeggen');
    await arrive('U heeft de Berichtenbox opgezegd');
    expect(await status()).toBe('inactief');
    await page.reload();
    await press('Opzeggen ongedaan maken');
    await arrive('Uw Berichtenbox is actief');
    expect(await status()).toBe('actief');
    await page.getByText('Digitaal en ook op papier:').waitFor();
  });

  it('still knows the address of who gave the box up, looked again, declined, and takes giving up back', async () => {
    await press('Berichtenbox opzeggen');
    await press('Berichtenbox opzeggen');
    await press('Opnieuw activeren');
    await toChannels();
    await addAddress('anders@post.example');
    expect(await addresses()).toEqual(['anders@post.example BEVESTIGD', 'corry.jansen@post.example BEVESTIGD']);
    await press('Ik blijf post op papier krijgen');
    await arrive('U blijft post op papier krijgen');
    await expect.poll(addresses).toEqual(['corry.jansen@post.example BEVESTIGD']);
    await page.reload();
    await press('Opzeggen ongedaan maken');
    await arrive('Uw Berichtenbox is actief');
    await page.getByText('E-mail: corry.jansen@post.example').waitFor();
    expect(await status()).toBe('actief');
    expect(await addresses()).toEqual(['corry.jansen@post.example BEVESTIGD']);
  });
});
