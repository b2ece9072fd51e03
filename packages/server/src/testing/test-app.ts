import type { WireSession } from '@berichtenbox/contract';
import type { Kysely } from 'kysely';
import { defaultSettings, type AppDependencies } from '../app-dependencies.js';
import { buildApp } from '../app.js';
import { createChangeFeed } from '../changes/change-feed.js';
import type { Database } from '../database/schema.js';
import { noMetrics } from '../http/metrics.js';
import { noRateLimiter } from '../http/rate-limiter.js';
import type { RecipientIdentity } from '../recipients/identity.js';
import { createKeyRing } from '../recipients/key-ring.js';
import { findOrCreateRecipient } from '../recipients/recipients.js';
import { cookieSessionTransport } from '../sessions/cookie-session-transport.js';
import { createSession } from '../sessions/session-repository.js';
import { checkResponse } from './check-response.js';
import { MemoryAccessTokens } from './memory-access-tokens.js';
import { MemoryCodeSender } from './memory-code-sender.js';
import { MemoryIdentityProvider } from './memory-identity-provider.js';
import { MemoryLog } from './memory-log.js';
import { TestClock } from './test-clock.js';

/** What `request` takes: a `RequestInit`, or `json` for a body with its content type. */
export interface TestRequest extends RequestInit {
  readonly json?: unknown;
  /** Media type of `json`; default `application/json`. */
  readonly as?: string;
}

/** Sends a request to the app; the answer was checked against the contract. */
export type SendRequest = (path: string, request?: TestRequest) => Promise<Response>;

/** Somebody's browser, logged in: sends the cookie, `Namens` for their own mailbox, and the CSRF token with what changes something. */
export interface TestPerson {
  readonly session: WireSession;
  readonly sessionId: string;
  readonly recipientId: string;
  readonly request: SendRequest;
}

/** Koen of the demo. */
export const koen = { identity: { type: 'BSN', value: '999990019' }, name: 'Koen de Vries' } as const;
export const publicUrl = 'https://portal.example';
const sessionCookie = '__Host-berichtenbox';

/** The server on a migrated database, with a clock that stands still and doubles for what is outside it; all of them can be replaced. */
export async function buildTestApp(database: Kysely<Database>, replace: Partial<AppDependencies> = {}) {
  const parts = { clock: new TestClock(), log: new MemoryLog(), identityProvider: new MemoryIdentityProvider(), accessTokens: new MemoryAccessTokens(), codeSender: new MemoryCodeSender() };
  const keyRing = await createKeyRing({ currentKeyId: 'test', keys: { test: new Uint8Array(32).fill(7) } });
  const settings = { ...defaultSettings, publicUrl };
  const sessionTransport = cookieSessionTransport(publicUrl);
  const dependencies: AppDependencies = { database, keyRing, sessionTransport, rateLimiter: noRateLimiter, metrics: noMetrics, changes: createChangeFeed(), settings, ...parts, ...replace };
  const app = buildApp(dependencies);

  const request: SendRequest = async (path, { json, as = 'application/json', headers, ...init } = {}) => {
    const all = new Headers(headers);
    if (json !== undefined && !all.has('Content-Type')) all.set('Content-Type', as);
    const body = json === undefined ? init.body : JSON.stringify(json);
    const response = await app.fetch(new Request(`${publicUrl}${settings.basePath}${path}`, { redirect: 'manual', ...init, headers: all, ...(body !== undefined && { body }) }));
    await checkResponse(init.method ?? 'GET', path.split(/[?#]/)[0] ?? '', response);
    return response;
  };

  const logIn = async ({ identity, name }: { identity: RecipientIdentity; name: string } = koen): Promise<TestPerson> => {
    const recipientId = await findOrCreateRecipient(database, keyRing, identity);
    const sessionId = await createSession(database, keyRing, { recipientId, userName: name, idToken: 'id-token' }, dependencies.clock.now());
    const cookie = `${sessionCookie}=${sessionId}`;
    const session = (await (await request('/sessie', { headers: { cookie } })).json()) as WireSession;
    const send: SendRequest = (path, init = {}) => {
      const all = new Headers({ cookie, Namens: session.contexten[0]?.id ?? '', 'X-CSRF-Token': session.csrfToken });
      new Headers(init.headers).forEach((value, key) => all.set(key, value));
      return request(path, { ...init, headers: all });
    };
    return { session, sessionId, recipientId, request: send };
  };

  return { ...parts, app, dependencies, database, keyRing, request, logIn };
}

/** What `buildTestApp` makes. */
export type TestApp = Awaited<ReturnType<typeof buildTestApp>>;
