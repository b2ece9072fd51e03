import type { KeyRing } from '../recipients/key-ring.js';

/** Capitals and digits, without those that look alike (0 and O, 1 and I): 32 of them, so 12 are 60 bits. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const symbolCount = 12;
const groupLength = 4;
const wholeCode = new RegExp(`^[${alphabet}]{${symbolCount}}$`);
const purpose = 'mandate code';

/** A fresh code, as it is shown: `KQ7M-2XPD-9RHT`. */
export function newInvitationCode(): string {
  const symbols = Array.from(crypto.getRandomValues(new Uint8Array(symbolCount)), (byte) => alphabet.charAt(byte % alphabet.length));
  const groups = Array.from({ length: symbolCount / groupLength }, (_, index) => symbols.slice(index * groupLength, (index + 1) * groupLength).join(''));
  return groups.join('-');
}

/** The code that somebody typed, without spaces and dashes and in capitals; undefined when it can be no code. */
export function readInvitationCode(text: string): string | undefined {
  const code = text.normalize('NFKC').replaceAll(/[\s\p{Pd}]/gu, '').toUpperCase();
  return wholeCode.test(code) ? code : undefined;
}

/** What is stored of a code, under the current key first: keyed, so that who reads the database cannot try all codes. */
export function invitationCodeHashes(keyRing: KeyRing, code: string): Promise<readonly [string, ...string[]]> {
  return keyRing.pseudonyms(code.replaceAll('-', ''), purpose);
}
