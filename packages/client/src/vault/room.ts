import type { IDBPIndex } from 'idb';
import { keyOf } from '../mailbox/message-order.js';
import type { MessageSummary } from '../mailbox/message.js';
import { changeLetters, deleteLetters } from './letter-lists.js';
import { Reserve } from './reserve.js';
import type { SealedRecords } from './sealed-records.js';
import type { VaultSchema } from './vault-schema.js';

/** What making room works with. */
export interface RoomParts {
  readonly records: SealedRecords;
  readonly oldestFirst: () => readonly MessageSummary[];
  /** Whether there was room for what was last to be written. */
  readonly told: (hasRoom: boolean) => void;
}

/** Letters and files leave so much of what the browser says that it gives this site. */
const spareBytes = 4 * 1024 * 1024;
/** What only makes things faster leaves so much more. */
const plentyBytes = 16 * 1024 * 1024;
/** Letters are small: so much of them is thrown away at once. */
const atLeastBytes = 64 * 1024;

/** Sees to it that there is room: what can be had from the server again makes way, what cannot never does. */
export class Room {
  readonly #parts: RoomParts;
  readonly #reserve: Reserve;
  /** As far as is known; Chromium never says how little it is, and refuses when it is nothing. */
  #remainingBytes = 0;
  /** Something had to make way. */
  #isTight = false;

  constructor(parts: RoomParts) {
    this.#parts = parts;
    this.#reserve = new Reserve(parts.records.database);
  }

  /** Takes room for what may not be lost, if there is any. */
  async begin(): Promise<void> {
    await this.#tried(() => this.#reserve.fill());
  }

  /** Writes something that can be had again; false when there is no room for it. */
  async keep(byteLength: number, write: () => Promise<unknown>): Promise<boolean> {
    const filled = async (): Promise<void> => {
      await this.#reserve.fill();
      await write();
    };
    let hasRoom = (await this.#remains(byteLength)) && (await this.#tried(filled));
    if (!hasRoom && (await this.#throwAway(byteLength))) hasRoom = (await this.#remains(byteLength)) && (await this.#tried(filled));
    if (hasRoom) this.#remainingBytes -= byteLength;
    this.#parts.told(hasRoom);
    return hasRoom;
  }

  /** Writes what only makes things faster; false when there is not plenty of room, since nothing makes way for it. */
  async offer(byteLength: number, write: () => Promise<unknown>): Promise<boolean> {
    if (this.#isTight || !(await this.#remains(byteLength + plentyBytes)) || !(await this.#tried(write))) return false;
    this.#remainingBytes -= byteLength;
    return true;
  }

  /** Writes something that exists nowhere else: letters and files make way for it. False when even that did not help. */
  async insist(write: () => Promise<unknown>): Promise<boolean> {
    let hasRoom = await this.#tried(write);
    while (!hasRoom && (await this.#makeWay())) hasRoom = await this.#tried(write);
    this.#parts.told(hasRoom);
    return hasRoom;
  }

  async #makeWay(): Promise<boolean> {
    const [hasGivenUp, hasThrownAway] = [await this.#reserve.giveUp(), await this.#throwAway(0)];
    return hasGivenUp || hasThrownAway;
  }

  /** How much is left is asked seldom: as long as it is much, it does not matter how much. */
  async #remains(byteLength: number): Promise<boolean> {
    if (this.#remainingBytes < 2 * byteLength + spareBytes) this.#remainingBytes = await remainingBytes();
    return this.#remainingBytes >= byteLength + spareBytes;
  }

  async #tried(write: () => Promise<unknown>): Promise<boolean> {
    try {
      await write();
      return true;
    } catch (error) {
      if ((error as DOMException).name !== 'QuotaExceededError') throw error;
      this.#remainingBytes = 0;
      return false;
    }
  }

  /**
   * Throws away at least so many bytes: what is there for searching first, then files, then letters, and of those what belongs to the oldest
   * messages first.
   *
   * @returns whether there was anything to throw away.
   */
  async #throwAway(byteLength: number): Promise<boolean> {
    const { records: { database, sealer }, oldestFirst } = this.#parts;
    this.#isTight = true;
    const oldest = await Promise.all(oldestFirst().map((message) => sealer.nameOf(keyOf(message))));
    const transaction = changeLetters(database);
    const [attachments, bodies, texts] = [transaction.objectStore('attachment'), transaction.objectStore('body'), transaction.objectStore('text')];
    const [withFiles, withBody] = [await messagesOf(attachments.index('message')), new Set(await bodies.getAllKeys())];
    const gone = new Set<string>();
    let freedBytes = 0;
    const isEnough = (): boolean => freedBytes >= Math.max(byteLength, atLeastBytes);
    for (const page of await texts.getAllKeys()) {
      if (isEnough()) break;
      freedBytes += (await texts.get(page))?.byteLength ?? 0;
      await texts.delete(page);
    }
    for (const name of oldest.filter((candidate) => withFiles.has(candidate))) {
      if (isEnough()) break;
      for (const id of await attachments.index('message').getAllKeys(name)) {
        freedBytes += (await attachments.get(id))?.sealed.byteLength ?? 0;
        await attachments.delete(id);
      }
    }
    for (const name of oldest.filter((candidate) => withBody.has(candidate))) {
      if (isEnough()) break;
      freedBytes += (await bodies.get(name))?.byteLength ?? 0;
      gone.add(name);
    }
    if (gone.size > 0) await deleteLetters(transaction, gone);
    await transaction.done;
    return freedBytes > 0;
  }
}

async function messagesOf(index: IDBPIndex<VaultSchema, ('attachment' | 'body' | 'list' | 'text')[], 'attachment', 'message', 'readwrite'>): Promise<ReadonlySet<string>> {
  const messages = new Set<string>();
  for (let cursor = await index.openKeyCursor(null, 'nextunique'); cursor; cursor = await cursor.continue()) messages.add(cursor.key);
  return messages;
}

/** How much more this site may keep; where the browser does not say, there is room until it refuses. */
async function remainingBytes(): Promise<number> {
  const { storage } = navigator as { storage?: StorageManager };
  const { quota = Infinity, usage = 0 } = (await storage?.estimate().catch(() => undefined)) ?? {};
  return quota - usage;
}
