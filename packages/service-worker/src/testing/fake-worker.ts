import type { KeepingScope } from '../kept-files.js';
import type { AskedEvent, LastingEvent } from '../worker-events.js';

export const site = 'https://www.voorbeeldstad.nl';

/** What a site answers under an address: a body with its type, or whatever a request comes to. */
export type Answer = { readonly body: string; readonly type?: string; readonly status?: number; readonly redirected?: true; readonly headers?: Readonly<Record<string, string>> } | (() => Promise<Response>);

/** A request as the worker made it. */
export interface Asked {
  readonly path: string;
  readonly options: RequestInit | undefined;
}

/** Caches in memory. Enough of the standard for what the worker does with them. */
class MemoryCaches {
  readonly caches = new Map<string, Map<string, Response>>();
  failure: DOMException | undefined;

  open(name: string): Promise<Cache> {
    if (this.failure !== undefined) return Promise.reject(this.failure);
    const entries = this.caches.get(name) ?? new Map<string, Response>();
    this.caches.set(name, entries);
    return Promise.resolve({
      match: (address: string) => Promise.resolve(entries.get(address)?.clone()),
      put: (address: string, response: Response) => Promise.resolve(void entries.set(address, response)),
      keys: () => Promise.resolve([...entries.keys()].map((url) => ({ url }))),
      delete: (address: string) => Promise.resolve(entries.delete(address)),
    } as unknown as Cache);
  }

  keys(): Promise<string[]> {
    return Promise.resolve([...this.caches.keys()]);
  }

  delete(name: string): Promise<boolean> {
    return Promise.resolve(this.caches.delete(name));
  }

  match(address: string): Promise<Response | undefined> {
    const all = [...this.caches.values()].map((entries) => entries.get(address));
    return Promise.resolve(all.find((entry) => entry !== undefined)?.clone());
  }
}

/** A service worker with its site and its caches, in memory. */
export class FakeWorker {
  readonly answers = new Map<string, Answer>();
  readonly asked: Asked[] = [];
  readonly storage = new MemoryCaches();
  isOffline = false;
  readonly #listeners: [string, (event: never) => void][] = [];
  readonly scope: KeepingScope & { addEventListener(type: string, listener: (event: never) => void): void };

  constructor() {
    this.scope = {
      registration: { scope: `${site}/mijn/` },
      caches: this.storage as unknown as CacheStorage,
      fetch: (request, options) => this.#fetch(request, options),
      addEventListener: (type, listener) => void this.#listeners.push([type, listener]),
    };
  }

  /** The next version of the same worker: on the same caches and the same site. */
  next(): FakeWorker {
    const worker = new FakeWorker();
    this.answers.forEach((answer, path) => worker.answers.set(path, answer));
    this.storage.caches.forEach((entries, name) => worker.storage.caches.set(name, entries));
    return worker;
  }

  /** Paths in all caches, by the name of their cache. */
  get kept(): Readonly<Record<string, readonly string[]>> {
    return Object.fromEntries([...this.storage.caches].map(([name, entries]) => [name, [...entries.keys()].map((url) => url.slice(site.length)).sort()]));
  }

  /** Lets everybody who listens do what they do, to the end. */
  async fire(type: 'install' | 'activate' | 'message' | 'sync', event: object = {}): Promise<void> {
    const lasting: Promise<unknown>[] = [];
    const whole = { ...event, waitUntil: (done: Promise<unknown>) => void lasting.push(done) } satisfies LastingEvent;
    this.#listeners.forEach(([listened, listener]) => listened === type && listener(whole as never));
    await Promise.all(lasting);
  }

  /** A page asks for something; undefined when the worker leaves it to the browser. */
  async ask(path: string, options: { readonly navigates?: true; readonly method?: string; readonly destination?: string; readonly clientId?: string } = {}): Promise<Response | undefined> {
    const lasting: Promise<unknown>[] = [];
    let answer: Promise<Response> | undefined;
    // Node makes no request of a page, and none with a destination.
    const request = { url: new URL(path, site).href, method: options.method ?? 'GET', mode: options.navigates ? 'navigate' : 'cors', destination: options.navigates ? 'document' : options.destination ?? '' };
    const event: AskedEvent = {
      request: request as Request, clientId: options.clientId ?? 'page', resultingClientId: 'new page', preloadResponse: Promise.resolve(undefined),
      waitUntil: (done) => void lasting.push(done),
      respondWith: (given) => void (answer = given),
    };
    for (const [type, listener] of this.#listeners) {
      // Who answers is the last to hear of it.
      if (type === 'fetch' && answer === undefined) listener(event as never);
    }
    const response = await answer;
    await Promise.all(lasting);
    return response;
  }

  async #fetch(request: Request | string, options?: RequestInit): Promise<Response> {
    const { href } = new URL(typeof request === 'string' ? request : request.url);
    const path = href.slice(site.length);
    this.asked.push({ path, options });
    const answer = this.answers.get(path);
    if (this.isOffline || answer === undefined) throw new TypeError('Failed to fetch');
    if (typeof answer === 'function') return answer();
    if (answer.redirected && options?.redirect === 'error') throw new TypeError('Redirected');
    const response = new Response(answer.body, { status: answer.status ?? 200, headers: { 'Content-Type': answer.type ?? 'text/javascript', ...answer.headers } });
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(answer.body))).toString('base64');
    if (options?.integrity !== undefined && options.integrity !== `sha256-${digest}`) throw new TypeError('Integrity');
    return response;
  }
}
