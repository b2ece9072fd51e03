/** What `createKeyRing` is made from. Keep it outside the database; an old key stays until nothing sealed with it is left. */
export interface KeyMaterial {
  /** The key that seals from now on; one of `keys`. */
  readonly currentKeyId: string;
  /** Key id (letters, digits, `-`, `_`) → 32 random bytes. */
  readonly keys: Readonly<Record<string, Uint8Array>>;
}

/** Seals short personal values before they are stored, and makes pseudonyms to find them by. */
export interface KeyRing {
  /**
   * Encrypts and authenticates a text under the current key (AES-256-GCM, random nonce).
   *
   * @param purpose what the value is; a value sealed for one purpose cannot be opened for another.
   */
  seal(plaintext: string, purpose: string): Promise<string>;
  /**
   * The text again, whichever key of the ring sealed it.
   *
   * @throws {Error} when the key is not in the ring, or the value was changed, or sealed for another purpose.
   */
  open(sealed: string, purpose: string): Promise<string>;
  /** Keyed, one-way names of a value (HMAC-SHA-256), one per key of the ring, the current key's first. */
  pseudonyms(value: string, purpose: string): Promise<readonly [string, ...string[]]>;
}

const encoder = new TextEncoder();
const nonceByteLength = 12;

interface RingKey {
  readonly sealing: CryptoKey;
  readonly naming: CryptoKey;
}

/**
 * Makes the key ring; each key is used for two things, so two are derived from it (HKDF).
 *
 * @throws {TypeError} when the current key is missing, an id has other characters, or a key is not 32 bytes.
 */
export async function createKeyRing({ currentKeyId, keys }: KeyMaterial): Promise<KeyRing> {
  const ring = new Map<string, RingKey>();
  for (const [id, bytes] of Object.entries(keys)) ring.set(id, await deriveKeys(id, bytes));
  const current = ring.get(currentKeyId);
  if (current === undefined) throw new TypeError('The current key is not in the key ring.');
  const others = [...ring].filter(([id]) => id !== currentKeyId);
  return {
    async seal(plaintext, purpose) {
      const nonce = crypto.getRandomValues(new Uint8Array(nonceByteLength));
      const parameters = { name: 'AES-GCM', iv: nonce, additionalData: encoder.encode(purpose) };
      const sealed = await crypto.subtle.encrypt(parameters, current.sealing, encoder.encode(plaintext));
      return `${currentKeyId}.${toBase64Url(nonce)}.${toBase64Url(new Uint8Array(sealed))}`;
    },
    async open(sealed, purpose) {
      const [id = '', nonce = '', text = ''] = sealed.split('.');
      const key = ring.get(id);
      if (key === undefined) throw new Error('The key that sealed this value is not in the key ring.');
      const parameters = { name: 'AES-GCM', iv: fromBase64Url(nonce), additionalData: encoder.encode(purpose) };
      return new TextDecoder().decode(await crypto.subtle.decrypt(parameters, key.sealing, fromBase64Url(text)));
    },
    async pseudonyms(value, purpose) {
      const older = await Promise.all(others.map(([id, key]) => pseudonym(id, key.naming, `${purpose}\n${value}`)));
      return [await pseudonym(currentKeyId, current.naming, `${purpose}\n${value}`), ...older];
    },
  };
}

async function deriveKeys(id: string, bytes: Uint8Array): Promise<RingKey> {
  if (!/^[\w-]+$/.test(id)) throw new TypeError('A key id may have letters, digits, - and _ only.');
  if (bytes.byteLength !== 32) throw new TypeError(`Key ${id} must be 32 bytes.`);
  const root = await crypto.subtle.importKey('raw', new Uint8Array(bytes), 'HKDF', false, ['deriveKey']);
  const from = (info: string) => ({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: encoder.encode(info) });
  return {
    sealing: await crypto.subtle.deriveKey(from('berichtenbox seal'), root, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
    naming: await crypto.subtle.deriveKey(from('berichtenbox pseudonym'), root, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign']),
  };
}

async function pseudonym(id: string, key: CryptoKey, value: string): Promise<string> {
  return `${id}.${toBase64Url(new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(value))))}`;
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
