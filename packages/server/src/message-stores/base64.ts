const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const invalid = 255;
const values = new Uint8Array(128).fill(invalid);
for (const [value, character] of alphabet.split('').entries()) values[character.charCodeAt(0)] = value;

/** How many bytes a Base64 text stands for, without decoding it. */
export function base64ByteLength(text: string): number {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  return (text.length / 4) * 3 - padding;
}

/**
 * Decodes the one canonical Base64 text of some bytes: padded, without spaces or line ends, unused bits zero.
 * Anything laxer would give the same bytes two texts. (`atob` is lax, `Uint8Array.fromBase64` is not in Node 20.)
 *
 * @returns undefined when the text is not canonical.
 * @see RFC 4648 sections 3.5 and 4
 */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 4 !== 0) return undefined;
  const bytes = new Uint8Array(base64ByteLength(text));
  const padding = (text.length / 4) * 3 - bytes.length;
  const digitCount = text.length - padding;
  let bits = 0;
  let bitCount = 0;
  let written = 0;
  for (let index = 0; index < digitCount; index += 1) {
    const value = values[text.charCodeAt(index)] ?? invalid;
    if (value === invalid) return undefined;
    bits = ((bits << 6) | value) & 0xffff;
    bitCount += 6;
    if (bitCount >= 8) {
      bitCount -= 8;
      bytes[written] = bits >> bitCount;
      written += 1;
    }
  }
  return (bits & ((1 << bitCount) - 1)) === 0 ? bytes : undefined;
}
