import * as openid from 'openid-client';
import { whyNotAnIdentity, type RecipientIdentity } from '../recipients/identity.js';
import { IdentityProviderError } from './identity-provider-error.js';
import type { IdentityProvider, LoggedInPerson, LoginOptions, LoginSecrets } from './identity-provider.js';
import { isLoopback } from './loopback.js';
import { readRepresentedParty } from './represented-party.js';

/** How this server is known at the identity provider. */
export interface OpenidSettings {
  /** Its issuer URL; https, or http on this machine. */
  readonly issuer: string;
  readonly clientId: string;
  /** A client secret, or the private key whose public half is registered there (`private_key_jwt`, which NL GOV asks for). */
  readonly credential: string | CryptoKey;
  /** Where it sends the browser back to: `/inloggen/antwoord` of this API, as a whole URL. */
  readonly redirectUri: string;
  /** Where the browser goes after logging out there, as a whole URL. */
  readonly afterLogoutUrl: string;
  readonly scope: string;
  /** Names of the claims, in the answer of its userinfo endpoint, that hold the numbers. */
  readonly claims: { readonly bsn: string; readonly kvk: string };
  /** Parameters of the authorization request, besides or instead of the usual ones, that let the person choose for whom they act. */
  readonly representationParameters: Readonly<Record<string, string>>;
  /** Who besides the issuer may vouch for the number in the claim `represents`: the value of its `iss`. */
  readonly representedIssuers?: readonly string[];
}

/**
 * What is usual: a provider whose claims are called `bsn` and `kvk`, and that is asked for the claim `represents` as OpenID Connect Core
 * section 5.5 has it. The NL GOV profile says what the claim holds, and not how to ask for it.
 */
export const defaultOpenidSettings = {
  scope: 'openid profile', claims: { bsn: 'bsn', kvk: 'kvk' },
  representationParameters: { claims: '{"userinfo":{"represents":{"essential":true}}}' },
} as const;

const timeoutSeconds = 10;

/**
 * An identity provider that speaks OpenID Connect. It is first contacted when somebody logs in, so that either may start first.
 * Identity numbers come from the userinfo endpoint, from server to server; the ID token, which passes through a URL at logout, has none.
 *
 * @throws {Error} when the issuer is on http and not on this machine.
 * @see OpenID Connect Core 1.0 section 3.1; RFC 7636 (PKCE); RFC 9207 (iss); RFC 9126 (PAR)
 */
export function openidIdentityProvider(settings: OpenidSettings): IdentityProvider {
  const configuration = lazyConfiguration(settings);
  return {
    startLogin: (options) => contacting(async () => startLogin(await configuration(), settings, options)),
    finishLogin: (parameters, secrets) => contacting(async () => finishLogin(await configuration(), settings, { parameters, secrets })),
    logoutUrl: (idToken) => contacting(async () => {
      // Without a hint, the client's name goes along by itself.
      const parameters = { ...(idToken !== '' && { id_token_hint: idToken }), post_logout_redirect_uri: settings.afterLogoutUrl };
      return openid.buildEndSessionUrl(await configuration(), parameters).href;
    }),
  };
}

function lazyConfiguration({ issuer, clientId, credential }: OpenidSettings): () => Promise<openid.Configuration> {
  const url = new URL(issuer);
  if (url.protocol !== 'https:' && !isLoopback(url)) throw new Error(`The identity provider ${issuer} must be on https. Plain http is for this machine only.`);
  const authentication = typeof credential === 'string' ? openid.ClientSecretBasic(credential) : openid.PrivateKeyJwt(credential);
  // Marked as deprecated to make it stand out (lint knows); here it is for loopback only.
  const execute = url.protocol === 'http:' ? [openid.allowInsecureRequests] : [];
  let known: Promise<openid.Configuration> | undefined;
  return () => {
    known ??= openid.discovery(url, clientId, undefined, authentication, { execute, timeout: timeoutSeconds }).catch((error: unknown) => {
      known = undefined;
      throw new IdentityProviderError('unavailable', { cause: error });
    });
    return known;
  };
}

async function startLogin(
  configuration: openid.Configuration, { redirectUri, scope, representationParameters }: OpenidSettings, { asksRepresentation = false }: LoginOptions = {},
): Promise<{ url: string; secrets: LoginSecrets }> {
  const secrets = { state: openid.randomState(), nonce: openid.randomNonce(), codeVerifier: openid.randomPKCECodeVerifier() };
  const parameters = {
    scope,
    ...(asksRepresentation && representationParameters),
    redirect_uri: redirectUri,
    state: secrets.state,
    nonce: secrets.nonce,
    code_challenge: await openid.calculatePKCECodeChallenge(secrets.codeVerifier),
    code_challenge_method: 'S256',
  };
  const offersPar = configuration.serverMetadata().pushed_authorization_request_endpoint !== undefined;
  const url = offersPar ? await openid.buildAuthorizationUrlWithPAR(configuration, parameters) : openid.buildAuthorizationUrl(configuration, parameters);
  return { url: url.href, secrets };
}

async function finishLogin(
  configuration: openid.Configuration, { redirectUri, claims, issuer, representedIssuers = [] }: OpenidSettings, { parameters, secrets }: { readonly parameters: URLSearchParams; readonly secrets: LoginSecrets },
): Promise<LoggedInPerson> {
  const { state, nonce, codeVerifier } = secrets;
  const tokens = await openid.authorizationCodeGrant(configuration, new URL(`${redirectUri}?${parameters.toString()}`), {
    expectedState: state, expectedNonce: nonce, pkceCodeVerifier: codeVerifier, idTokenExpected: true,
  });
  const idClaims = tokens.claims();
  if (idClaims === undefined || tokens.id_token === undefined) throw new IdentityProviderError('refused');
  const person = await openid.fetchUserInfo(configuration, tokens.access_token, idClaims.sub);
  const assuranceLevel = typeof idClaims['acr'] === 'string' ? { assuranceLevel: idClaims['acr'] } : {};
  const represents = readRepresentedParty({ userInfo: person['represents'], idToken: idClaims['represents'] }, [issuer, ...representedIssuers]);
  return {
    name: person.name ?? '', identity: readIdentity(person, claims), ...(represents && { represents }), ...assuranceLevel,
    // It goes through a URL when logging out, where a number must not be.
    idToken: idClaims['represents'] === undefined ? tokens.id_token : '',
  };
}

/** @throws {IdentityProviderError} `refused` when there is no number, or one that cannot be right. */
function readIdentity(person: Readonly<Record<string, unknown>>, claims: OpenidSettings['claims']): RecipientIdentity {
  const [bsn, kvk] = [person[claims.bsn], person[claims.kvk]];
  const identity: RecipientIdentity | undefined = typeof bsn === 'string' ? { type: 'BSN', value: bsn } : typeof kvk === 'string' ? { type: 'KVK', value: kvk } : undefined;
  if (identity === undefined || whyNotAnIdentity(identity) !== undefined) throw new IdentityProviderError('refused');
  return identity;
}

/** Turns what openid-client throws into our own three reasons. */
async function contacting<Result>(action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    throw error instanceof IdentityProviderError ? error : new IdentityProviderError(reasonOf(error), { cause: error });
  }
}

function reasonOf(error: unknown): IdentityProviderError['reason'] {
  if (error instanceof openid.AuthorizationResponseError) return error.error === 'access_denied' ? 'cancelled' : 'refused';
  const isNetwork = error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError') || (error instanceof openid.ClientError && error.code === 'OAUTH_TIMEOUT');
  return isNetwork ? 'unavailable' : 'refused';
}
