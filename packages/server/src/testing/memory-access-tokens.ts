import { AccessTokenError, type AccessToken, type AccessTokenVerifier } from '../senders/access-tokens.js';
import { newSecret } from '../sessions/secrets.js';

/** Gives out access tokens, and knows its own. */
export class MemoryAccessTokens implements AccessTokenVerifier {
  readonly #tokens = new Map<string, AccessToken>();

  issue(clientId: string, scopes: readonly string[], oin?: string): string {
    const text = newSecret();
    this.#tokens.set(text, { clientId, scopes: new Set(scopes), ...(oin !== undefined && { oin }) });
    return text;
  }

  verify(token: string): Promise<AccessToken> {
    const found = this.#tokens.get(token);
    return found ? Promise.resolve(found) : Promise.reject(new AccessTokenError('unknown'));
  }
}
