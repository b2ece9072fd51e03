import { deviceKey } from '../../../packages/client/src/vault/device-key.js';
import type { KeyMode, KeySource } from '../../../packages/client/src/vault/data-key.js';
import { passkeyKey } from '../../../packages/client/src/vault/passkey-key.js';
import { sessionKey } from '../../../packages/client/src/vault/session-key.js';
import { Vault } from '../../../packages/client/src/vault/vault.js';
import { vaultName } from '../../../packages/client/src/vault/vault-name.js';
import { wipeVaults } from '../../../packages/client/src/vault/wipe.js';

/** What the page does when the test asks. */
export interface VaultPage {
  /** Keeps a mailbox in which this word stands everywhere. */
  write(mode: KeyMode, word: string, sessionKeyHex: string): Promise<void>;
  /** The subjects that are kept. */
  read(mode: KeyMode, sessionKeyHex: string): Promise<readonly string[]>;
  /** Keeps the word as any page would. */
  writePlainly(word: string): Promise<void>;
  /** Deletes all that is kept, and tells whether all vaults are gone. */
  logOut(): Promise<boolean>;
  /** Bytes of keys that were made or used in this page, in hex: what no script can have, overheard. */
  readonly keys: Record<'data' | 'wrapped' | 'kek', Set<string>>;
}

const endpoint = '/api/v1';
const keys: VaultPage['keys'] = { data: new Set(), wrapped: new Set(), kek: new Set() };
const hex = (bytes: BufferSource) => Array.from(new Uint8Array(bytes as ArrayBuffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
const fromHex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));

overhear();

const sources: Record<KeyMode, (sessionKeyHex: string) => KeySource> = {
  session: (sessionKeyHex) => sessionKey(() => Promise.resolve(fromHex(sessionKeyHex))),
  passkey: () => passkeyKey({ site: 'Voorbeeldstad', purpose: 'Berichten' }),
  device: () => deviceKey(() => Date.now()),
};

async function open(mode: KeyMode, sessionKeyHex: string): Promise<Vault> {
  const vault = await Vault.open({ name: await vaultName(endpoint, 'partition-koen', mode), keys: sources[mode](sessionKeyHex) });
  if (vault.state.status !== 'open') throw new Error(`The vault is not open: ${String(vault.state.reason)}`);
  return vault;
}

const page: VaultPage = {
  keys,
  async write(mode, word, sessionKeyHex) {
    const vault = await open(mode, sessionKeyHex);
    const messages = Array.from({ length: 300 }, (_, number) => ({
      id: `${word}-${number}`, storeId: '00000001001299992000', senderId: '00000001001299992000', senderName: `Gemeente ${word}`, subject: `Onderwerp ${word} ${number}`,
      publishedAt: new Date(Date.UTC(2026, 2, 1) - number * 3_600_000), attachmentCount: 1, folder: word, unread: true, stale: false,
      body: `Geachte ${word}, `.repeat(40), attachments: [{ id: 'a', name: `${word}.pdf`, mediaType: 'application/pdf' }],
    }));
    await vault.saveHeaders(messages, new Date());
    await vault.saveLetters(messages);
    for (const { id, storeId } of messages.slice(0, 3)) await vault.saveFile({ messageKey: `${storeId}/${id}`, attachmentId: 'a' }, new Blob([`${word} `.repeat(40_000)]));
    await vault.saveDraft(word, { text: word });
    await vault.addAct(`store/${word}`, { folder: word });
    // Their texts are written together as well, soon after.
    while ((await countOf(vault.name, 'text')) === 0) await new Promise((resolve) => setTimeout(resolve, 100));
    vault.close();
  },
  async read(mode, sessionKeyHex) {
    const vault = await open(mode, sessionKeyHex);
    const subjects = [];
    for await (const rows of vault.readHeaders()) subjects.push(...rows.map(({ subject }) => subject));
    vault.close();
    return subjects;
  },
  async writePlainly(word) {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('plain', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('letters');
      request.onsuccess = () => resolve(request.result);
    });
    const transaction = database.transaction('letters', 'readwrite');
    transaction.objectStore('letters').put({ subject: word }, 1);
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    database.close();
  },
  async logOut() {
    indexedDB.deleteDatabase('plain');
    return wipeVaults(endpoint);
  },
};
Object.assign(globalThis, { vaultPage: page });

async function countOf(name: string, store: string): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
  });
  const counting = database.transaction(store).objectStore(store).count();
  await new Promise((resolve) => (counting.onsuccess = resolve));
  database.close();
  return counting.result;
}

/** Writes down the bytes of each key as it is made: for this, keys that are to stay in the browser are made so that they can be had, and given on as they should be. */
function overhear(): void {
  const { subtle } = crypto;
  const generateKey = subtle.generateKey.bind(subtle);
  const importKey = subtle.importKey.bind(subtle);
  const deriveKey = subtle.deriveKey.bind(subtle);
  const wrapKey = subtle.wrapKey.bind(subtle);
  const givenOn = async (key: CryptoKey, name: string, usages: Iterable<KeyUsage>): Promise<CryptoKey> => {
    const bytes = await subtle.exportKey('raw', key);
    keys.kek.add(hex(bytes));
    return importKey('raw', bytes, name, false, [...usages]);
  };
  subtle.generateKey = (async (algorithm: AesKeyGenParams, extractable: boolean, usages: readonly KeyUsage[]) =>
    algorithm.name === 'AES-KW' ? givenOn(await generateKey(algorithm, true, usages), 'AES-KW', usages) : generateKey(algorithm, extractable, usages)) as unknown as SubtleCrypto['generateKey'];
  subtle.deriveKey = async (derivation, root, algorithm, extractable, usages) =>
    (algorithm as AesKeyGenParams).name === 'AES-KW' ? givenOn(await deriveKey(derivation, root, algorithm, true, usages), 'AES-KW', usages) : deriveKey(derivation, root, algorithm, extractable, usages);
  subtle.wrapKey = async (format, key, wrapping, algorithm) => {
    keys.data.add(hex(await subtle.exportKey('raw', key)));
    const wrapped = await wrapKey(format, key, wrapping, algorithm);
    keys.wrapped.add(hex(wrapped));
    return wrapped;
  };
}
