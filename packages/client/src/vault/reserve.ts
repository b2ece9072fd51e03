import type { VaultDatabase } from './vault-schema.js';

/** Room for some hundreds of things that were done. */
const pieceCount = 4;
/** Chromium keeps what is larger than 64 kB in a file of its own, and gives back its room at once when it is deleted; of smaller records it does not. */
const pieceByteLength = 128 * 1024;
const randomAtOnce = 65_536;

/** Room that is taken before it is needed: when the disk is full, what may not be lost still fits. */
export class Reserve {
  readonly #database: VaultDatabase;
  #isWhole = false;

  constructor(database: VaultDatabase) {
    this.#database = database;
  }

  /**
   * Takes what is missing of it.
   *
   * @throws {DOMException} `QuotaExceededError` when there is no room for that.
   */
  async fill(): Promise<void> {
    if (this.#isWhole) return;
    const present = new Set(await this.#database.getAllKeys('reserve'));
    for (let number = 0; number < pieceCount; number++) {
      if (!present.has(number)) await this.#database.put('reserve', randomBytes(), number);
    }
    this.#isWhole = true;
  }

  /** Gives up a piece of it; false when there is none left. */
  async giveUp(): Promise<boolean> {
    this.#isWhole = false;
    const [number] = await this.#database.getAllKeys('reserve', undefined, 1);
    if (number === undefined) return false;
    await this.#database.delete('reserve', number);
    return true;
  }
}

/** Random, since the browser compresses what it stores. */
function randomBytes(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieceByteLength);
  for (let start = 0; start < pieceByteLength; start += randomAtOnce) crypto.getRandomValues(bytes.subarray(start, start + randomAtOnce));
  return bytes;
}
