import type { Message } from '../../../packages/client/src/mailbox/message.js';

const name = 'plain';

/** Messages in IndexedDB as one would keep them without a vault: a record each, in clear. */
export class PlainStore {
  readonly #database: IDBDatabase;

  private constructor(database: IDBDatabase) {
    this.#database = database;
  }

  static async open(): Promise<PlainStore> {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('message', { keyPath: 'id' });
    return new PlainStore(await answerOf(request));
  }

  /** How many records there are in a store of any database. */
  static async count(database: string, store: string): Promise<number> {
    const opened = await answerOf(indexedDB.open(database));
    const count = await answerOf(opened.transaction(store).objectStore(store).count());
    opened.close();
    return count;
  }

  /** Resolves when all of them are there. */
  async save(messages: readonly Message[]): Promise<void> {
    const transaction = this.#database.transaction('message', 'readwrite');
    const store = transaction.objectStore('message');
    for (const message of messages) store.add(message);
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('Nothing was written'));
    });
  }

  async some(count: number): Promise<readonly Message[]> {
    return answerOf(this.#database.transaction('message').objectStore('message').getAll(null, count) as IDBRequest<Message[]>);
  }

  /** What is searched of each, in lower case. */
  async texts(): Promise<readonly string[]> {
    const messages = await answerOf(this.#database.transaction('message').objectStore('message').getAll() as IDBRequest<Message[]>);
    return messages.map(({ subject, senderName, body }) => `${subject}\n${senderName}\n${body}`.toLowerCase());
  }

  close(): void {
    this.#database.close();
  }
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The request failed'));
  });
}
