import { foldText } from '../mailbox/local-search.js';
import { keyOf } from '../mailbox/message-order.js';
import type { Message } from '../mailbox/message.js';
import type { SealedRecords } from './sealed-records.js';
import type { SealedBytes } from './sealer.js';

/** A letter as it is searched. */
interface SearchedLetter {
  readonly messageKey: string;
  /** Folded. */
  readonly text: string;
}

/** So many letters are read at once; the first hits are told after the first of these. */
const atOnce = 250;
/** Opened letters stay in memory for as long as somebody is searching. */
const rememberMs = 60_000;

/** Searches in the letters that are kept: each is opened and looked through, which for what fits on a device is faster than keeping an index. */
export class LetterSearch {
  readonly #records: SealedRecords;
  readonly #opened = new Map<string, SearchedLetter>();
  #forgetting: ReturnType<typeof setTimeout> | undefined;

  constructor(records: SealedRecords) {
    this.#records = records;
  }

  /** The keys of the letters that hold every word, in subject, sender, text or names of files, as they are found. */
  async *find(query: string): AsyncGenerator<readonly string[]> {
    const words = foldText(query).split(/\s+/).filter((word) => word !== '');
    clearTimeout(this.#forgetting);
    try {
      const ids = await this.#records.database.getAllKeys('body');
      const parts = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, part) => ids.slice(part * atOnce, (part + 1) * atOnce));
      // The next ones are read while these are opened.
      let reading = parts[0] && this.#read(parts[0]);
      for (const [index, part] of parts.entries()) {
        const sealed = await reading;
        const next = parts[index + 1];
        reading = next && this.#read(next);
        const letters = await Promise.all(part.map(async (id, at) => this.#opened.get(id) ?? this.#open(id, sealed?.[at])));
        const hits = letters.filter((letter) => letter && words.every((word) => letter.text.includes(word)));
        if (hits.length > 0) yield hits.flatMap((letter) => letter?.messageKey ?? []);
      }
    } finally {
      this.#forgetting = setTimeout(() => this.#opened.clear(), rememberMs);
    }
  }

  /** This letter is another one now. */
  forget(id: string): void {
    this.#opened.delete(id);
  }

  /** Nothing stays in memory. */
  close(): void {
    clearTimeout(this.#forgetting);
    this.#opened.clear();
  }

  /** What is on the disk of these, in their order; undefined when all of them are in memory. */
  async #read(ids: readonly string[]): Promise<readonly (SealedBytes | undefined)[] | undefined> {
    if (ids.every((id) => this.#opened.has(id))) return undefined;
    const range = IDBKeyRange.bound(ids[0], ids.at(-1));
    const transaction = this.#records.database.transaction('body');
    const [present, sealed] = await Promise.all([transaction.store.getAllKeys(range), transaction.store.getAll(range)]);
    // Another tab may have added or thrown away some since the list was made.
    const found = new Map(present.map((id, index) => [id, sealed[index]]));
    return ids.map((id) => found.get(id));
  }

  async #open(id: string, sealed: SealedBytes | undefined): Promise<SearchedLetter | undefined> {
    const message = sealed && (await this.#records.open<Message>({ store: 'body', id }, sealed));
    if (!message) return undefined;
    const { subject, senderName, body, attachments } = message;
    const letter = { messageKey: keyOf(message), text: foldText([subject, senderName, body, ...attachments.map(({ name }) => name)].join('\n')) };
    this.#opened.set(id, letter);
    return letter;
  }
}
