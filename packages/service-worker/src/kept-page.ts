import { cacheNames } from './cache-names.js';
import type { KeepingScope } from './kept-files.js';
import { fontsOf, pageResources } from './page-resources.js';

/** How old the copy becomes before it is made anew. */
const maxAgeMs = 86_400_000;
/** What a page loads is one of these; an answer that is anything else is not kept, whatever its name. */
const kinds = /^(?:text\/css|(?:text|application)\/javascript|image\/|font\/|application\/font)/;

/**
 * The page with the box as the site gives it to somebody it does not know, and what that page loads. It is asked for without cookies, so there is
 * nobody's data in it.
 */
export class KeptPage {
  readonly #scope: KeepingScope;
  readonly #address: string;
  readonly #isFile: (address: string) => boolean;
  #tried = false;

  /**
   * @param address of the page
   * @param isFile whether something is kept elsewhere already
   */
  constructor(scope: KeepingScope, address: string, isFile: (address: string) => boolean) {
    this.#scope = scope;
    this.#address = address;
    this.#isFile = isFile;
  }

  /** Makes the copy. Where that cannot be done, the one there was stays. */
  async make(): Promise<void> {
    this.#tried = true;
    try {
      const page = await this.#ask(this.#address, 'no-store');
      const html = await page.clone().text();
      // A page that says the site is closed, or wants a login first, is no page with the box.
      if (!/^text\/html\b/.test(typeOf(page)) || !/berichtenbox/i.test(html)) return;
      const resources = pageResources(html, this.#address).filter((address) => !this.#isFile(address));
      const cache = await this.#open();
      const fonts = await Promise.all(resources.map((address) => this.#keep(cache, address)));
      const all = [...resources, ...new Set(fonts.flat())];
      await Promise.all(fonts.flat().filter((address) => !resources.includes(address)).map((address) => this.#keep(cache, address)));
      await cache.put(this.#address, page);
      const known = new Set([this.#address, ...all]);
      for (const { url } of await cache.keys()) {
        if (!known.has(url)) await cache.delete(url);
      }
    } catch {
      // No network, no room or no storage: whoever comes without network gets to hear that.
    }
  }

  /** Makes it anew when it is old; when there is none, once for as long as the worker runs. */
  async renew(): Promise<void> {
    const kept = await this.find();
    const ageMs = Date.now() - Date.parse(kept?.headers.get('date') ?? '');
    if (kept === undefined ? !this.#tried : ageMs > maxAgeMs) await this.make();
  }

  /** The copy of the page, or of something that it loads. */
  async find(address = this.#address): Promise<Response | undefined> {
    try {
      return await (await this.#open()).match(address);
    } catch {
      return undefined;
    }
  }

  #open(): Promise<Cache> {
    const { caches, registration } = this.#scope;
    return caches.open(cacheNames(registration.scope).page);
  }

  async #ask(address: string, cache: RequestCache): Promise<Response> {
    const answer = await this.#scope.fetch(address, { credentials: 'omit', redirect: 'error', cache });
    if (!answer.ok) throw new TypeError(`${answer.status}`);
    return answer;
  }

  /** @returns fonts that this style sheet needs */
  async #keep(cache: Cache, address: string): Promise<readonly string[]> {
    const answer = await this.#ask(address, 'default').catch(() => undefined);
    if (answer === undefined || !kinds.test(typeOf(answer))) return [];
    await cache.put(address, answer.clone());
    return typeOf(answer).startsWith('text/css') ? fontsOf(await answer.text(), address) : [];
  }
}

function typeOf(answer: Response): string {
  return answer.headers.get('content-type') ?? '';
}
