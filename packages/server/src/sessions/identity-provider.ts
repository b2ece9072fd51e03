import type { MandateKind } from '../mandates/mandate.js';
import type { RecipientIdentity } from '../recipients/identity.js';

/** Somebody of whom the identity provider says that the person who logs in represents them. */
export interface RepresentedParty {
  readonly identity: RecipientIdentity;
  readonly kind: Extract<MandateKind, 'employee' | 'helper'>;
  /** When the identity provider tells. */
  readonly name?: string;
}

/** Who logged in. */
export interface LoggedInPerson {
  readonly name: string;
  /** The number that the identity provider vouches for. */
  readonly identity: RecipientIdentity;
  /** The identity provider's `acr`: how sure it is. */
  readonly assuranceLevel?: string;
  /** Whom they chose to act for there; absent when they act for themself. */
  readonly represents?: RepresentedParty;
  /** Kept sealed with the session, to log out at the provider later; holds no identity number. Empty when it would. */
  readonly idToken: string;
}

/** The secrets of one login under way; they stay on the server. */
export interface LoginSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** What is asked of the identity provider. */
export interface LoginOptions {
  /** Lets the person choose there for whom they act. */
  readonly asksRepresentation?: boolean;
}

/** The party that says who somebody is (DigiD, eHerkenning, or a stand-in), spoken to with OpenID Connect. */
export interface IdentityProvider {
  /** @throws {IdentityProviderError} `unavailable` when it cannot be reached. */
  startLogin(options?: LoginOptions): Promise<{ readonly url: string; readonly secrets: LoginSecrets }>;
  /**
   * @param callbackParameters What the provider added to the address it sent the browser back to.
   * @throws {IdentityProviderError} `cancelled` when the person turned back; `refused` when the answer is not right.
   */
  finishLogin(callbackParameters: URLSearchParams, secrets: LoginSecrets): Promise<LoggedInPerson>;
  /** Where to send the browser to log out there too; afterwards it comes back to the site. */
  logoutUrl(idToken: string): Promise<string>;
}
