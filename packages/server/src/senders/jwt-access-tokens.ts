import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { Clock } from '../clock.js';
import { isLoopback } from '../sessions/loopback.js';
import { AccessTokenError, type AccessToken, type AccessTokenVerifier } from './access-tokens.js';

/** Whose tokens are accepted, and for whom they must be. */
export interface JwtSettings {
  /** Issuer URL of the authorization server; https, or http on this machine. */
  readonly issuer: string;
  /** Our own name in the claim `aud`: the base URL of this API. */
  readonly audience: string;
  readonly clock: Clock;
}

const algorithms = ['ES256', 'PS256', 'RS256'];
const toleranceSeconds = 10;

/**
 * Verifies access tokens that are signed JWTs, with the keys that the authorization server publishes; those are fetched when the
 * first token comes in, and again when a token names a new key.
 *
 * @throws {Error} when the issuer is on http and not on this machine.
 * @see RFC 9068 section 4; RFC 8414; RFC 8725
 */
export function jwtAccessTokens({ issuer, audience, clock }: JwtSettings): AccessTokenVerifier {
  const url = new URL(issuer);
  if (url.protocol !== 'https:' && !isLoopback(url)) throw new Error(`The authorization server ${issuer} must be on https. Plain http is for this machine only.`);
  let keys: Promise<JWTVerifyGetKey> | undefined;
  return {
    async verify(token) {
      keys ??= publishedKeys(issuer).catch((error: unknown) => {
        keys = undefined;
        throw error;
      });
      const getKey = await keys;
      try {
        const { payload } = await jwtVerify(token, getKey, {
          issuer, audience, algorithms, typ: 'at+jwt', requiredClaims: ['exp', 'client_id'], clockTolerance: toleranceSeconds, currentDate: clock.now(),
        });
        return readToken(payload);
      } catch (error) {
        throw isTokensFault(error) ? new AccessTokenError('The token is not valid.', { cause: error }) : error;
      }
    },
  };
}

async function publishedKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(10_000) });
  if (!response.ok) throw new Error(`The authorization server answered ${response.status}.`);
  const metadata = (await response.json()) as Readonly<Record<string, unknown>>;
  if (metadata['issuer'] !== issuer || typeof metadata['jwks_uri'] !== 'string') throw new Error('The metadata of the authorization server is another’s, or names no keys.');
  return createRemoteJWKSet(new URL(metadata['jwks_uri']), { timeoutDuration: 10_000 });
}

function readToken({ client_id: clientId, oin, scope }: JWTPayload): AccessToken {
  return {
    clientId: String(clientId),
    ...(typeof oin === 'string' && { oin }),
    scopes: new Set(typeof scope === 'string' ? scope.split(' ') : []),
  };
}

/** Everything but trouble with fetching the keys. */
function isTokensFault(error: unknown): boolean {
  return error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout) && error.code !== errors.JOSEError.code;
}
