import type { CDPSession, Page } from 'playwright';
import type { LaneBrowser } from './browsers.js';
import type { LaneSite } from './lane-site.js';
import type { LanePage } from './page/lane-page.js';
import type { Report, TabPage } from './page/tab-page.js';
import type { People } from './people.js';
import type { LaneServer } from './server.js';

/** Where one history after the other takes place: a window on a host of its own, people of its own, and a server that only it uses. */
export class Lane {
  readonly name: string;
  readonly server: LaneServer;
  readonly people: People;
  readonly site: LaneSite;
  readonly #browser: LaneBrowser;
  #page: Page | undefined;
  #devTools: CDPSession | undefined;
  hears: (report: Report) => void = () => undefined;

  constructor(name: string, parts: { readonly server: LaneServer; readonly people: People; readonly site: LaneSite; readonly browser: LaneBrowser }) {
    this.name = name;
    ({ server: this.server, people: this.people, site: this.site, browser: this.#browser } = parts);
  }

  async open(): Promise<void> {
    this.#page = await this.#browser.newPage();
    await this.#page.exposeFunction('report', (text: string) => this.hears(JSON.parse(text) as Report));
    await this.#page.goto(this.site.urlOf(this.name));
    this.#devTools = await this.#page.context().newCDPSession(this.#page);
  }

  /** The browser is killed, and started again. */
  async crash(): Promise<void> {
    await this.#browser.crash();
    await this.open();
  }

  /** How many bytes this site may keep; undefined is as many as usual. */
  async setQuota(quotaSize: number | undefined): Promise<void> {
    const origin = this.site.urlOf(this.name).slice(0, -1);
    await this.#devTools?.send('Storage.overrideQuotaForOrigin', { origin, ...(quotaSize !== undefined && { quotaSize }) });
  }

  openTab(name: string): Promise<void> {
    return this.#evaluate((tab) => lane.open(tab), name);
  }

  killTab(name: string): Promise<void> {
    return this.#evaluate((tab) => lane.kill(tab), name);
  }

  forget(): Promise<void> {
    return this.#evaluate(() => lane.forget(), []);
  }

  vaults(): Promise<number> {
    return this.#evaluate(() => lane.vaults(), []);
  }

  /** Has a tab do something. */
  ask<Name extends keyof TabPage>(tab: string, method: Name, ...parameters: Parameters<TabPage[Name]>): Promise<Awaited<ReturnType<TabPage[Name]>>> {
    return this.#evaluate(([name, what, given]) => (lane.tab(name)[what as 'act'] as (...all: unknown[]) => never)(...(given as unknown[])), [tab, method, parameters] as const);
  }

  #evaluate<Arguments, Result>(work: (given: Arguments) => Result | Promise<Result>, given: Arguments): Promise<Result> {
    if (!this.#page) throw new Error('It was not opened.');
    return this.#page.evaluate(work as never, given as never);
  }
}

declare const lane: LanePage;
