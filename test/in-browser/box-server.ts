import { PGlite } from '@electric-sql/pglite';
import { Kysely } from 'kysely';
import { PGliteDialect } from 'kysely-pglite-dialect';
import { http, type RequestHandler } from 'msw';
import { setupWorker } from 'msw/browser';
import {
  AccessTokenError, IdentityProviderError, buildApp, createChangeFeed, createKeyRing, createSession, defaultSettings, findOrCreateRecipient,
  noMetrics, noRateLimiter, previewNotice, silentLog, systemClock, type Database, type KeyRing,
} from '@berichtenbox/server';
import { personas, type PersonaKey } from '../../demo/src/seed/personas.js';
import { keyMaterial } from './key-material.mjs';
import { MemorySessionTransport } from './memory-session-transport.js';

const snapshotUrl = new URL('box.tar.gz', document.baseURI);
/** How long one organisation may take, unless `reset` says otherwise. */
const usualStoreTimeoutMs = 2_000;

/**
 * The real server app with a real database, in this browser page: what answers the elements' requests is the code that runs on Node.
 * Only logging in is different, since there is no identity provider here: a session is put in place.
 */
export class BoxServer {
  readonly #snapshot: Blob;
  readonly #keyRing: KeyRing;
  readonly #transport = new MemorySessionTransport();
  readonly #worker = setupWorker(http.all('*/api/v1/*', ({ request }) => this.#app.fetch(request)));
  #storeTimeoutMs = usualStoreTimeoutMs;
  #lastCode = '';
  #database: Kysely<Database>;
  #app: ReturnType<typeof buildApp>;

  private constructor(snapshot: Blob, keyRing: KeyRing) {
    this.#snapshot = snapshot;
    this.#keyRing = keyRing;
    this.#database = this.#open();
    this.#app = this.#build();
  }

  /** Starts it; takes about a second. One a page. */
  static async start(): Promise<BoxServer> {
    const snapshot = await (await fetch(snapshotUrl)).blob();
    const server = new BoxServer(snapshot, await createKeyRing(keyMaterial));
    await letOldWorkersGo();
    await server.#worker.start({
      quiet: true,
      onUnhandledRequest: 'bypass',
      serviceWorker: { url: new URL('mockServiceWorker.js', document.baseURI).pathname },
    });
    return server;
  }

  /** For putting a store out of order, or a message in place, as the server's own functions do. */
  get database(): Kysely<Database> {
    return this.#database;
  }

  /** With which names and numbers are sealed, as the server's own functions do. */
  get keyRing(): KeyRing {
    return this.#keyRing;
  }

  /** Whatever is asked from here on is asked by this person; undefined is somebody who is not logged in. */
  async logIn(persona: PersonaKey | undefined): Promise<void> {
    const found = personas.find(({ key }) => key === persona);
    if (found === undefined) return void (this.#transport.sessionId = undefined);
    const person = { recipientId: await this.recipientOf(found.key), userName: found.name, idToken: 'none' };
    this.#transport.sessionId = await createSession(this.#database, this.#keyRing, person, systemClock.now());
  }

  /** The internal id of this person, for storing messages of theirs. */
  recipientOf(persona: PersonaKey): Promise<string> {
    const { identity } = personas.find(({ key }) => key === persona)!;
    return findOrCreateRecipient(this.#database, this.#keyRing, identity);
  }

  /** The code that would have gone out last to an address; nothing is sent from here. */
  get lastCode(): string {
    return this.#lastCode;
  }

  /** Answers that stand before the app's own, for faults that the app cannot produce; gone at `reset`. */
  intercept(...handlers: RequestHandler[]): void {
    this.#worker.use(...handlers);
  }

  /** The seeded letters again, nobody logged in, every store working, nothing intercepted. */
  async reset({ storeTimeoutMs = usualStoreTimeoutMs }: { readonly storeTimeoutMs?: number } = {}): Promise<void> {
    const previous = this.#database;
    this.#storeTimeoutMs = storeTimeoutMs;
    this.#worker.resetHandlers();
    this.#transport.sessionId = undefined;
    this.#database = this.#open();
    this.#app = this.#build();
    await previous.destroy();
  }

  #open(): Kysely<Database> {
    return new Kysely<Database>({ dialect: new PGliteDialect(new PGlite({ loadDataDir: this.#snapshot })) });
  }

  #build(): ReturnType<typeof buildApp> {
    const nobody = () => Promise.reject(new IdentityProviderError('unavailable'));
    return buildApp({
      database: this.#database,
      keyRing: this.#keyRing,
      clock: systemClock,
      log: silentLog,
      metrics: noMetrics,
      rateLimiter: noRateLimiter,
      changes: createChangeFeed(),
      sessionTransport: this.#transport,
      identityProvider: { startLogin: nobody, finishLogin: nobody, logoutUrl: nobody },
      codeSender: {
        sendCode: ({ code }) => {
          this.#lastCode = code;
          return Promise.resolve();
        },
      },
      previewNotification: (disclosure, language) => previewNotice(disclosure, language, 'www.voorbeeldstad.example'),
      accessTokens: { verify: () => Promise.reject(new AccessTokenError('unknown')) },
      settings: { ...defaultSettings, publicUrl: location.origin, storeTimeoutMs: this.#storeTimeoutMs },
    });
  }
}

/**
 * A page that was left has its worker remove itself, which may still be going on: a worker that can't be renewed is gone after this.
 * Without it `start` would find that worker, renew it, and leave the error of that to the page.
 */
async function letOldWorkersGo(): Promise<void> {
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.map((registration) => registration.update().catch(() => undefined)));
}
