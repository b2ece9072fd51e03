import type { Message, MessageSummary } from '../mailbox/message.js';
import { StateStore } from '../store.js';
import { openDataKey, renewDataKey, type KeyFacts, type KeySource, type VaultFacts } from './data-key.js';
import { DraftStore } from './draft-store.js';
import { HeaderPages } from './header-pages.js';
import { LetterPages } from './letter-pages.js';
import { LetterSearch } from './letter-search.js';
import { Letters, type FilePlace } from './letters.js';
import { openDatabase, type MemoryOnlyReason } from './open-database.js';
import { OutboxStore, type KeptAct, type MadeAct } from './outbox-store.js';
import { Room } from './room.js';
import { SealedRecords } from './sealed-records.js';
import { Sealer } from './sealer.js';
import type { VaultDatabase } from './vault-schema.js';
import type { VaultState } from './vault-state.js';
import { destroyDatabase } from './wipe.js';

/** Which vault, and how it is opened. */
export interface VaultOptions extends VaultFacts {
  /** The name of its database; see `vaultName`. */
  readonly name: string;
  readonly keys: KeySource;
  /** This device's clock, in milliseconds. */
  readonly now?: () => number;
  /** The server says that whose it is, is there: then it does not matter how old its key is, nor what this device's clock says of that. */
  readonly isVouched?: boolean;
  readonly openTimeoutMs?: number;
}

interface VaultParts {
  readonly database: VaultDatabase;
  readonly room: Room;
  readonly pages: HeaderPages;
  readonly letters: Letters;
  readonly search: LetterSearch;
  readonly texts: LetterPages;
  readonly drafts: DraftStore;
  readonly outbox: OutboxStore;
}

/** When so many records cannot be read, it is not chance. */
const maxDamaged = 20;

/**
 * What is kept of one mailbox on this device, encrypted. Whatever goes wrong with it is in its state: it never rejects, and one that could not be
 * opened, or was closed, keeps nothing and has nothing.
 */
export class Vault extends StateStore<VaultState> {
  readonly name: string;
  #parts: VaultParts | undefined;
  /** One write of the pages at a time. */
  #saving: Promise<unknown> = Promise.resolve();

  private constructor(name: string) {
    super({ status: 'memory-only', hasRoom: true, damagedCount: 0, lostActCount: 0 });
    this.name = name;
  }

  /** Opens a vault; within a few seconds, also when the browser does not answer. */
  static async open(options: VaultOptions): Promise<Vault> {
    const vault = new Vault(options.name);
    await vault.#open(options);
    return vault;
  }

  /** The rows that are kept: the newest hundred first, then all others. */
  readHeaders(): AsyncGenerator<readonly MessageSummary[]> {
    return this.#all(({ pages }) => pages.read());
  }

  /** Of when the rows are that `readHeaders` told, for what changed at the server since; undefined when that is not known, or not all could be read. */
  async readCursor(): Promise<string | undefined> {
    return this.#use(({ pages }) => pages.cursor);
  }

  /** When the rows were last read from the server, by the clock of this device. */
  refreshedAt(): Promise<Date | undefined> {
    return this.#use(({ pages }) => pages.refreshedAt());
  }

  /** Keeps who it is of, for when the server cannot tell. */
  async saveIdentity(identity: unknown): Promise<void> {
    await this.#use(({ pages }) => pages.saveIdentity(identity));
  }

  readIdentity<T>(): Promise<T | undefined> {
    return this.#use(({ pages }) => pages.readIdentity<T>());
  }

  /** Keeps these rows and no others, and forgets the letters of what is no longer there. */
  saveHeaders(messages: readonly MessageSummary[], refreshedAt: Date, cursor?: string): Promise<void> {
    const save = async (): Promise<void> => {
      await this.#use(async ({ pages, letters, room }) => {
        let gone: readonly string[] = [];
        await room.keep(0, async () => {
          gone = (await pages.save(messages, { refreshedAt, cursor })) ?? [];
        });
        if (gone.length > 0) await letters.remove(gone);
      });
    };
    const saved = this.#saving.then(save);
    this.#saving = saved;
    return saved;
  }

  /** Keeps whole letters, all of them or none; false when they could not be kept. */
  async saveLetters(messages: readonly Message[]): Promise<boolean> {
    return (await this.#use(({ letters }) => letters.save(messages))) ?? false;
  }

  /** Keeps a letter that was read again, where it is not the same as the one that is here; false when it could not be kept. */
  async keepLetter(message: Message): Promise<boolean> {
    return (await this.#use(({ letters }) => letters.keep(message))) ?? false;
  }

  /** The letter as it was when it was last kept. */
  readLetter(messageKey: string): Promise<Message | undefined> {
    return this.#use(({ letters }) => letters.read(messageKey));
  }

  /** Which of these letters are not here; none when nothing is kept. */
  async missingLetters(messageKeys: readonly string[]): Promise<readonly string[]> {
    return (await this.#use(({ letters }) => letters.missing(messageKeys))) ?? [];
  }

  /** The keys of the letters that hold every word, in subject, sender, text or names of files, as they are found. */
  findLetters(query: string): AsyncGenerator<readonly string[]> {
    return this.#all(({ search }) => search.find(query));
  }

  /** Keeps a file; false when it could not be kept. */
  async saveFile(place: FilePlace, file: Blob): Promise<boolean> {
    const isKept = (await this.#use(({ letters }) => letters.saveFile(place, file))) ?? false;
    // Who shows which files are here looks again.
    if (isKept) this.set({ ...this.state });
    return isKept;
  }

  readFile(place: FilePlace): Promise<Blob | undefined> {
    return this.#use(({ letters }) => letters.readFile(place));
  }

  /** Which of these files of a letter are here; none when nothing is kept. */
  async keptFiles(messageKey: string, attachmentIds: readonly string[]): Promise<readonly string[]> {
    return (await this.#use(({ letters }) => letters.keptFiles(messageKey, attachmentIds))) ?? [];
  }

  /** Keeps what somebody is writing about this; false when it could not be kept. */
  async saveDraft(about: string, draft: unknown): Promise<boolean> {
    return (await this.#use(({ drafts }) => drafts.save(about, draft))) ?? false;
  }

  readDraft<T>(about: string): Promise<T | undefined> {
    return this.#use(({ drafts }) => drafts.read<T>(about));
  }

  async removeDraft(about: string): Promise<void> {
    await this.#use(({ drafts }) => drafts.remove(about));
  }

  /**
   * Keeps something that was done, before it is sent; on the disk when this resolves.
   *
   * @returns its number; undefined when it could not be kept.
   */
  async addAct(messageKey: string, act: unknown): Promise<number | undefined> {
    return (await this.addActs([{ messageKey, act }]))?.[0];
  }

  /**
   * Keeps what was done in one go: all of it, or nothing; on the disk when this resolves.
   *
   * @returns their numbers; undefined when they could not be kept.
   */
  addActs(acts: readonly MadeAct[]): Promise<readonly number[] | undefined> {
    return this.#use(({ outbox }) => outbox.add(acts));
  }

  /** Changes what was done, where it is still kept. */
  async replaceActs(acts: readonly (MadeAct & { readonly number: number })[]): Promise<void> {
    await this.#use(({ outbox }) => outbox.replace(acts));
  }

  /** What was done and is not answered, in order. */
  async listActs<T>(): Promise<readonly KeptAct<T>[]> {
    return (await this.#use(({ outbox }) => outbox.list<T>())) ?? [];
  }

  async removeActs(numbers: readonly number[]): Promise<void> {
    await this.#use(({ outbox }) => outbox.remove(numbers));
  }

  /** The key may be used until later: the server said that this person is logged in. */
  async renew(valid: KeyFacts['valid']): Promise<void> {
    await this.#use(({ database }) => renewDataKey(database, valid));
  }

  /** Closes it, and forgets its key; what is in it stays, sealed. */
  close(reason: MemoryOnlyReason = 'locked'): void {
    if (!this.#parts) return;
    this.#parts.search.close();
    this.#parts.texts.close();
    this.#parts.database.close();
    this.#parts = undefined;
    this.set({ ...this.state, status: 'memory-only', reason });
  }

  /** Wipes it: forgets its key, destroys what that lies under, and then deletes the rest. */
  async destroy(reason: MemoryOnlyReason = 'ended'): Promise<void> {
    this.close(reason);
    await destroyDatabase(this.name);
  }

  async #open(options: VaultOptions, lostActCount = 0): Promise<void> {
    const { keys, now = () => Date.now(), openTimeoutMs, isOwn, isVouched } = options;
    const database = await openDatabase(this.name, { closed: () => this.close('ended'), ...(openTimeoutMs !== undefined && { timeoutMs: openTimeoutMs }) });
    if (typeof database === 'string') {
      this.set({ ...this.state, reason: database });
      return;
    }
    try {
      const key = await openDataKey(database, keys, { ...(!isVouched && { now: now() }), ...(isOwn && { isOwn }) });
      if (key) {
        this.#begin(database, await Sealer.from(key, this.name));
        this.set({ ...this.state, status: 'open', lostActCount });
        void this.#use(({ room, texts }) => {
          texts.changed();
          return room.begin();
        });
        return;
      }
      // Nothing in it can ever be read again: another one takes its place. Tabs that still hold the old key are closed by this.
      const lost = await database.count('outbox');
      database.close();
      if (lostActCount === 0 && (await destroyDatabase(this.name))) await this.#open(options, lost);
      else this.set({ ...this.state, reason: 'blocked', lostActCount: lost });
    } catch {
      database.close();
      this.set({ ...this.state, reason: 'locked' });
    }
  }

  #begin(database: VaultDatabase, sealer: Sealer): void {
    const records = new SealedRecords(database, sealer, () => this.#countDamage());
    const pages = new HeaderPages(records);
    const room = new Room({
      records,
      oldestFirst: () => pages.oldestFirst,
      told: (hasRoom) => hasRoom === this.state.hasRoom || this.set({ ...this.state, hasRoom }),
    });
    const lost = (): void => this.set({ ...this.state, lostActCount: this.state.lostActCount + 1 });
    const texts = new LetterPages(records, room, `berichtenbox-texts-${this.name}`);
    this.#parts = {
      database, room, pages, texts, search: new LetterSearch(records),
      letters: new Letters(records, room, () => texts.changed()), drafts: new DraftStore(records, room), outbox: new OutboxStore(records, room, lost),
    };
  }

  #countDamage(): void {
    const damagedCount = this.state.damagedCount + 1;
    this.set({ ...this.state, damagedCount });
    if (damagedCount > maxDamaged) void this.destroy('damaged');
  }

  async *#all<T>(start: (parts: VaultParts) => AsyncGenerator<T>): AsyncGenerator<T> {
    const items = this.#parts && start(this.#parts);
    try {
      for (;;) {
        const next = await this.#use(() => items?.next());
        if (!next || next.done) return;
        yield next.value;
      }
    } finally {
      void items?.return(undefined);
    }
  }

  /** Works with an open vault; undefined when there is none, or it was closed meanwhile. */
  async #use<T>(work: (parts: VaultParts) => T | Promise<T>): Promise<T | undefined> {
    const parts = this.#parts;
    if (!parts) return undefined;
    try {
      return await work(parts);
    } catch {
      // Closed by another tab, or the browser could not read its own files: what is kept may be incomplete, so no more use is made of it.
      this.close('denied');
      return undefined;
    }
  }
}
