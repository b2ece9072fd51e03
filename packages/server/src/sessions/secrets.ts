const encoder = new TextEncoder();

/** A fresh secret of 256 bits, in base64url: session ids, context ids, browser bindings. */
export function newSecret(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
}

/** SHA-256 in base64url: what is stored of a secret, so that who reads the database cannot use it. */
export async function hashSecret(secret: string): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(secret))));
}

/** HMAC-SHA-256 in base64url: a value that follows from a secret, and from which the secret does not follow. */
export async function deriveFrom(secret: string, purpose: string): Promise<string> {
  return (await derivesFrom(secret))(purpose);
}

/** {@link deriveFrom}, for many values from one secret. */
export async function derivesFrom(secret: string): Promise<(purpose: string) => Promise<string>> {
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return async (purpose) => toBase64Url(new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(purpose))));
}

/** Compares two secrets in a time that does not tell where they differ. */
export function equalsInConstantTime(a: string, b: string): boolean {
  const [left, right] = [encoder.encode(a), encoder.encode(b)];
  if (left.length !== right.length) return false;
  return left.reduce((difference, byte, index) => difference | (byte ^ (right[index] ?? 0)), 0) === 0;
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
