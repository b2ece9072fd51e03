import { AsyncLocalStorage } from 'node:async_hooks';
import { createClient, type BerichtenboxClient } from '@berichtenbox/client';
import type { WireSession } from '@berichtenbox/contract';
import type { Network } from './network.js';
import type { Acting, Oracle } from './oracle.js';
import { logIn, ownersIn, words, type Principal, type World } from './world.js';

let browsers = 0;

/** Cookies that several tabs share. */
export class Browser {
  readonly world: World;
  readonly network: Network;
  readonly endpoint = `https://browser-${++browsers}.example/api/v1`;
  sessionId = '';

  constructor(world: World, network: Network) {
    this.world = world;
    this.network = network;
  }

  /** Whoever was there before, this one is now; the tabs do not know of it yet. */
  async logIn(principal: Principal): Promise<void> {
    this.sessionId = await logIn(this.world, principal);
  }
}

/** Which tab is at work: each has a `sessionStorage` of its own, which outlives its pages. */
const atWork = new AsyncLocalStorage<Map<string, string>>();

Object.defineProperty(globalThis, 'sessionStorage', {
  configurable: true,
  get: () => {
    const kept = atWork.getStore();
    return kept && { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => kept.set(name, value), removeItem: (name: string) => kept.delete(name) };
  },
});

/** A page with the box, and what it may show. */
export class Tab {
  readonly name: string;
  #client: BerichtenboxClient;
  readonly #kept = new Map<string, string>();
  readonly #browser: Browser;
  readonly #oracle: Oracle;
  /** The context whose changes it is being told of. */
  #following: string | undefined;

  constructor(name: string, browser: Browser, oracle: Oracle) {
    this.name = name;
    this.#browser = browser;
    this.#oracle = oracle;
    this.#client = this.#open();
  }

  get client(): BerichtenboxClient {
    return this.#client;
  }

  /** The page is loaded anew, as by going away and back. */
  async reload(): Promise<void> {
    this.#client.close();
    this.#client = this.#open();
    await this.start();
  }

  start(): Promise<void> {
    return atWork.run(this.#kept, () => this.#client.start());
  }

  /** For whom this tab acts by its own account; undefined while it shows nobody's mail. */
  get actsFor(): Principal | undefined {
    const { state } = this.client.session;
    return state.status === 'active' ? (state.context.name as Principal) : undefined;
  }

  /** The same, and whether that is oneself. */
  get acting(): Acting {
    const { state } = this.client.session;
    return { principal: this.actsFor, isSelf: state.status === 'active' && state.context.kind === 'self' };
  }

  /** It is told of changes, so it knows at once. */
  get isFollowing(): boolean {
    const { state } = this.client.session;
    return state.status === 'active' && state.context.id === this.#following;
  }

  /** Everything that this tab shows, or could show, is of whom it acts for. */
  look(): void {
    const { mailbox } = this.client;
    this.#oracle.saw(this.name, this.acting, JSON.stringify(mailbox.state));
    const count = mailbox.unreadCount();
    if (this.actsFor === undefined && count > 0) this.#oracle.complain(`${this.name} counts ${count} of nobody`);
  }

  /** Does something for whom one acts now; what comes of it may only come while that is so. */
  async ask<T>(what: string, work: (client: BerichtenboxClient) => Promise<T>, seen: (result: T) => unknown = () => ''): Promise<void> {
    const acting = this.acting;
    const asked = acting.principal;
    try {
      const result = await atWork.run(this.#kept, () => work(this.client));
      const text = JSON.stringify(await seen(result));
      if (this.actsFor !== asked && words.some((word) => text.includes(word))) this.#oracle.complain(`${this.name}: ${what} of ${asked ?? 'nobody'} came while acting for ${this.actsFor ?? 'nobody'}`);
      this.#oracle.saw(`${this.name}: ${what}`, acting, text);
    } catch {
      // Refused, lost or given up: what matters is what is shown.
    }
  }

  close(): void {
    this.client.close();
  }

  /** On whose behalf a request goes out: as the client says. */
  contextIdOf(contextId: string | null): string | null {
    return contextId;
  }

  #open(): BerichtenboxClient {
    const client = atWork.run(this.#kept, () => createClient({ endpoint: this.#browser.endpoint, fetch: (input) => this.#send(input as Request) }));
    client.mailbox.subscribe(() => {
      if (client === this.#client) this.look();
    });
    return client;
  }

  #send(request: Request): Promise<Response> {
    const { world: { app }, network } = this.#browser;
    // A cookie is of the moment of sending.
    request.headers.set('cookie', `__Host-berichtenbox=${this.#browser.sessionId}`);
    const answer = network.carry(request, async (each) => {
      const contextId = this.contextIdOf(each.headers.get('namens'));
      if (contextId !== null) each.headers.set('namens', contextId);
      this.#oracle.onTheWire(this.name, contextId, new URL(each.url).pathname, each.method === 'POST' && each.headers.get('content-type') === 'application/json' ? await each.clone().text() : '');
      const response = await app.app.fetch(each);
      response.headers.set('date', app.clock.now().toUTCString());
      if (response.ok && new URL(each.url).pathname.includes('/sessie') && response.headers.get('content-type')?.includes('json')) {
        const answer = (await response.clone().json()) as Partial<WireSession> & { context?: { id: string; naam: string } };
        if (answer.contexten) this.#oracle.learn(ownersIn(answer as WireSession));
        if (answer.context) this.#oracle.learn(new Map([[answer.context.id, answer.context.naam as Principal]]));
      }
      return response;
    });
    if (request.url.endsWith('/_stroom')) this.#follows(request, answer);
    return answer;
  }

  #follows(request: Request, answer: Promise<Response>): void {
    const contextId = request.headers.get('namens') ?? undefined;
    const ends = (): void => {
      if (this.#following === contextId) this.#following = undefined;
    };
    request.signal.addEventListener('abort', ends);
    answer.then(({ ok }) => {
      if (ok && !request.signal.aborted) this.#following = contextId;
    }, ends);
  }
}

