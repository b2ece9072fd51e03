import type { Sealer, RecordPlace, SealedBytes } from './sealer.js';
import type { VaultDatabase } from './vault-schema.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The records of one open vault, as what they say. What cannot be read is counted. */
export class SealedRecords {
  readonly database: VaultDatabase;
  readonly sealer: Sealer;
  readonly #damaged: () => void;

  /** @param damaged a record could not be read: changed, cut short, or of another key. */
  constructor(database: VaultDatabase, sealer: Sealer, damaged: () => void) {
    this.database = database;
    this.sealer = sealer;
    this.#damaged = damaged;
  }

  /** Seals what JSON can say. */
  seal(place: RecordPlace, value: unknown): Promise<SealedBytes> {
    return this.sealer.seal(place, encoder.encode(JSON.stringify(value)));
  }

  /** What was sealed for this place; undefined, and counted, when it cannot be read. What is sealed, we sealed: its shape is not checked. */
  async open<T>(place: RecordPlace, sealed: SealedBytes): Promise<T | undefined> {
    const plain = await this.openBytes(place, sealed);
    return plain && (JSON.parse(decoder.decode(plain)) as T);
  }

  /** The bytes that were sealed for this place; undefined, and counted, when they cannot be read. */
  async openBytes(place: RecordPlace, sealed: SealedBytes): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const plain = await this.sealer.open(place, sealed);
    if (!plain) this.#damaged();
    return plain;
  }
}
