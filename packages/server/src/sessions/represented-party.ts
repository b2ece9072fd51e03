import { whyNotAnIdentity, type RecipientIdentity } from '../recipients/identity.js';
import { IdentityProviderError } from './identity-provider-error.js';
import type { RepresentedParty } from './identity-provider.js';

/** What the profile calls the kinds of number that somebody with a box can have. */
const identityTypes: ReadonlyMap<unknown, 'BSN' | 'KVK'> = new Map([['urn:nl-eid-gdi:1.0:id:BSN', 'BSN'], ['urn:nl-eid-gdi:1.0:id:KvKnr', 'KVK']]);

/** Where the claim stood: `represents` of the userinfo endpoint, and of the ID token. */
export interface RepresentsClaims {
  readonly userInfo: unknown;
  readonly idToken: unknown;
}

/**
 * Whom the identity provider says that the person represents; undefined when it says nothing. No more is believed than stands there: one
 * party, with a number of a kind that we know, vouched for by this provider itself. A chain of representatives is not one of those.
 *
 * @param claims What the identity provider said, in both places.
 * @param issuers Who may vouch for the number of who is represented.
 * @throws {IdentityProviderError} `refused` for anything else; also when the two places do not say the same.
 * @see NL GOV Assurance profile for OpenID Connect, "Representation Relationships"
 */
export function readRepresentedParty(claims: RepresentsClaims, issuers: readonly string[]): RepresentedParty | undefined {
  const { userInfo, idToken } = claims;
  const [first, second] = [userInfo, idToken].filter((claim) => claim !== undefined).map((claim) => readClaim(claim, issuers));
  if (first !== undefined && second !== undefined && (first.identity.type !== second.identity.type || first.identity.value !== second.identity.value)) {
    throw new IdentityProviderError('refused');
  }
  return first;
}

function readClaim(claim: unknown, issuers: readonly string[]): RepresentedParty {
  if (typeof claim !== 'object' || claim === null || 'represents' in claim) throw new IdentityProviderError('refused');
  const { sub, iss, sub_id_type: idType, name } = claim as Readonly<Record<string, unknown>>;
  const type = identityTypes.get(idType);
  if (type === undefined || typeof sub !== 'string' || typeof iss !== 'string' || !issuers.includes(iss)) throw new IdentityProviderError('refused');
  const identity: RecipientIdentity = { type, value: sub };
  if (whyNotAnIdentity(identity) !== undefined) throw new IdentityProviderError('refused');
  // The claim does not say on what ground; a company is represented by who works there, a person by who helps.
  return { identity, kind: type === 'KVK' ? 'employee' : 'helper', ...(typeof name === 'string' && name.trim() !== '' && { name: name.trim() }) };
}
