import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Locator, type Page } from 'playwright';

const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Starts the browser that the test script found, with these flags besides. */
export function launchBrowser(...more: readonly string[]): Promise<Browser> {
  return launch([...flags, ...more]);
}

/**
 * Starts the browser so that it can reach nothing but through this proxy, not even its own machine.
 *
 * @param logFile where it writes down every name it looks up and every connection it makes
 */
export function launchProxiedBrowser(proxyUrl: string, logFile: string): Promise<Browser> {
  return launch([...flags, `--proxy-server=${proxyUrl}`, '--proxy-bypass-list=<-loopback>', `--log-net-log=${logFile}`]);
}

function launch(args: readonly string[]): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium', args: [...args] });
}

/** Someone at a browser of their own, with everything that went wrong in their pages. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** CSP and Trusted Types violations, script errors, and requests that left the site. */
  readonly incidents: string[];
}

/** Opens a fresh browser profile that writes down every incident in each of its pages. */
export async function newVisitor(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({ baseURL: url, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', acceptDownloads: true, ...options });
  const incidents: string[] = [];
  await context.exposeFunction('reportIncident', (what: string) => void incidents.push(what));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (violation) => {
      (window as unknown as { reportIncident(what: string): void }).reportIncident(`${violation.violatedDirective} ${violation.blockedURI} ${violation.sample} at ${violation.sourceFile}:${String(violation.lineNumber)}`);
    });
  });
  context.on('weberror', (error) => void incidents.push(`script error: ${error.error().message}`));
  context.on('request', (request) => {
    const target = request.url();
    if (/^https?:/.test(target) && !target.startsWith(url)) incidents.push(`left the site: ${target}`);
  });
  return { context, page: await context.newPage(), incidents };
}

/** The letters in the list on this page. */
export function messageRows(page: Page): Locator {
  return page.getByRole('main').getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Meer acties/ }) });
}

/** Fetches the letters anew, by the button above the list or, where there is little room, from the menu beside it. */
export async function refreshList(page: Page): Promise<void> {
  await openIfHidden(page, page.getByRole('button', { name: 'Vernieuwen' }), 'Meer mogelijkheden');
}

/** Looks for a letter, in the field that is there or, where there is little room, behind its button. */
export async function searchLetters(page: Page, words: string): Promise<void> {
  const field = page.getByRole('searchbox');
  await openIfHidden(page, field, 'Zoeken');
  await field.fill(words);
  await page.keyboard.press('Enter');
}

async function openIfHidden(page: Page, wanted: Locator, opener: string): Promise<void> {
  if (!(await wanted.isVisible())) await page.getByRole('button', { name: opener, exact: true }).and(page.locator('[aria-expanded]')).click();
  await wanted.click();
}

/** Logs in through the real identity provider, by its buttons, starting on `/mijn/`. */
export async function logIn(page: Page, persona: string, path = '/mijn/'): Promise<void> {
  await page.goto(path);
  await page.getByRole('link', { name: 'Inloggen' }).or(page.getByRole('button', { name: 'Inloggen' })).first().click();
  await page.locator(`[data-persona="${persona}"]`).click();
  await page.waitForURL((url) => url.pathname === new URL(path, page.url()).pathname);
}

/**
 * Every accessibility violation axe finds in the page, of any impact, as one line each.
 *
 * @param except rules that mean nothing in the page as it is shown now
 */
export async function accessibilityViolations(page: Page, except: readonly string[] = []): Promise<string[]> {
  // Evaluated over the debugging protocol, which the page's CSP does not bind; once a document, since it is large.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  return page.evaluate(async (off) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`);
  }, except);
}
