import { readFile } from 'node:fs/promises';
import { importPKCS8 } from 'jose';
import { defaultSettings, type AppDependencies } from './app-dependencies.js';
import { buildApp } from './app.js';
import { takeAnchor } from './audit/audit-anchor.js';
import { createChangeFeed } from './changes/change-feed.js';
import { systemClock } from './clock.js';
import { migrate } from './database/migrate.js';
import type { Log } from './http/log.js';
import { anchorFields } from './node/audit/anchor-file.js';
import { clientAddress } from './node/client-address.js';
import { createLog } from './node/create-log.js';
import { createMetrics } from './node/create-metrics.js';
import { createRateLimiter } from './node/create-rate-limiter.js';
import { everyDay, everyHour } from './node/repeatedly.js';
import { keyMaterialFrom } from './node/key-material.js';
import { openChannels } from './node/notifying/open-channels.js';
import { startNotifying } from './node/notifying/start-notifying.js';
import { openPostgres } from './node/open-postgres.js';
import { postgresNotifications } from './node/postgres-notifications.js';
import { readEnvironment, type Environment } from './node/read-environment.js';
import { nodeListener, serve } from './node/serve.js';
import { createKeyRing } from './recipients/key-ring.js';
import { removeExpired } from './remove-expired.js';
import { jwtAccessTokens } from './senders/jwt-access-tokens.js';
import { cookieSessionTransport } from './sessions/cookie-session-transport.js';
import type { IdentityProvider } from './sessions/identity-provider.js';
import { defaultOpenidSettings, openidIdentityProvider } from './sessions/openid-identity-provider.js';

/** The server as an organisation runs it, behind its own reverse proxy; told everything by its environment. */
async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const log = createLog(environment.logLevel);
  const postgres = openPostgres(environment.databaseUrl, log);
  const { database } = postgres;
  await migrate(database);
  const notifications = postgresNotifications({ database, url: environment.databaseUrl, log });
  const stopping = new AbortController();
  const parts = await readParts(environment, database, log);
  const notifying = await startNotifying({ ...parts, ...await openChannels(environment.notifying, parts.settings.pushServices) });
  const app = buildApp({ ...parts, ...notifying.appParts, ...await callersOf(environment), changes: createChangeFeed(notifications), stopping: stopping.signal });
  const listener = nodeListener(app, log);
  const server = await serve(listener, { ...environment, log });
  log.info('server-listening', { port: server.port });
  const stopSweeping = everyHour('remove-expired', () => removeExpired(database, systemClock.now()), log);
  const stopAnchoring = everyDay('audit-anchor', async () => log.info('audit-anchor', anchorFields(await takeAnchor(database, systemClock.now()))), log);
  const stop = async () => {
    log.info('server-stopping');
    stopping.abort();
    await server.close();
    await stopSweeping();
    await stopAnchoring();
    await notifying.close();
    await notifications.close();
    await postgres.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
}

type SharedParts = Pick<AppDependencies, 'database' | 'log' | 'clock' | 'keyRing' | 'metrics' | 'settings'>;

/** What answering requests and notifying both work with. */
async function readParts({ keyFile, publicUrl, afterLogoutPath, loginFailedPath, notifying: { push } }: Environment, database: SharedParts['database'], log: Log): Promise<SharedParts> {
  return {
    database,
    log,
    clock: systemClock,
    keyRing: await createKeyRing(await keyMaterialFrom(keyFile)),
    metrics: createMetrics(),
    settings: { ...defaultSettings, publicUrl, afterLogoutPath, ...(loginFailedPath !== undefined && { loginFailedPath }), ...(push && { pushKey: push.publicKey }) },
  };
}

type CallerParts = Pick<AppDependencies, 'identityProvider' | 'accessTokens' | 'rateLimiter' | 'sessionTransport' | 'clientAddress' | 'gatewaySecret'>;

/** By what those who call are known. */
async function callersOf(environment: Environment): Promise<CallerParts> {
  const { publicUrl, tokenIssuer, tokenAudience, trustedProxies, notifying: { gatewaySecret } } = environment;
  return {
    identityProvider: await identityProviderOf(environment),
    accessTokens: jwtAccessTokens({ issuer: tokenIssuer, audience: tokenAudience, clock: systemClock }),
    rateLimiter: createRateLimiter(),
    sessionTransport: cookieSessionTransport(publicUrl),
    clientAddress: clientAddress(trustedProxies),
    ...(gatewaySecret !== undefined && { gatewaySecret }),
  };
}

async function identityProviderOf({ oidc, publicUrl, afterLogoutPath }: Environment): Promise<IdentityProvider> {
  const { issuer, clientId, clientSecret, clientKeyFile, bsnClaim, kvkClaim, representationParameters, representedIssuers } = oidc;
  const credential = clientKeyFile === undefined ? (clientSecret ?? '') : await importPKCS8(await readFile(clientKeyFile, 'utf8'), 'ES256');
  return openidIdentityProvider({
    ...defaultOpenidSettings,
    issuer,
    clientId,
    credential,
    redirectUri: `${publicUrl}${defaultSettings.basePath}/inloggen/antwoord`,
    afterLogoutUrl: new URL(afterLogoutPath, publicUrl).href,
    claims: { bsn: bsnClaim, kvk: kvkClaim },
    ...(representationParameters && { representationParameters }),
    ...(representedIssuers && { representedIssuers }),
  });
}

main().catch((error: unknown) => {
  const sentences = error instanceof Error ? [error, error.cause].filter((each) => each instanceof Error).map(({ message }) => message) : [];
  process.stderr.write(`${sentences.join('\n')}\n`);
  process.exitCode = 1;
});
