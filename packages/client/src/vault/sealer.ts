/** What is stored of something: the version of its shape (1 byte), a random nonce (12 bytes), and the ciphertext with its tag. */
export type SealedBytes = Uint8Array<ArrayBuffer>;

/** Where a record lies; what was sealed for one place cannot be opened at another. */
export interface RecordPlace {
  readonly store: string;
  readonly id: string | number;
}

/** The version of what is inside records. What is older is read again from the server; drafts and the outbox are not, so they must stay readable. */
const contentVersion = 1;
const nonceByteLength = 12;
const headByteLength = 1 + nonceByteLength;
const encoder = new TextEncoder();

/**
 * Seals the records of one vault (AES-256-GCM, fresh 96-bit nonce, additional data `vault|store|id|version`), and makes keyed names
 * (HMAC-SHA-256) for what they are found by. The vault's name follows from
 * the partition and stands for it.
 */
export class Sealer {
  readonly #vault: string;
  readonly #sealing: CryptoKey;
  readonly #naming: CryptoKey;
  readonly #names = new Map<string, string>();

  private constructor(vault: string, sealing: CryptoKey, naming: CryptoKey) {
    this.#vault = vault;
    this.#sealing = sealing;
    this.#naming = naming;
  }

  /** @param root the vault's data key, for HKDF: each of its two uses has a key of its own. */
  static async from(root: CryptoKey, vault: string): Promise<Sealer> {
    const derivation = (info: string): HkdfParams => ({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: encoder.encode(info) });
    const [sealing, naming] = await Promise.all([
      crypto.subtle.deriveKey(derivation('berichtenbox vault records'), root, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
      crypto.subtle.deriveKey(derivation('berichtenbox vault names'), root, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign']),
    ]);
    return new Sealer(vault, sealing, naming);
  }

  /** Encrypts for this place. */
  async seal(place: RecordPlace, plain: Uint8Array<ArrayBuffer>): Promise<SealedBytes> {
    const nonce = crypto.getRandomValues(new Uint8Array(nonceByteLength));
    const text = new Uint8Array(await crypto.subtle.encrypt(this.#parameters(place, contentVersion, nonce), this.#sealing, plain));
    const sealed = new Uint8Array(headByteLength + text.byteLength);
    sealed[0] = contentVersion;
    sealed.set(nonce, 1);
    sealed.set(text, headByteLength);
    return sealed;
  }

  /** What was sealed for this place; undefined when it was changed, cut short, or sealed for another place or with another key. */
  async open(place: RecordPlace, sealed: SealedBytes): Promise<Uint8Array<ArrayBuffer> | undefined> {
    try {
      const parameters = this.#parameters(place, sealed[0] ?? 0, sealed.subarray(1, headByteLength));
      return new Uint8Array(await crypto.subtle.decrypt(parameters, this.#sealing, sealed.subarray(headByteLength)));
    } catch {
      // OperationError, or something that is no bytes at all.
      return undefined;
    }
  }

  /** A name from which the text does not follow: the same each time in this vault, another one in every other. */
  async nameOf(text: string): Promise<string> {
    let name = this.#names.get(text);
    if (name === undefined) {
      const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', this.#naming, encoder.encode(text)));
      name = toBase64Url(bytes.subarray(0, 16));
      this.#names.set(text, name);
    }
    return name;
  }

  #parameters({ store, id }: RecordPlace, version: number, iv: Uint8Array<ArrayBuffer>): AesGcmParams {
    return { name: 'AES-GCM', iv, additionalData: encoder.encode(`${this.#vault}|${store}|${id}|${version}`) };
  }
}

/** Bytes as letters, digits, `-` and `_`. */
export function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
