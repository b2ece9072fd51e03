/** What a valid access token says. */
export interface AccessToken {
  readonly clientId: string;
  /** Organisation number of the sender; absent for operators. */
  readonly oin?: string;
  readonly scopes: ReadonlySet<string>;
}

/** Judges access tokens of senders and operators (RFC 9068). */
export interface AccessTokenVerifier {
  /**
   * @param token The token from `Authorization: Bearer`.
   * @throws {AccessTokenError} when it is not a token for us, or has expired.
   */
  verify(token: string): Promise<AccessToken>;
}

/** The token is not one for us: wrong issuer, audience, signature, type, or too old. */
export class AccessTokenError extends Error {
  override readonly name = 'AccessTokenError';
}
