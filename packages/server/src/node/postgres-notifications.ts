import { sql } from 'kysely';
import pg from 'pg';
import type { Notifications } from '../changes/change-feed.js';
import type { Executor } from '../database/schema.js';
import { errorFields, type Log } from '../http/log.js';

/** Notifications that travel through the database, and what stops listening. */
export interface OpenNotifications extends Notifications {
  close(): Promise<void>;
}

interface Parts {
  /** For sending. */
  readonly database: Executor;
  /** The same one, for the connection that listens. */
  readonly url: string;
  readonly log: Log;
}

const channel = 'berichtenbox_mailbox';
const firstPauseMs = 500;
const longestPauseMs = 30_000;

/**
 * Carries notifications between all processes on one PostgreSQL database, with LISTEN and NOTIFY. Listening takes one connection that stays
 * open and is made again when it breaks; it must reach the database itself, or a pool in session mode.
 *
 * @see PostgreSQL documentation, NOTIFY: a text is delivered at commit, and holds less than 8,000 bytes.
 */
export function postgresNotifications({ database, url, log }: Parts): OpenNotifications {
  const listener = new Listener(url, log);
  return {
    send: async (text) => {
      await sql`select pg_notify(${channel}, ${text})`.execute(database);
    },
    receive: (onText, onGap) => listener.listen(onText, onGap),
    close: () => listener.close(),
  };
}

class Listener {
  readonly #url: string;
  readonly #log: Log;
  #client: pg.Client | undefined;
  #isClosed = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(url: string, log: Log) {
    this.#url = url;
    this.#log = log;
  }

  listen(onText: (text: string) => void, onGap: () => void): void {
    void this.#connect(onText, onGap);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#client?.end().catch(() => undefined);
  }

  async #connect(onText: (text: string) => void, onGap: () => void): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url, connectionTimeoutMillis: 10_000, keepAlive: true, application_name: 'berichtenbox-listen' });
    this.#client = client;
    let isLost = false;
    const lost = (error?: unknown): void => {
      if (isLost || this.#isClosed) return;
      isLost = true;
      this.#log.warn('notifications-lost', errorFields(error ?? new Error()));
      void client.end().catch(() => undefined);
      const pauseMs = Math.min(firstPauseMs * 2 ** this.#failures++, longestPauseMs);
      this.#timer = setTimeout(() => void this.#connect(onText, onGap), pauseMs);
    };
    client.on('error', lost);
    client.on('end', () => lost());
    client.on('notification', ({ payload }) => {
      if (payload) onText(payload);
    });
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      if (this.#failures > 0) onGap();
      this.#failures = 0;
    } catch (error) {
      lost(error);
    }
  }
}
