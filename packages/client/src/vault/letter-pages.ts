import { exclusively } from '../mailbox/exclusively.js';
import type { Message } from '../mailbox/message.js';
import { pause } from '../pause.js';
import { readLists, type LetterList, type NumberedList } from './letter-lists.js';
import { planTexts, type TextPlan } from './plan-texts.js';
import type { Room } from './room.js';
import type { SealedRecords } from './sealed-records.js';
import { toBase64Url } from './sealer.js';
import { packTexts, searchedIn, type SearchedLetter } from './text-page.js';

/** Letters often come together. */
const gatherMs = 1_000;
/** Nobody waits for it: what the page has to do comes first. */
const restMs = 20;

/**
 * Writes the texts of letters together, in large records that are read at once, so that searching need not open every letter. All of it follows
 * from the letters: what is not there, was thrown away or cannot be read is taken from them.
 */
export class LetterPages {
  readonly #records: SealedRecords;
  readonly #room: Pick<Room, 'offer'>;
  readonly #lock: string;
  readonly #life = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param lock the name of what one tab at a time does. */
  constructor(records: SealedRecords, room: Pick<Room, 'offer'>, lock: string) {
    this.#records = records;
    this.#room = room;
    this.#lock = lock;
  }

  /** There are other letters now: their texts are put together soon. */
  changed(): void {
    clearTimeout(this.#timer);
    if (!this.#life.signal.aborted) this.#timer = setTimeout(() => void this.#work(), gatherMs);
  }

  /** Writes nothing any more. */
  close(): void {
    clearTimeout(this.#timer);
    this.#life.abort();
  }

  async #work(): Promise<void> {
    try {
      await exclusively(this.#lock, async () => {
        while (await this.#step()) await pause(restMs, this.#life.signal);
      });
    } catch {
      // Closed meanwhile. If the browser cannot read its own files, whoever asks for a letter is told.
    }
  }

  /** Makes one page; false when there is no more to do, or not now. */
  async #step(): Promise<boolean> {
    const { database, sealer } = this.#records;
    const transaction = database.transaction(['list', 'text', 'body']);
    const [lists, pages] = await Promise.all([readLists(transaction.objectStore('list')), transaction.objectStore('text').getAllKeys()]);
    const plan = planTexts(lists, new Set(pages));
    if (!plan) return false;
    // Read in the same transaction as the lists: as long as those are the same, so are the letters.
    const sealed = await Promise.all(plan.taken.map((id) => transaction.objectStore('body').get(id)));
    const opened = await Promise.all(plan.taken.map(async (id, at) => {
      const bytes = sealed[at];
      const message = bytes && (await this.#records.open<Message>({ store: 'body', id }, bytes));
      return message && { id, letter: searchedIn(message) };
    }));
    const found = opened.filter((letter): letter is { id: string; letter: SearchedLetter } => letter !== undefined);
    const page = toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
    const text = await sealer.seal({ store: 'text', id: page }, packTexts(found.map(({ letter }) => letter)));
    return this.#replace(lists, plan, { letters: found.map(({ id }) => id), page }, text);
  }

  /** False when a letter was kept, thrown away or removed since these lists were read, and when there is no room. */
  async #replace(lists: readonly NumberedList[], { left, replaced }: TextPlan, made: Required<LetterList>, text: Uint8Array<ArrayBuffer>): Promise<boolean> {
    const outcome = { isReplaced: false };
    const replace = async (): Promise<void> => {
      const transaction = this.#records.database.transaction(['list', 'text'], 'readwrite');
      const [store, texts] = [transaction.objectStore('list'), transaction.objectStore('text')];
      outcome.isReplaced = (await store.getAllKeys()).join() === lists.map(({ number }) => number).join();
      if (outcome.isReplaced) {
        const hasPage = made.letters.length > 0;
        await Promise.all([
          ...replaced.flatMap(({ number, page }) => [store.delete(number), page !== undefined && texts.delete(page)]),
          hasPage && texts.put(text, made.page), hasPage && store.add(made), left.length > 0 && store.add({ letters: left }),
        ]);
      }
      await transaction.done;
    };
    if (!(await this.#room.offer(text.byteLength, replace))) return false;
    if (!outcome.isReplaced) this.changed();
    return outcome.isReplaced;
  }
}
