/** A key to wrap data keys under, from 32 bytes; from then on its bytes cannot be had from it. */
export function keyFromBytes(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'AES-KW', false, ['wrapKey', 'unwrapKey']);
}
