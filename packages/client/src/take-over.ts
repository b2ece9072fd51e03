import type { ServerConnection } from './api/server-connection.js';
import { upkeepChunk } from './upkeep-chunk.js';
import type { OfflineMode } from './offline/offline-state.js';
import type { Mailbox } from './mailbox/mailbox.js';
import type { OrganisationDirectory } from './organisations/organisation-directory.js';
import type { Session } from './session/session.js';
import type { TabChannel } from './tab-channel.js';
import type { Upkeep } from './upkeep.js';

/** What a client consists of before anything takes over from it. */
export interface ClientParts {
  readonly connection: ServerConnection;
  readonly session: Session;
  readonly mailbox: Mailbox;
  readonly directory: OrganisationDirectory;
  readonly tabs: TabChannel;
  readonly now: () => number;
  readonly offline: OfflineMode;
  /** The ways in which messages are kept here, or may be when a person turns that on, in order of preference; elements may say so later. */
  offers: readonly string[];
  isShared: boolean;
}

/** Long enough for the first list to be painted. */
const paintMs = 200;
const retryMs = 5_000;

/**
 * Session and mailbox can do by themselves what the first list takes; then, or as soon as anything else is needed, the upkeep takes
 * over from them, with what they have.
 */
export class TakeOver {
  readonly #parts: () => ClientParts;
  readonly #life = new AbortController();
  #upkeep: Upkeep | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: () => ClientParts) {
    this.#parts = parts;
  }

  /** Undefined before it took over. */
  get upkeep(): Upkeep | undefined {
    return this.#upkeep;
  }

  /**
   * Has it take over.
   *
   * @throws {NetworkError} When it could not be loaded.
   * @throws {DOMException} `AbortError` when the client was closed.
   */
  async now(): Promise<Upkeep> {
    const { takeOver } = upkeepChunk.value ?? (await upkeepChunk.load());
    this.#life.signal.throwIfAborted();
    return (this.#upkeep ??= takeOver(this.#parts()));
  }

  /** Has it take over once the first list was painted, and tries until it does. Resolves then, or when the client was closed. */
  async soon(): Promise<void> {
    for (let pauseMs = paintMs; !this.#upkeep && !this.#life.signal.aborted; pauseMs = retryMs) {
      await new Promise((resolve) => (this.#timer = setTimeout(resolve, pauseMs)));
      await this.now().catch(() => undefined);
    }
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#life.abort();
    this.#upkeep?.close();
  }
}
