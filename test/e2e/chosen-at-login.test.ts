import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations, launchBrowser, logIn, newVisitor, type Visitor } from './support/browser.js';
import { startDemo, type DemoServer } from './support/demo-server.js';

interface SessionAnswer {
  readonly csrfToken: string;
  readonly contexten: readonly { readonly naam: string; readonly gekozen?: boolean }[];
  readonly viaInloggen?: readonly { readonly machtigingId: string; readonly naam: string }[];
}

/** Els works at a garage, and may only act for it in a session in which she chose that at the identity provider. */
describe('acting for somebody who was chosen when logging in', () => {
  let demo: DemoServer;
  let browser: Browser;
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo({ arguments: ['--messages', '0'] }), launchBrowser()]);
    visitor = await newVisitor(browser, demo.url);
    page = visitor.page;
  });
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });
  afterEach(() => expect(visitor.incidents).toEqual([]));

  const session = (): Promise<SessionAnswer> => page.evaluate(async () => (await fetch('/api/v1/sessie')).json() as Promise<SessionAnswer>);

  it('is offered, but not given, to who logs in as themself', async () => {
    await logIn(page, 'els');
    await page.getByRole('heading', { name: 'Postvak IN' }).waitFor();
    const { contexten, viaInloggen } = await session();
    expect(contexten.map(({ naam }) => naam)).toEqual(['Els Jansen', 'Hans Mulder']);
    expect(viaInloggen?.map(({ naam }) => naam)).toEqual(['Garage Van Dijk B.V.']);
  });

  it('leads to the page where she chooses, with the keyboard alone, and begins there, visibly', async () => {
    const { csrfToken, viaInloggen } = await session();
    const loginUrl = await page.evaluate(async ({ csrf, id }) => {
      const headers = { 'X-CSRF-Token': csrf, 'Content-Type': 'application/json' };
      const response = await fetch('/api/v1/sessie/namens', { method: 'POST', headers, body: JSON.stringify({ machtigingId: id }) });
      return ((await response.json()) as { inlogUrl: string }).inlogUrl;
    }, { csrf: csrfToken, id: viaInloggen?.[0]?.machtigingId ?? '' });
    await page.goto(`${loginUrl}&terug=/mijn/`);
    await page.locator('[data-persona="els"]').click();
    await page.getByRole('heading', { name: 'Voor wie wilt u inloggen?' }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(page.url()).not.toMatch(/12345678|999991024/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/mijn/');
    await page.getByRole('heading', { name: /^U kijkt namens.*Garage Van Dijk B\.V\./s }).waitFor();
    const { contexten, viaInloggen: left } = await session();
    expect(contexten.map(({ naam, gekozen }) => [naam, gekozen])).toEqual([['Els Jansen', undefined], ['Hans Mulder', undefined], ['Garage Van Dijk B.V.', true]]);
    expect(left).toBeUndefined();
  });
});
