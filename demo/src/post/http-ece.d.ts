/** Encrypted content encoding for HTTP (RFC 8188), without types of its own; only what is used here. */
declare module 'http_ece' {
  import type { ECDH } from 'node:crypto';

  const httpEce: {
    /** @throws {Error} when it was not encrypted for this key. */
    decrypt(body: Buffer, options: { readonly version: 'aes128gcm'; readonly privateKey: ECDH; readonly authSecret: string }): Buffer;
  };
  export default httpEce;
}
