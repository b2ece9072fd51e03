import type { Room } from './room.js';
import type { SealedRecords } from './sealed-records.js';
import type { SealedPart } from './vault-schema.js';

/** Something that was done, as it was kept. */
export interface KeptAct<T> {
  /** Goes up: the order in which things were done. */
  readonly number: number;
  readonly act: T;
}

/** Something that was done, to be kept. */
export interface MadeAct {
  /** What it was done to. */
  readonly messageKey: string;
  /** What JSON can say. */
  readonly act: unknown;
}

/** What was done and the server has not answered. It survives the page, the browser and a power cut, and is never thrown away to make room. */
export class OutboxStore {
  readonly #records: SealedRecords;
  readonly #room: Pick<Room, 'insist'>;
  readonly #lost: (() => void) | undefined;

  /** @param lost something that was done could not be read, and must be told; without it, that is left to who can. */
  constructor(records: SealedRecords, room: Pick<Room, 'insist'>, lost?: () => void) {
    this.#records = records;
    this.#room = room;
    this.#lost = lost;
  }

  /**
   * Keeps them, all or none, before anything is sent.
   *
   * @returns their numbers; undefined when they could not be kept: then they must be refused, visibly.
   */
  async add(acts: readonly MadeAct[]): Promise<readonly number[] | undefined> {
    const parts = await Promise.all(acts.map((act) => this.#sealed(act)));
    let numbers: readonly number[] = [];
    const hasRoom = await this.#room.insist(async () => {
      const { store, done } = this.#transaction();
      [numbers] = await Promise.all([Promise.all(parts.map((part) => store.add(part))), done]);
    });
    return hasRoom ? numbers : undefined;
  }

  /** These are as they are here from now on; one that is no longer there does not come back. */
  async replace(acts: readonly (MadeAct & { readonly number: number })[]): Promise<boolean> {
    const parts = await Promise.all(acts.map(async (made) => [made.number, await this.#sealed(made)] as const));
    return this.#room.insist(async () => {
      const { store, done } = this.#transaction();
      await Promise.all([...parts.map(async ([number, part]) => (await store.getKey(number)) !== undefined && store.put(part, number)), done]);
    });
  }

  /** All of it, in the order in which it was done. What cannot be read is gone, and told. */
  async list<T>(): Promise<readonly KeptAct<T>[]> {
    const transaction = this.#records.database.transaction('outbox');
    const [numbers, parts] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
    const acts = await Promise.all(parts.map(async ({ message, sealed }, index) => {
      const number = numbers[index] ?? 0;
      const act = await this.#records.open<T>({ store: 'outbox', id: message }, sealed);
      if (act !== undefined) return { number, act };
      if (!this.#lost) return undefined;
      await this.#records.database.delete('outbox', number);
      this.#lost();
      return undefined;
    }));
    return acts.filter((act) => act !== undefined);
  }

  /** The server gave its final answer. */
  async remove(numbers: readonly number[]): Promise<void> {
    const { store, done } = this.#transaction();
    await Promise.all([...numbers.map((number) => store.delete(number)), done]);
  }

  #transaction() {
    const transaction = this.#records.database.transaction('outbox', 'readwrite', { durability: 'strict' });
    return { store: transaction.store, done: transaction.done };
  }

  async #sealed({ messageKey, act }: MadeAct): Promise<SealedPart> {
    const message = await this.#records.sealer.nameOf(messageKey);
    return { message, sealed: await this.#records.seal({ store: 'outbox', id: message }, act) };
  }
}
