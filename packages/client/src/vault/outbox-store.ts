import type { Room } from './room.js';
import type { SealedRecords } from './sealed-records.js';

/** Something that was done, as it was kept. */
export interface KeptAct<T> {
  /** Goes up: the order in which things were done. */
  readonly number: number;
  readonly act: T;
}

/** What was done and the server has not answered. It survives the page, the browser and a power cut, and is never thrown away to make room. */
export class OutboxStore {
  readonly #records: SealedRecords;
  readonly #room: Room;
  readonly #lost: () => void;

  /** @param lost something that was done could not be read, and must be told. */
  constructor(records: SealedRecords, room: Room, lost: () => void) {
    this.#records = records;
    this.#room = room;
    this.#lost = lost;
  }

  /**
   * Keeps it, before anything is sent.
   *
   * @param act what JSON can say.
   * @returns its number; undefined when it could not be kept: then it must be refused, visibly.
   */
  async add(messageKey: string, act: unknown): Promise<number | undefined> {
    const message = await this.#records.sealer.nameOf(messageKey);
    const sealed = await this.#records.seal({ store: 'outbox', id: message }, act);
    let number: number | undefined;
    const hasRoom = await this.#room.insist(async () => {
      const transaction = this.#records.database.transaction('outbox', 'readwrite', { durability: 'strict' });
      [number] = await Promise.all([transaction.store.add({ message, sealed }), transaction.done]);
    });
    return hasRoom ? number : undefined;
  }

  /** All of it, in the order in which it was done. What cannot be read is gone, and told. */
  async list<T>(): Promise<readonly KeptAct<T>[]> {
    const transaction = this.#records.database.transaction('outbox');
    const [numbers, parts] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
    const acts = await Promise.all(parts.map(async ({ message, sealed }, index) => {
      const number = numbers[index] ?? 0;
      const act = await this.#records.open<T>({ store: 'outbox', id: message }, sealed);
      if (act !== undefined) return { number, act };
      await this.#records.database.delete('outbox', number);
      this.#lost();
      return undefined;
    }));
    return acts.filter((act) => act !== undefined);
  }

  /** The server gave its final answer. */
  remove(number: number): Promise<void> {
    return this.#records.database.delete('outbox', number);
  }
}
