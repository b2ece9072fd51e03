import type { SessionState } from '../session/session-state.js';
import type { ClientParts } from '../take-over.js';
import { offlineChunk } from './offline-chunk.js';
import type { MailboxShelf } from './mailbox-shelf.js';
import type { OfflineMailbox } from './offline-mailbox.js';

/** What all vaults' names begin with, whoever's they are. */
const vaultsBegin = 'berichtenbox-';

/** Has messages kept on this device where that is on, and what was kept wiped where it is not, without loading the code for it on pages where there is nothing to do. */
export class OfflineAccess {
  readonly #parts: ClientParts;
  readonly #shelf: MailboxShelf;
  readonly #unsubscribe: () => void;
  #mailbox: OfflineMailbox | undefined;
  #looking: Promise<void> = Promise.resolve();
  #isClosed = false;
  /** Each element says it at each update. */
  #offer = '';

  constructor(parts: ClientParts, shelf: MailboxShelf) {
    this.#parts = parts;
    this.#shelf = shelf;
    this.#offer = parts.isShared ? 'shared' : parts.offers.join(' ');
    this.#unsubscribe = parts.session.subscribe((state) => this.#look(state));
    this.#look(parts.session.state);
  }

  /** Undefined while nothing is kept, and as long as the code for it is not there. */
  get mailbox(): OfflineMailbox | undefined {
    return this.#mailbox;
  }

  /** What keeps messages on this device. */
  async open(): Promise<OfflineMailbox> {
    const { OfflineMailbox: Mailbox } = offlineChunk.value ?? (await offlineChunk.load());
    return (this.#mailbox ??= new Mailbox(this.#parts, this.#shelf));
  }

  /** How much was done and not carried out that is not of whom one acts for now; undefined where nothing is kept. */
  unsentElsewhere(): Promise<number> | undefined {
    return this.#mailbox?.unsentElsewhere();
  }

  /** Resolves when what is kept of this context was shown, or cannot be now. */
  async restored(contextId: string): Promise<void> {
    if (this.#parts.offline === 'off' && this.#parts.offers.length === 0) return;
    await this.#looking;
    await this.#mailbox?.restored(contextId);
  }

  /** The site offers something else, or says that the device is of many. */
  offered(): void {
    const { offers, isShared } = this.#parts;
    const offer = isShared ? 'shared' : offers.join(' ');
    if (offer === this.#offer) return;
    this.#offer = offer;
    if (this.#mailbox) this.#mailbox.offered();
    else this.#look(this.#parts.session.state);
  }

  /** Resolves when what had to be wiped by now was wiped, or could not be. */
  async settled(): Promise<void> {
    await this.#looking;
    await this.#mailbox?.settled();
  }

  close(): void {
    this.#isClosed = true;
    this.#unsubscribe();
    this.#mailbox?.close();
  }

  #look({ status }: SessionState): void {
    if (this.#mailbox || status === 'unknown') return;
    this.#looking = this.#loadWhereNeeded().catch(() => {
      // The code could not be had, or the browser has no storage; the next change of the session tries again.
    });
  }

  async #loadWhereNeeded(): Promise<void> {
    if (this.#parts.offers.length === 0 && !(await hasVaults())) return;
    const mailbox = await this.open();
    if (this.#isClosed) mailbox.close();
  }
}

async function hasVaults(): Promise<boolean> {
  return 'indexedDB' in globalThis && (await indexedDB.databases()).some(({ name }) => name?.startsWith(vaultsBegin));
}
