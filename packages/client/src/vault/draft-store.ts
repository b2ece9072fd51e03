import type { Room } from './room.js';
import type { SealedRecords } from './sealed-records.js';

/** What somebody was writing and has not sent. */
export class DraftStore {
  readonly #records: SealedRecords;
  readonly #room: Room;

  constructor(records: SealedRecords, room: Room) {
    this.#records = records;
    this.#room = room;
  }

  /**
   * Keeps it, instead of what was kept about this.
   *
   * @param draft what JSON can say.
   * @returns false when there was no room for it.
   */
  async save(about: string, draft: unknown): Promise<boolean> {
    const id = await this.#records.sealer.nameOf(about);
    const sealed = await this.#records.seal({ store: 'draft', id }, draft);
    return this.#room.insist(() => this.#records.database.put('draft', sealed, id));
  }

  /** What was being written about this. */
  async read<T>(about: string): Promise<T | undefined> {
    const id = await this.#records.sealer.nameOf(about);
    const sealed = await this.#records.database.get('draft', id);
    return sealed && this.#records.open<T>({ store: 'draft', id }, sealed);
  }

  /** It was sent, or thrown away. */
  async remove(about: string): Promise<void> {
    await this.#records.database.delete('draft', await this.#records.sealer.nameOf(about));
  }
}
