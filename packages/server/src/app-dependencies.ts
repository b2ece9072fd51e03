import type { Kysely } from 'kysely';
import type { ChangeFeed } from './changes/change-feed.js';
import type { Clock } from './clock.js';
import type { Database } from './database/schema.js';
import type { Log } from './http/log.js';
import type { Metrics } from './http/metrics.js';
import type { RateLimiter } from './http/rate-limiter.js';
import type { CodeSender } from './preferences/code-sender.js';
import type { PreviewNotification } from './preferences/notification-preview.js';
import { browserPushServices } from './preferences/push-subscription.js';
import type { KeyRing } from './recipients/key-ring.js';
import type { AccessTokenVerifier } from './senders/access-tokens.js';
import type { IdentityProvider } from './sessions/identity-provider.js';
import type { SessionTransport } from './sessions/session-transport.js';

/** What may differ between two installations of the same app. */
export interface AppSettings {
  /** Scheme, host and port under which people reach the site, such as `https://www.voorbeeldstad.nl`; http only on loopback. */
  readonly publicUrl: string;
  /** Where the API hangs, without a slash at the end; usually `/api/v1`. */
  readonly basePath: string;
  /** Path on this site to go to after logging out. */
  readonly afterLogoutPath: string;
  /** Path on this site for people whose login did not succeed; without it they get the problem as JSON. */
  readonly loginFailedPath?: string;
  /** How long one store may take before it counts as timed out, in milliseconds. */
  readonly storeTimeoutMs: number;
  /** How often a stream of changes shows that it is alive, and looks whether it may go on; in milliseconds. */
  readonly heartbeatMs: number;
  /** How many bytes of large bodies (deliveries) may be received at the same time; each takes about four times as much memory as it has bytes. */
  readonly largeBodyCapacity: number;
  /** The key to subscribe a browser with (VAPID), in base64url; without it no push messages are sent from here. */
  readonly pushKey?: string;
  /** Origins of the push services to which may be sent; `*.` stands for any name below. */
  readonly pushServices: readonly string[];
}

/** Settings for everything but the address. */
export const defaultSettings: Omit<AppSettings, 'publicUrl'> = { basePath: '/api/v1', afterLogoutPath: '/', storeTimeoutMs: 10_000, heartbeatMs: 25_000, largeBodyCapacity: 100 * 1024 * 1024, pushServices: browserPushServices };

/** Everything the app uses from outside: the same app runs on Node with PostgreSQL and in a browser with PGlite. */
export interface AppDependencies {
  readonly database: Kysely<Database>;
  readonly keyRing: KeyRing;
  readonly clock: Clock;
  readonly log: Log;
  readonly identityProvider: IdentityProvider;
  readonly accessTokens: AccessTokenVerifier;
  readonly rateLimiter: RateLimiter;
  readonly metrics: Metrics;
  readonly sessionTransport: SessionTransport;
  readonly changes: ChangeFeed;
  /** By which gateways for mail and SMS prove who they are; without it they cannot report. */
  readonly gatewaySecret?: string;
  /** Absent where nothing is sent: then no address can be added. */
  readonly codeSender?: CodeSender;
  /** Absent where nothing is sent. */
  readonly previewNotification?: PreviewNotification;
  readonly settings: AppSettings;
  /** Aborted when the server stops: streams that would never end, end then. */
  readonly stopping?: AbortSignal;
  /** The network address a request comes from, when it is known; used for counting only. */
  readonly clientAddress?: (request: Request, environment: unknown) => string | undefined;
}
