import type { Kysely, KyselyPlugin } from 'kysely';
import { createChangeFeed } from '../../../packages/server/src/changes/change-feed.js';
import type { Database } from '../../../packages/server/src/database/schema.js';
import { buildTestApp, type TestApp } from '../../../packages/server/src/testing/test-app.js';
import type { FastClock } from './fast-clock.js';

/** The real server of one lane, that can be struck down in the middle of what it does, and started again on the same database. */
export class LaneServer {
  readonly clock: FastClock;
  readonly #database: Kysely<Database>;
  #app: TestApp | undefined;
  #strike = (): void => undefined;

  constructor(database: Kysely<Database>, clock: FastClock) {
    this.#database = database;
    this.clock = clock;
  }

  get app(): TestApp {
    if (!this.#app) throw new Error('The server was not started.');
    return this.#app;
  }

  async start(): Promise<void> {
    const mortal = mortalPlugin();
    this.#strike = mortal.strike;
    this.#app = await buildTestApp(this.#database.withPlugin(mortal.plugin), { changes: createChangeFeed(), clock: this.clock });
  }

  /** Struck down and started again: what it was doing ends where it is, and a transaction that was not committed is undone. */
  async restart(): Promise<void> {
    this.#strike();
    await this.start();
  }
}

/** Every query after the strike fails, of those that had begun something too. */
function mortalPlugin(): { readonly plugin: KyselyPlugin; readonly strike: () => void } {
  let isDead = false;
  const plugin: KyselyPlugin = {
    transformQuery({ node }) {
      if (isDead) throw new Error('This server was struck down.');
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  return { plugin, strike: () => (isDead = true) };
}
