import type { Message, MessageSummary } from '../mailbox/message.js';
import { keyFromBytes } from '../vault/key-from-bytes.js';
import { sessionKey } from '../vault/session-key.js';
import type { KeySource } from '../vault/data-key.js';

/** When the rows were read from the server. */
export const readAt = new Date('2026-03-01T10:00:00Z');
let count = 0;

/** A name that no other test uses. */
export function freshName(): string {
  return `berichtenbox-test-${Date.now()}-${count++}`;
}

/** A key of a session, of 32 times this byte. */
export function keyOfSession(byte = 7): KeySource {
  return sessionKey(() => Promise.resolve(new Uint8Array(32).fill(byte)));
}

/** One row; number 0 is the newest. */
export function header(number: number, change: Partial<MessageSummary> = {}): MessageSummary {
  return {
    id: `message-${number}`, storeId: '00000001001299992000', senderId: '00000001001299992000', senderName: 'Gemeente Voorbeeldstad',
    subject: `Onderwerp ${number}`, publishedAt: new Date(Date.UTC(2026, 2, 1) - number * 3_600_000), attachmentCount: 0, folder: 'inbox', unread: true, stale: false, ...change,
  };
}

/** A whole letter. */
export function letter(number: number, change: Partial<Message> = {}): Message {
  return { ...header(number), body: `Geachte heer, dit is brief ${number}.`, attachments: [], ...change };
}

/** Rows, the newest first. */
export function headers(amount: number): readonly MessageSummary[] {
  return Array.from({ length: amount }, (_, number) => header(number));
}

/** All that is in a database, as it lies there. */
export async function rawRecords(name: string): Promise<readonly { readonly store: string; readonly key: IDBValidKey; readonly value: unknown }[]> {
  const database = await opened(indexedDB.open(name));
  const records = [];
  for (const store of database.objectStoreNames) {
    const objects = database.transaction(store).objectStore(store);
    const [keys, values] = await Promise.all([opened(objects.getAllKeys()), opened(objects.getAll())]);
    records.push(...keys.map((key, index) => ({ store, key, value: values[index] as unknown })));
  }
  database.close();
  return records;
}

/** Puts something in a database, past the vault. */
export async function putRaw(name: string, { store, key, value }: { readonly store: string; readonly key: IDBValidKey; readonly value: unknown }): Promise<void> {
  const database = await opened(indexedDB.open(name));
  await opened(database.transaction(store, 'readwrite').objectStore(store).put(value, key));
  database.close();
}

/** The data key of a vault with a key of a session, as bytes. */
export async function dataKeyBytes(wrapped: Uint8Array<ArrayBuffer>, byte = 7): Promise<Uint8Array<ArrayBuffer>> {
  const kek = await keyFromBytes(new Uint8Array(32).fill(byte));
  const key = await crypto.subtle.unwrapKey('raw', wrapped, kek, 'AES-KW', 'AES-GCM', true, ['encrypt']);
  return new Uint8Array(await crypto.subtle.exportKey('raw', key));
}

function opened<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The request failed'));
  });
}
