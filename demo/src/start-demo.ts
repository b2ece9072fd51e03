import { join } from 'node:path';
import {
  buildApp, cookieSessionTransport, createChangeFeed, createKeyRing, defaultOpenidSettings, defaultSettings, jwtAccessTokens, listOrganisations, migrate, openidIdentityProvider, removeExpiredDrafts,
  systemClock,
  type AppDependencies, type Log,
} from '@berichtenbox/server';
import {
  clientAddress, createLog, createMetrics, createRateLimiter, everyHour, keyMaterialFrom, nodeListener, openPgliteDirectory, openPostgres, postgresNotifications, serve, type OpenDatabase,
  type OpenNotifications,
} from '@berichtenbox/server/node';
import { createIdentityProvider, type DemoIdentityProvider } from './identity-provider/identity-provider.js';
import { keepSecrets } from './identity-provider/signing-keys.js';
import type { DemoArguments } from './read-arguments.js';
import { portalRoutes } from './portal/portal-routes.js';
import { replaceableListener } from './replaceable-listener.js';
import { routeRequests } from './route-requests.js';
import { organisations } from './seed/organisations.js';
import { createPdfRenderer } from './seed/pdf/render-pdf.js';
import { readPdfFonts } from './seed/pdf/read-pdf-fonts.js';
import { personas } from './seed/personas.js';
import { seedDemo } from './seed/seed-demo.js';

/** The demo, running. */
export interface RunningDemo {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts everything on one port: the server, the stand-in for DigiD, and the portal of the municipality, with a database that is filled
 * the first time.
 *
 * @param tell Gets a sentence when something takes long.
 * @throws {Error} with a sentence that helps when the port or the data is in use.
 */
export async function startDemo(settings: DemoArguments, tell: (sentence: string) => void): Promise<RunningDemo> {
  const log = createLog(settings.logLevel);
  // The port first: the address of everything follows from it, and when it is taken nothing has been touched.
  const entrance = replaceableListener();
  const server = await serve(entrance.listener, { ...settings, log });
  const publicUrl = settings.publicUrl ?? `http://localhost:${server.port}`;
  try {
    const identityProvider = createIdentityProvider(
      { publicUrl, personas, oins: Object.values(organisations).map(({ oin }) => oin), secrets: await keepSecrets(settings.dataDirectory) }, settings,
    );
    const opened = await openDatabase(settings, log);
    const stopping = new AbortController();
    let stopSweeping: () => Promise<void> = () => Promise.resolve();
    try {
      const dependencies = {
        ...(await assemble({ publicUrl, identityProvider, database: opened.database, log, keyFile: join(settings.dataDirectory, 'keys.json') })),
        changes: createChangeFeed(opened.notifications),
        stopping: stopping.signal,
      };
      await migrate(opened.database);
      await fill(dependencies, settings, tell);
      stopSweeping = everyHour('remove-expired-drafts', () => removeExpiredDrafts(opened.database, dependencies.clock.now()), log);
      const app = nodeListener(buildApp(dependencies), log);
      entrance.replace(routeRequests({ publicUrl, allowPublic: settings.allowPublic, app, identityProvider: identityProvider.listener, portal: nodeListener(portalRoutes(dependencies), log) }));
    } catch (error) {
      await stopSweeping();
      await opened.close();
      throw error;
    }
    const close = async () => {
      stopping.abort();
      await server.close();
      await stopSweeping();
      await opened.close();
    };
    return { url: publicUrl, close };
  } catch (error) {
    await server.close();
    throw error;
  }
}

interface OpenDemoDatabase extends OpenDatabase {
  /** Between several servers on one database; the embedded one has only one. */
  readonly notifications?: OpenNotifications;
}

async function openDatabase({ databaseUrl, dataDirectory, fresh }: DemoArguments, log: Log): Promise<OpenDemoDatabase> {
  if (databaseUrl === undefined) return openPgliteDirectory(dataDirectory, { fresh });
  const opened = openPostgres(databaseUrl, log);
  const { database } = opened;
  const notifications = postgresNotifications({ database, url: databaseUrl, log });
  return { database, notifications, close: () => notifications.close().then(() => opened.close()) };
}

async function fill({ database, keyRing, clock }: Pick<AppDependencies, 'database' | 'keyRing' | 'clock'>, { messages }: DemoArguments, tell: (sentence: string) => void): Promise<void> {
  if ((await listOrganisations(database)).length > 0) return;
  tell('Writing letters, drawing PDFs …');
  const renderPdf = createPdfRenderer(await readPdfFonts());
  const { messageCount } = await seedDemo({ database, keyRing, clock, renderPdf, ...(messages !== undefined && { messages }) });
  tell(`${messageCount} letters are in the boxes.`);
}

interface Parts extends Pick<AppDependencies, 'database' | 'log'> {
  readonly publicUrl: string;
  readonly identityProvider: DemoIdentityProvider;
  readonly keyFile: string;
}

async function assemble({ publicUrl, identityProvider: { issuer, portal }, database, log, keyFile }: Parts): Promise<Omit<AppDependencies, 'changes'>> {
  const api = publicUrl + defaultSettings.basePath;
  return {
    database,
    log,
    clock: systemClock,
    keyRing: await createKeyRing(await keyMaterialFrom(keyFile, { create: true })),
    identityProvider: openidIdentityProvider({
      ...defaultOpenidSettings,
      scope: 'openid profile identiteit',
      issuer,
      clientId: portal.clientId,
      credential: portal.clientSecret,
      redirectUri: `${api}/inloggen/antwoord`,
      afterLogoutUrl: `${publicUrl}/`,
    }),
    accessTokens: jwtAccessTokens({ issuer, audience: api, clock: systemClock }),
    rateLimiter: createRateLimiter(),
    metrics: createMetrics(),
    sessionTransport: cookieSessionTransport(publicUrl),
    settings: { ...defaultSettings, publicUrl, loginFailedPath: '/mijn/' },
    clientAddress: clientAddress(0),
  };
}
