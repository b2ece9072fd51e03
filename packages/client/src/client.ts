import type { Mailbox } from './mailbox/mailbox.js';
import type { OrganisationDirectory } from './organisations/organisation-directory.js';
import type { Session } from './session/session.js';

/** What a client needs. */
export interface ClientOptions {
  /** Base URL of the API, on this site: `/api/v1`. */
  readonly endpoint: string;
  /** Instead of the platform's `fetch`. */
  readonly fetch?: typeof fetch;
  /** Milliseconds of a clock that never jumps; by default `performance.now()`. */
  readonly now?: () => number;
}

/** One person's session and mailbox, kept in step with the server. */
export interface BerichtenboxClient {
  readonly session: Session;
  readonly mailbox: Mailbox;
  readonly organisations: OrganisationDirectory;
  /** Finds out who is logged in and loads the mailbox; later logins load it by themselves. Calling it again does nothing. */
  start(): Promise<void>;
  /** Ends timers, requests and the connection with other tabs. */
  close(): void;
}

/** Makes a client; nothing is asked of the server until `start()`. */
export function createClient(options: ClientOptions): BerichtenboxClient {
  throw new Error(`Not there yet for ${options.endpoint}`);
}
