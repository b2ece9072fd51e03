import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from 'playwright';
import type { Contender } from './contenders.js';
import type {} from './pages/probe.js';
import { pageHtml, type Start } from './page-html.js';
import type { Site } from './site.js';

const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  // Garbage is collected when the bench asks for it, and memory is told to the byte.
  '--js-flags=--expose-gc', '--enable-precise-memory-info',
];
const patienceMs = 90_000;
const asSomebody = { locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', viewport: { width: 1280, height: 800 } } as const;

/** A visit to the page of a contender. */
export interface VisitOptions {
  readonly contender: Contender;
  /** Messages in the inbox. */
  readonly count: number;
  readonly start?: Start;
  /** How many times slower the processor is made. */
  readonly slowdown?: number;
}

/** One page, open. */
export interface Visit {
  readonly page: Page;
  readonly devtools: CDPSession;
  /** Milliseconds from the start to the first row that was painted. */
  readonly firstListMs: number;
  /** The start, on the page's clock. */
  readonly startedAt: number;
}

/** A browser and the site of the bench. Every visit has a profile of its own: nothing is cached, nothing is stored. */
export class Lab {
  readonly site: Site;
  readonly #browser: Browser;
  readonly #executablePath: string;
  readonly #origin: string;

  private constructor(site: Site, browser: Browser, { executablePath, origin }: { readonly executablePath: string; readonly origin: string }) {
    this.site = site;
    this.#browser = browser;
    this.#executablePath = executablePath;
    this.#origin = origin;
  }

  static async open(site: Site, executablePath: string): Promise<Lab> {
    const origin = await site.start();
    return new Lab(site, await chromium.launch({ executablePath, args: flags }), { executablePath, origin });
  }

  get browserVersion(): string {
    return this.#browser.version();
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.site.stop();
  }

  /**
   * Opens the page of a contender, waits for its first row, and has it used.
   *
   * @throws {Error} When the page had an error, or its first row did not come.
   */
  async visit<T>(options: VisitOptions, use: (visit: Visit) => Promise<T> | T): Promise<T> {
    const context = await this.#browser.newContext(asSomebody);
    context.setDefaultTimeout(patienceMs);
    try {
      return await use(await this.#open(context, options));
    } finally {
      await context.close();
    }
  }

  /** A folder for what a browser keeps on the disk; gone when the work is done. */
  async withProfile<T>(use: (folder: string) => Promise<T>): Promise<T> {
    const folder = await mkdtemp(join(tmpdir(), 'berichtenbox-bench-'));
    try {
      return await use(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** The same visit, in a browser that was just started on this profile. */
  visitIn<T>(folder: string, options: VisitOptions, use: (visit: Visit) => Promise<T> | T): Promise<T> {
    return this.#start(folder, async (context) => use(await this.#open(context, options)));
  }

  /** Runs work in an empty page with this script, in a browser that was just started on this profile. */
  runIn<T>(folder: string, script: string, use: (page: Page) => Promise<T>): Promise<T> {
    return this.#start(folder, async (context) => {
      const page = await context.newPage();
      const html = `<!doctype html><html lang="en"><title>Bench</title><link rel="icon" href="data:,"><script type="module" src="${script}"></script>`;
      await page.goto(this.#origin + this.site.publish('script', html), { waitUntil: 'load' });
      return use(page);
    });
  }

  async #start<T>(folder: string, use: (context: BrowserContext) => Promise<T>): Promise<T> {
    const context = await chromium.launchPersistentContext(folder, { executablePath: this.#executablePath, args: flags, ...asSomebody });
    context.setDefaultTimeout(patienceMs);
    try {
      return await use(context);
    } finally {
      await context.close();
    }
  }

  /** Resolves when the whole mailbox is there and the page has nothing left to do. */
  async settle(page: Page, quietMs = 400): Promise<void> {
    await this.site.quiet(quietMs);
    await page.evaluate(() => probe.idle());
  }

  async #open(context: BrowserContext, { contender, count, start = 'script', slowdown = 1 }: VisitOptions): Promise<Visit> {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    const failure = new Promise<never>((_, reject) => {
      page.on('pageerror', (error) => reject(new Error(`${contender.label} had an error: ${error.message}`)));
    });
    failure.catch(() => undefined);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const html = pageHtml({ contender, count, start, firstRow: await this.#firstRow(contender, count) });
    await page.goto(this.#origin + this.site.publish(`${contender.name}-${count}-${start}`, html), { waitUntil: 'domcontentloaded' });
    if (count === 0) {
      // Nothing will come; it has settled when it asks nothing more.
      await page.waitForLoadState('load');
      await this.settle(page);
      return { page, devtools, firstListMs: NaN, startedAt: NaN };
    }
    const { startedAt, at } = await Promise.race([failure, after(patienceMs, contender), page.evaluate<{ startedAt: number; at: number }>('shown')]);
    return { page, devtools, firstListMs: at - startedAt, startedAt };
  }

  async #firstRow({ name }: Contender, count: number): Promise<readonly string[]> {
    const { api } = await this.site.box(count);
    const [first] = api.messages;
    if (name === 'unread-count') return [String(api.messages.filter(({ unread, archived }) => unread && !archived).length)];
    return first ? [first.subject, first.sender.name] : [];
  }
}

function after(ms: number, { label }: Contender): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`${label} did not show its first row within ${ms / 1000} s`)), ms).unref();
  });
}
