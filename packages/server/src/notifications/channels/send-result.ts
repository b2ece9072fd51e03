/** What came of handing something over. Not among them: it may work later; then the channel throws. */
export type SendResult =
  | { readonly kind: 'sent' }
  /** The address does not work, and will not: it must not be used again until the person puts it right. */
  | { readonly kind: 'address-failed'; readonly reason: 'bounce' | 'unsubscribed' | 'unknown' }
  /** It was refused for another reason than the address, such as its content; nothing is wrong with the address. */
  | { readonly kind: 'refused' };

/** A gateway cannot do it now; it is tried again later. Says no more than where it went wrong, as an answer may repeat an address. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';
  readonly code: string;

  constructor(medium: string, code: string | number, cause?: unknown) {
    super(`The gateway for ${medium} did not take it.`, { cause });
    this.code = String(code);
  }
}
