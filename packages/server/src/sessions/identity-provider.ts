import type { RecipientIdentity } from '../recipients/identity.js';

/** Who logged in. */
export interface LoggedInPerson {
  readonly name: string;
  /** The number that the identity provider vouches for. */
  readonly identity: RecipientIdentity;
  /** The identity provider's `acr`: how sure it is. */
  readonly assuranceLevel?: string;
  /** Kept sealed with the session, to log out at the provider later; holds no identity number. */
  readonly idToken: string;
}

/** The secrets of one login under way; they stay on the server. */
export interface LoginSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** The party that says who somebody is (DigiD, eHerkenning, or a stand-in), spoken to with OpenID Connect. */
export interface IdentityProvider {
  /** @throws {IdentityProviderError} `unavailable` when it cannot be reached. */
  startLogin(): Promise<{ readonly url: string; readonly secrets: LoginSecrets }>;
  /**
   * @param callbackParameters What the provider added to the address it sent the browser back to.
   * @throws {IdentityProviderError} `cancelled` when the person turned back; `refused` when the answer is not right.
   */
  finishLogin(callbackParameters: URLSearchParams, secrets: LoginSecrets): Promise<LoggedInPerson>;
  /** Where to send the browser to log out there too; afterwards it comes back to the site. */
  logoutUrl(idToken: string): Promise<string>;
}
