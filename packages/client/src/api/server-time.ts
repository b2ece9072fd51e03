/** The server's clock when it answered, in ms since 1970; this device's when the answer does not say. */
export function serverTime(headers: Headers): number {
  return Date.parse(headers.get('date') ?? '') || Date.now();
}
