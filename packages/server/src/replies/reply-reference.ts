/** Crockford's Base32: no letter that looks or sounds like another, or like a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const year = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'Europe/Amsterdam' });

/** A reference for people to quote, such as `A-2026-7K3F-9Q2M`. It cannot be guessed from another one. */
export function newReplyReference(receivedAt: Date): string {
  const symbols = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => alphabet[byte % alphabet.length]).join('');
  return `A-${year.format(receivedAt)}-${symbols.slice(0, 4)}-${symbols.slice(4)}`;
}
