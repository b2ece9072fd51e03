import { compareMessages } from '../mailbox/message-order.js';
import type { MessageSummary } from '../mailbox/message.js';
import { planPages, type PlacedRows } from './plan-pages.js';
import type { SealedRecords } from './sealed-records.js';
import type { SealedBytes } from './sealer.js';

interface StoredPage {
  readonly number: number;
  readonly sealed: SealedBytes;
}

/** What is written down beside the rows, in one go with them. */
interface HeaderNote {
  readonly refreshedAt: string;
  /** How many rows there were: with fewer, the cursor says too much. */
  readonly rowCount: number;
  readonly cursor?: string;
}

/** Rows, and of when they are. */
export interface HeaderState {
  readonly refreshedAt: Date;
  /** For what changed at the server since; absent when it cannot tell. */
  readonly cursor?: string | undefined;
}

const notePlace = { store: 'note', id: 'refreshed-at' } as const;
const identityPlace = { store: 'note', id: 'identity' } as const;
/** How often another tab may come between before this one gives up; its own pages are as new. */
const maxAttempts = 3;

/** The rows of a mailbox, a hundred in a record. */
export class HeaderPages {
  readonly #records: SealedRecords;
  #saved: PlacedRows = new Map();
  /** Of which version of the pages this tab knows; undefined before it has read them. */
  #generation: number | undefined;
  #cursor: string | undefined;

  constructor(records: SealedRecords) {
    this.#records = records;
  }

  /** The rows that are kept, as far as they were read or written; oldest first. */
  get oldestFirst(): readonly MessageSummary[] {
    return [...this.#saved.keys()].sort((one, other) => compareMessages(other, one));
  }

  /** Of when the rows are that were read last; undefined when not all of them could be read. */
  get cursor(): string | undefined {
    return this.#cursor;
  }

  /** The newest hundred first, then all others. A page that cannot be read is dropped; its rows come again from the server. */
  async *read(): AsyncGenerator<readonly MessageSummary[]> {
    const saved = new Map<MessageSummary, number>();
    this.#cursor = undefined;
    const first = await this.#stored(undefined, 1);
    yield await this.#open(first.pages, saved);
    const last = first.pages.at(-1);
    const rest = await this.#stored(last && IDBKeyRange.lowerBound(last.number, true));
    // Another tab changed them in between: from the start, and what was told already is told again as it is now.
    const all = rest.generation === first.generation ? rest : await this.#stored(undefined);
    if (all !== rest) saved.clear();
    if (all.pages.length > 0) yield await this.#open(all.pages, saved);
    this.#saved = saved;
    this.#generation = all.generation;
    const note = await this.#readNote(all.note);
    // What was told of an earlier version may have gone since.
    if (all === rest && note?.rowCount === saved.size) this.#cursor = note.cursor;
  }

  /** When the rows were last read from the server, by the clock of this device. */
  async refreshedAt(): Promise<Date | undefined> {
    const note = await this.#readNote(await this.#records.database.get('note', notePlace.id));
    return note && new Date(note.refreshedAt);
  }

  /** Whose rows they are. */
  async saveIdentity(identity: unknown): Promise<void> {
    await this.#records.database.put('note', await this.#records.seal(identityPlace, identity), identityPlace.id);
  }

  async readIdentity<T>(): Promise<T | undefined> {
    const sealed = await this.#records.database.get('note', identityPlace.id);
    return sealed && this.#records.open<T>(identityPlace, sealed);
  }

  /**
   * Keeps these rows and no others; only pages with something new in them are written.
   *
   * @returns the keys of what is no longer there; undefined when other tabs were too busy writing theirs.
   */
  async save(messages: readonly MessageSummary[], state: HeaderState): Promise<readonly string[] | undefined> {
    for (let attempt = 0; attempt < maxAttempts; attempt++) {
      if (this.#generation === undefined) await this.#readAll();
      const plan = planPages(this.#saved, messages);
      if (await this.#write(plan.pages, { refreshedAt: state.refreshedAt.toISOString(), rowCount: plan.saved.size, ...(state.cursor !== undefined && { cursor: state.cursor }) })) {
        this.#saved = plan.saved;
        return plan.gone;
      }
      this.#generation = undefined;
    }
    return undefined;
  }

  async #readNote(sealed: SealedBytes | undefined): Promise<HeaderNote | undefined> {
    const note = sealed && (await this.#records.open<HeaderNote | string>(notePlace, sealed));
    // Before there were cursors it was the moment alone.
    return typeof note === 'string' ? { refreshedAt: note, rowCount: 0 } : note;
  }

  async #readAll(): Promise<void> {
    const pages = this.read();
    while (!(await pages.next()).done) continue;
  }

  /** False when another tab changed the pages since this one read them. */
  async #write(pages: ReadonlyMap<number, readonly MessageSummary[]>, written: HeaderNote): Promise<boolean> {
    const note = await this.#records.seal(notePlace, written);
    const sealed = await Promise.all([...pages].map(async ([number, rows]) => ({
      number, sealed: rows.length > 0 ? await this.#records.seal({ store: 'page', id: number }, rows) : undefined,
    })));
    const transaction = this.#records.database.transaction(['counter', 'page', 'note'], 'readwrite');
    const counter = transaction.objectStore('counter');
    const generation = (await counter.get('generation')) ?? 0;
    if (generation !== this.#generation) {
      await transaction.done;
      return false;
    }
    const [store, next] = [transaction.objectStore('page'), generation + (pages.size > 0 ? 1 : 0)];
    await Promise.all([
      ...sealed.map((page) => (page.sealed ? store.put(page.sealed, page.number) : store.delete(page.number))),
      transaction.objectStore('note').put(note, notePlace.id),
      counter.put(next, 'generation'),
      transaction.done,
    ]);
    this.#generation = next;
    return true;
  }

  async #stored(range: IDBKeyRange | undefined, count?: number): Promise<{ readonly pages: readonly StoredPage[]; readonly generation: number; readonly note: SealedBytes | undefined }> {
    const transaction = this.#records.database.transaction(['counter', 'page', 'note']);
    const store = transaction.objectStore('page');
    const [generation = 0, numbers, sealed, note] = await Promise.all([
      transaction.objectStore('counter').get('generation'), store.getAllKeys(range, count), store.getAll(range, count), transaction.objectStore('note').get(notePlace.id),
    ]);
    return { generation, note, pages: sealed.map((bytes, index) => ({ number: numbers[index] ?? 0, sealed: bytes })) };
  }

  async #open(pages: readonly StoredPage[], saved: Map<MessageSummary, number>): Promise<readonly MessageSummary[]> {
    const opened = await Promise.all(pages.map(async ({ number, sealed }) => {
      const rows = await this.#records.open<readonly MessageSummary[]>({ store: 'page', id: number }, sealed);
      if (!rows) await this.#records.database.delete('page', number);
      return rows?.map((row) => ({ ...row, publishedAt: new Date(row.publishedAt) })) ?? [];
    }));
    opened.forEach((rows, index) => {
      for (const message of rows) saved.set(message, pages[index]?.number ?? 0);
    });
    return opened.flat();
  }
}
