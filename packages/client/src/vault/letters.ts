import { unwrap } from 'idb';
import { keyOf } from '../mailbox/message-order.js';
import type { Message } from '../mailbox/message.js';
import { changeLetters, deleteLetters } from './letter-lists.js';
import type { Room } from './room.js';
import type { SealedRecords } from './sealed-records.js';

/** A file of a letter. */
export interface FilePlace {
  readonly messageKey: string;
  readonly attachmentId: string;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Whole letters and their files, a record each: what there is room for. */
export class Letters {
  readonly #records: SealedRecords;
  readonly #room: Pick<Room, 'keep'>;
  readonly #changed: () => void;

  /** @param changed there are other letters now. */
  constructor(records: SealedRecords, room: Pick<Room, 'keep'>, changed: () => void) {
    this.#records = records;
    this.#room = room;
    this.#changed = changed;
  }

  /** Keeps these letters, all of them or none; false when there was no room. */
  async save(messages: readonly Message[]): Promise<boolean> {
    // Sealed first, then written in one go: a transaction does not wait for cryptography.
    const letters = await Promise.all(messages.map(async (message) => {
      const id = await this.#records.sealer.nameOf(keyOf(message));
      return { id, sealed: await this.#records.seal({ store: 'body', id }, message) };
    }));
    const isKept = await this.#room.keep(letters.reduce((sum, { sealed }) => sum + sealed.byteLength, 0), async () => {
      const transaction = this.#records.database.transaction(['body', 'list'], 'readwrite');
      // Each of these succeeds when the transaction does: a promise for each would cost as much again.
      const bodies = unwrap(transaction.objectStore('body'));
      for (const { id, sealed } of letters) bodies.put(sealed, id);
      await Promise.all([transaction.objectStore('list').add({ letters: letters.map(({ id }) => id) }), transaction.done]);
    });
    this.#changed();
    return isKept;
  }

  /** Keeps this letter, unless it is here already as it is; false when there was no room. */
  async keep(message: Message): Promise<boolean> {
    return JSON.stringify(await this.read(keyOf(message))) === JSON.stringify(message) || this.save([message]);
  }

  /** The letter as it was when it was last kept; undefined when it is not here, or could not be read. */
  async read(messageKey: string): Promise<Message | undefined> {
    const id = await this.#records.sealer.nameOf(messageKey);
    const sealed = await this.#records.database.get('body', id);
    if (!sealed) return undefined;
    const message = await this.#records.open<Message>({ store: 'body', id }, sealed);
    if (!message) await this.#delete([id]);
    return message && { ...message, publishedAt: new Date(message.publishedAt) };
  }

  /** Which of these letters are not here. */
  async missing(messageKeys: readonly string[]): Promise<readonly string[]> {
    const names = await Promise.all(messageKeys.map((key) => this.#records.sealer.nameOf(key)));
    const here = new Set(await this.#records.database.getAllKeys('body'));
    return messageKeys.filter((_, index) => !here.has(names[index] ?? ''));
  }

  /** Keeps this file; false when there was no room. */
  async saveFile(place: FilePlace, file: Blob): Promise<boolean> {
    const [id, message] = await this.#namesOf(place);
    const [type, bytes] = [encoder.encode(`${file.type}\0`), new Uint8Array(await file.arrayBuffer())];
    const plain = new Uint8Array(type.byteLength + bytes.byteLength);
    plain.set(type);
    plain.set(bytes, type.byteLength);
    const sealed = await this.#records.sealer.seal({ store: 'attachment', id }, plain);
    return this.#room.keep(sealed.byteLength, () => this.#records.database.put('attachment', { message, sealed }, id));
  }

  /** The file; undefined when it is not here, or could not be read. */
  async readFile(place: FilePlace): Promise<Blob | undefined> {
    const [id] = await this.#namesOf(place);
    const part = await this.#records.database.get('attachment', id);
    if (!part) return undefined;
    const plain = await this.#records.openBytes({ store: 'attachment', id }, part.sealed);
    if (!plain) {
      await this.#records.database.delete('attachment', id);
      return undefined;
    }
    const end = plain.indexOf(0);
    return new Blob([plain.subarray(end + 1)], { type: decoder.decode(plain.subarray(0, end)) });
  }

  /** Which of these files of a letter are here; opens none of them. */
  async keptFiles(messageKey: string, attachmentIds: readonly string[]): Promise<readonly string[]> {
    const { sealer, database } = this.#records;
    const here = new Set(await database.getAllKeysFromIndex('attachment', 'message', await sealer.nameOf(messageKey)));
    const names = await Promise.all(attachmentIds.map((id) => sealer.nameOf(`${messageKey}/${id}`)));
    return attachmentIds.filter((_, index) => here.has(names[index] ?? ''));
  }

  /** These messages no longer exist. */
  async remove(messageKeys: readonly string[]): Promise<void> {
    const names = await Promise.all(messageKeys.map((key) => this.#records.sealer.nameOf(key)));
    await this.#delete(names, names);
  }

  /** @param withFiles the names of the messages whose files go too. */
  async #delete(names: readonly string[], withFiles: readonly string[] = []): Promise<void> {
    const transaction = changeLetters(this.#records.database);
    const attachments = transaction.objectStore('attachment');
    for (const name of withFiles) {
      for (const id of await attachments.index('message').getAllKeys(name)) await attachments.delete(id);
    }
    await deleteLetters(transaction, new Set(names));
    await transaction.done;
    this.#changed();
  }

  async #namesOf({ messageKey, attachmentId }: FilePlace): Promise<readonly [id: string, message: string]> {
    const { sealer } = this.#records;
    return Promise.all([sealer.nameOf(`${messageKey}/${attachmentId}`), sealer.nameOf(messageKey)]);
  }
}
