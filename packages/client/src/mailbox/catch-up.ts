import { firstPage, listMessages } from '../api/message-list.js';
import type { ServerConnection } from '../api/server-connection.js';
import { BerichtenboxError } from '../errors/berichtenbox-error.js';
import { openMessage } from './look-up.js';
import type { Principal } from './mailbox-loader.js';
import { keyOf } from './message-order.js';
import type { MessageRecords } from './message-records.js';
import type { StoreBoard } from './store-board.js';

/** What catching up works with. */
export interface CatchUpParts {
  readonly connection: ServerConnection;
  readonly records: MessageRecords;
  readonly board: StoreBoard;
  readonly show: () => void;
  /** Reads what changed, where the server can tell that; false where not. */
  readonly readChanges: () => Promise<boolean>;
  /** Reads the whole list anew. */
  readonly load: () => Promise<void>;
}

/** Letters often come together. */
const gatherMs = 400;
/** More than so many are had sooner by reading the list. */
const maxSingly = 10;
/** New letters stand at the front; whoever missed more than these pages reads everything. */
const maxPages = 3;

/** Reads what changed at the server, and no more than that: ten thousand letters are not read again for a new one. */
export class CatchUp {
  readonly #parts: CatchUpParts;
  readonly #principal: Principal;
  #changed = new Set<string>();
  #new = new Set<string>();
  /** Anything may have changed. */
  #isLost = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: CatchUpParts, principal: Principal) {
    this.#parts = parts;
    this.#principal = principal;
    principal.signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
  }

  /** Without a message anything may have changed. */
  hear({ isNew, messageId }: { readonly isNew: boolean; readonly messageId: string | undefined }): void {
    if (messageId === undefined) this.#isLost = true;
    else (isNew ? this.#new : this.#changed).add(messageId);
    this.#plan();
  }

  #plan(): void {
    if (!this.#principal.signal.aborted) this.#timer ??= setTimeout(() => void this.#read(), gatherMs);
  }

  async #read(): Promise<void> {
    const [changed, added, isLost] = [this.#changed, this.#new, this.#isLost];
    [this.#changed, this.#new, this.#isLost] = [new Set(), new Set(), false];
    try {
      if (!(await this.#parts.readChanges())) await this.#readThese(changed, added, isLost);
      this.#parts.show();
    } catch {
      // It could not be read now; the next change, the next visit or the person's own refresh brings it.
    }
    this.#timer = undefined;
    if (this.#hasMore()) this.#plan();
  }

  /** As servers do that tell only of which messages something changed. */
  async #readThese(changed: ReadonlySet<string>, added: ReadonlySet<string>, isLost: boolean): Promise<void> {
    if (isLost || changed.size > maxSingly || (added.size > 0 && !(await this.#readFront()))) {
      await this.#parts.load();
      return;
    }
    const { records } = this.#parts;
    // A letter with an earlier date does not stand at the front.
    const unseen = [...added].filter((id) => !records.find(id));
    const known = [...changed].filter((id) => records.find(id));
    for (const id of [...known, ...unseen.slice(0, maxSingly)]) await this.#readOne(id);
  }

  #hasMore(): boolean {
    return this.#isLost || this.#changed.size + this.#new.size > 0;
  }

  /** The first pages, up to one with something that was known; false when there is more that is new. */
  async #readFront(): Promise<boolean> {
    const { connection, records, board } = this.#parts;
    let query: string | undefined = firstPage;
    for (let pages = 0; query !== undefined && pages < maxPages; pages++) {
      const readAt = records.startReading();
      const page = await listMessages(connection, query, this.#principal);
      this.#principal.signal.throwIfAborted();
      const isKnown = page.messages.some((message) => records.get(keyOf(message)));
      const { failed } = board;
      for (const message of page.messages) records.put({ ...message, stale: failed.has(message.storeId) }, readAt);
      if (isKnown) return true;
      query = page.next;
    }
    return query === undefined;
  }

  async #readOne(id: string): Promise<void> {
    try {
      await openMessage({ ...this.#parts, scope: this.#principal }, id);
    } catch (error) {
      // What has gone is known by now; the others are not to be kept waiting.
      if (!(error instanceof BerichtenboxError)) throw error;
    }
  }
}
