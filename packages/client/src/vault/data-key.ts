import { readKeyFile, removeKeyFiles, writeKeyFile } from './key-file.js';
import type { VaultDatabase } from './vault-schema.js';

/** Where the key that opens a vault comes from. */
export type KeyMode = 'session' | 'passkey' | 'device';

/** What of a vault can be known without its key. */
export interface VaultFacts {
  /** It is of the person whose device this is, not of somebody they act for. */
  readonly isOwn?: true;
}

/** What a source of keys needs to find its key again; nothing in here opens anything by itself, but for `kek`. */
export interface KeyFacts {
  /** With `device`: the key itself, which lies on the disk in clear. */
  readonly kek?: CryptoKey;
  /** When it may be used, in milliseconds of this device's clock. */
  readonly valid?: { readonly from: number; readonly until: number };
  /** With `passkey`: which one, and what it is asked with. */
  readonly passkey?: { readonly credentialId: Uint8Array<ArrayBuffer>; readonly salt: Uint8Array<ArrayBuffer> };
}

/** Where the key of a vault's records is, wrapped (AES-KW) under the key of its source. */
export interface DataKeyRecord extends KeyFacts, VaultFacts {
  /** The file in which it is. */
  readonly file: string;
  /** The key itself, where the browser has no such files. */
  readonly wrapped?: Uint8Array<ArrayBuffer>;
}

/** A source of the key under which the data key lies (the KEK: AES-KW, 256 bits). */
export interface KeySource {
  readonly mode: KeyMode;
  /**
   * A key for a new vault.
   *
   * @throws {unknown} When none can be had now.
   */
  create(): Promise<{ readonly kek: CryptoKey; readonly facts: KeyFacts }>;
  /**
   * The key of a vault that was made before.
   *
   * @throws {unknown} When it cannot be had now.
   */
  find(facts: KeyFacts): Promise<CryptoKey>;
}

/** A clock that is put right says something earlier than before; one that was set back further does not make a key last longer. */
const putRightMs = 24 * 60 * 60_000;

/**
 * The key of this vault, for HKDF: the one it has, or a new one when it has none. Without `now`, by this device's clock, no key is over.
 *
 * @returns undefined when the key it has is over: nothing in this vault can ever be read again.
 * @throws {unknown} What the source of the key threw.
 */
export async function openDataKey(database: VaultDatabase, source: KeySource, { now, isOwn }: VaultFacts & { readonly now?: number }): Promise<CryptoKey | undefined> {
  const record = await database.get('key', 'data');
  if (record) return isValid(record, now) ? unwrapped(database.name, record, await source.find(record)) : undefined;
  const { kek, facts } = await source.create();
  const [file, wrapped] = [crypto.randomUUID(), await newDataKey(kek)];
  const made = { file, ...((await writeKeyFile(database.name, file, wrapped)) ? {} : { wrapped }), ...facts, ...(isOwn && { isOwn }) };
  const transaction = database.transaction('key', 'readwrite', { durability: 'strict' });
  // Another tab may have been first; its key is the one that counts.
  const first = await transaction.store.get('data');
  if (!first) await transaction.store.put(made, 'data');
  await transaction.done;
  if (!first) return unwrapped(database.name, made, kek);
  await removeKeyFiles(database.name, file);
  return unwrapped(database.name, first, await source.find(first));
}

/** The key of this vault may be used until later. */
export async function renewDataKey(database: VaultDatabase, valid: KeyFacts['valid']): Promise<void> {
  const transaction = database.transaction('key', 'readwrite');
  const record = await transaction.store.get('data');
  if (record && valid) await transaction.store.put({ ...record, valid }, 'data');
  await transaction.done;
}

function isValid({ valid }: DataKeyRecord, now: number | undefined): boolean {
  return !valid || now === undefined || (now >= valid.from - putRightMs && now < valid.until);
}

/** Undefined when it was wrapped under another key, or was taken away. */
async function unwrapped(vault: string, { file, wrapped }: DataKeyRecord, kek: CryptoKey): Promise<CryptoKey | undefined> {
  const bytes = wrapped ?? (await readKeyFile(vault, file));
  try {
    return bytes && (await crypto.subtle.unwrapKey('raw', bytes, kek, 'AES-KW', 'HKDF', false, ['deriveKey']));
  } catch {
    return undefined;
  }
}

async function newDataKey(kek: CryptoKey): Promise<Uint8Array<ArrayBuffer>> {
  // Its bytes are never seen here: a key that can be wrapped cannot be used for HKDF, so it comes back as another kind of key.
  const data = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt']);
  return new Uint8Array(await crypto.subtle.wrapKey('raw', data, kek, 'AES-KW'));
}
