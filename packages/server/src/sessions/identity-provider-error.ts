/**
 * Logging in at the identity provider did not work.
 * `cancelled`: the person turned back. `refused`: its answer is not right. `unavailable`: it cannot be reached.
 */
export class IdentityProviderError extends Error {
  override readonly name = 'IdentityProviderError';
  readonly reason: 'cancelled' | 'refused' | 'unavailable';

  constructor(reason: IdentityProviderError['reason'], options?: ErrorOptions) {
    super(`The identity provider: ${reason}`, options);
    this.reason = reason;
  }
}
