import { foldText } from '../mailbox/local-search.js';
import type { Message } from '../mailbox/message.js';
import { countingIn, readLists, type NumberedList } from './letter-lists.js';
import { lettersPerPage } from './plan-texts.js';
import type { SealedRecords } from './sealed-records.js';
import type { SealedBytes } from './sealer.js';
import { searchedIn, unpackTexts, type SearchedLetter } from './text-page.js';

/** Letters that are read together: a page of texts, or so many that are on none. */
interface Portion {
  /** A list never changes, so this stands for what is in it. */
  readonly id: string;
  readonly number: number;
  readonly letters: readonly string[];
  readonly page: string | undefined;
}

type NamedLetter = SearchedLetter & { readonly id: string };

/** What is on the disk of a portion. */
type Stored = { readonly page: SealedBytes } | { readonly bodies: readonly (readonly [id: string, SealedBytes | undefined])[] };

/** A page is read as fast as so many letters. */
const pageWeight = 60;
/** So much is read at once; the first hits are told after the first of these. */
const weightAtOnce = 4 * pageWeight;
/** Texts stay in memory for as long as somebody is searching. */
const rememberMs = 60_000;
/** The texts of ten thousand letters stay in memory; of what is more, the rest is read each time. */
const mostCharacters = 48_000_000;

/** Searches in the letters that are kept: goes through all texts, which for what fits on a device is faster than keeping an index. */
export class LetterSearch {
  readonly #records: SealedRecords;
  #numbers = '';
  /** The newest first. */
  #portions: readonly Portion[] = [];
  #counting: ReadonlyMap<string, number> = new Map();
  readonly #remembered = new Map<string, readonly NamedLetter[]>();
  #characters = 0;
  #forgetting: ReturnType<typeof setTimeout> | undefined;

  constructor(records: SealedRecords) {
    this.#records = records;
  }

  /** The keys of the letters that hold every word, in subject, sender, text or names of files, as they are found. */
  async *find(query: string): AsyncGenerator<readonly string[]> {
    const words = foldText(query).split(/\s+/).filter((word) => word !== '');
    clearTimeout(this.#forgetting);
    try {
      await this.#follow();
      const [batches, counting] = [batchesOf(this.#portions), this.#counting];
      // The next ones are read while these are opened.
      let reading = this.#read(batches[0], counting);
      for (const [index, batch] of batches.entries()) {
        const stored = await reading;
        reading = this.#read(batches[index + 1], counting);
        // Nobody may be there to hear of it.
        reading.catch(() => undefined);
        const letters = await Promise.all(batch.map(async (portion, at) => this.#remembered.get(portion.id) ?? this.#open(portion, stored[at])));
        const hits = batch.flatMap(({ number }, at) =>
          (letters[at] ?? []).filter(({ id, text }) => counting.get(id) === number && words.every((word) => text.includes(word))));
        if (hits.length > 0) yield hits.map(({ messageKey }) => messageKey);
      }
    } finally {
      clearTimeout(this.#forgetting);
      this.#forgetting = setTimeout(() => this.#forget(() => false), rememberMs);
    }
  }

  /** Nothing stays in memory. */
  close(): void {
    clearTimeout(this.#forgetting);
    this.#forget(() => false);
  }

  /** Looks which letters there are by now. */
  async #follow(): Promise<void> {
    const { database } = this.#records;
    if ((await database.getAllKeys('list')).join() === this.#numbers) return;
    const lists = await readLists(database.transaction('list').store);
    this.#numbers = lists.map(({ number }) => number).join();
    this.#counting = countingIn(lists);
    this.#portions = [...lists].reverse().flatMap(portionsOf);
    const present = new Set(this.#portions.map(({ id }) => id));
    this.#forget((id) => present.has(id));
  }

  /** What is on the disk of these; undefined in the place of what is in memory. */
  async #read(portions: readonly Portion[] = [], counting: ReadonlyMap<string, number>): Promise<readonly (Stored | undefined)[]> {
    if (portions.every(({ id }) => this.#remembered.has(id))) return [];
    const transaction = this.#records.database.transaction(['text', 'body']);
    const [texts, bodies] = [transaction.objectStore('text'), transaction.objectStore('body')];
    return Promise.all(portions.map(async ({ id: portion, number, letters, page: name }) => {
      if (this.#remembered.has(portion)) return undefined;
      const page = name === undefined ? undefined : await texts.get(name);
      if (page) return { page };
      const standing = letters.filter((id) => counting.get(id) === number);
      return { bodies: await Promise.all(standing.map(async (id) => [id, await bodies.get(id)] as const)) };
    }));
  }

  async #open(portion: Portion, stored: Stored | undefined): Promise<readonly NamedLetter[]> {
    if (!stored) return [];
    const opened = 'page' in stored ? await this.#openPage(portion, stored.page) : await this.#openLetters(stored.bodies);
    const characters = opened.reduce((sum, { text }) => sum + text.length, 0);
    if (!this.#remembered.has(portion.id) && this.#characters + characters <= mostCharacters) {
      this.#remembered.set(portion.id, opened);
      this.#characters += characters;
    }
    return opened;
  }

  async #openPage({ letters, page = '', ...portion }: Portion, sealed: SealedBytes): Promise<readonly NamedLetter[]> {
    const place = { store: 'text', id: page } as const;
    const plain = await this.#records.openBytes(place, sealed);
    if (plain) return unpackTexts(plain).map((letter, index) => ({ ...letter, id: letters[index] ?? '' }));
    // Without their page they are read from the letters, now and from now on.
    await this.#records.database.delete(place.store, page);
    const [stored] = await this.#read([{ ...portion, letters, page: undefined }], this.#counting);
    return stored && 'bodies' in stored ? this.#openLetters(stored.bodies) : [];
  }

  async #openLetters(bodies: readonly (readonly [id: string, SealedBytes | undefined])[]): Promise<readonly NamedLetter[]> {
    const letters = await Promise.all(bodies.map(async ([id, sealed]) => {
      const message = sealed && (await this.#records.open<Message>({ store: 'body', id }, sealed));
      return message && { ...searchedIn(message), id };
    }));
    return letters.filter((letter) => letter !== undefined);
  }

  #forget(isKept: (id: string) => boolean): void {
    for (const [id, letters] of this.#remembered) {
      if (isKept(id)) continue;
      this.#remembered.delete(id);
      this.#characters -= letters.reduce((sum, { text }) => sum + text.length, 0);
    }
  }
}

function portionsOf({ number, letters, page }: NumberedList): readonly Portion[] {
  if (page !== undefined) return [{ id: `${number}`, number, letters, page }];
  const starts = Array.from({ length: Math.ceil(letters.length / lettersPerPage) }, (_, part) => part * lettersPerPage);
  return starts.map((start) => ({ id: `${number}/${start}`, number, letters: letters.slice(start, start + lettersPerPage), page }));
}

function batchesOf(portions: readonly Portion[]): readonly (readonly Portion[])[] {
  const batches: Portion[][] = [];
  let weight = Infinity;
  for (const portion of portions) {
    const own = portion.page === undefined ? portion.letters.length : pageWeight;
    if (weight + own > weightAtOnce) {
      batches.push([]);
      weight = 0;
    }
    weight += own;
    batches.at(-1)?.push(portion);
  }
  return batches;
}
