import { join } from 'node:path';
import {
  buildApp, cookieSessionTransport, createChangeFeed, createKeyRing, defaultOpenidSettings, defaultSettings, jwtAccessTokens, listOrganisations, migrate, openidIdentityProvider, removeExpired,
  systemClock,
  type AppDependencies, type Log,
} from '@berichtenbox/server';
import {
  clientAddress, createLog, createMetrics, createRateLimiter, everyHour, keyMaterialFrom, nodeListener, openPgliteDirectory, openPostgres, postgresNotifications, serve, type NodeListener, type OpenDatabase,
  type OpenNotifications,
} from '@berichtenbox/server/node';
import type { VapidKeys } from 'web-push';
import { closingStack, type ClosingStack } from './closing-stack.js';
import { openMovableClock, type MovableClock } from './clock/movable-clock.js';
import { timePasser } from './clock/pass-time.js';
import { tellDemoTime } from './clock/tell-demo-time.js';
import { createIdentityProvider, type DemoIdentityProvider } from './identity-provider/identity-provider.js';
import { keepSecrets } from './identity-provider/signing-keys.js';
import type { DemoArguments } from './read-arguments.js';
import { portalRoutes } from './portal/portal-routes.js';
import { notifyingDuties } from './notifying/notifying-duties.js';
import { startDemoNotifying } from './notifying/start-demo-notifying.js';
import { keepVapidKeys } from './notifying/vapid-keys.js';
import { openOutsideWorld, type OutsideWorld } from './post/outside-world.js';
import { pushServiceOrigin } from './post/push-devices.js';
import { replaceableListener } from './replaceable-listener.js';
import { routeRequests } from './route-requests.js';
import { organisations } from './seed/organisations.js';
import { createPdfRenderer } from './seed/pdf/render-pdf.js';
import { readPdfFonts } from './seed/pdf/read-pdf-fonts.js';
import { personaRecipients } from './seed/persona-recipients.js';
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
  const opened = closingStack();
  const stopping = new AbortController();
  const close = async () => {
    stopping.abort();
    await server.close();
    await opened.close();
  };
  try {
    const identityProvider = createIdentityProvider(
      { publicUrl, personas, oins: Object.values(organisations).map(({ oin }) => oin), secrets: await keepSecrets(settings.dataDirectory) }, settings,
    );
    const parts = await openParts({ settings, publicUrl, identityProvider, log, opened, stopping: stopping.signal });
    await migrate(parts.dependencies.database);
    await fill(parts, settings, tell);
    entrance.replace(nodeListener(parts.outside.services, log));
    const { app, portal } = await listeners(parts, opened);
    entrance.replace(routeRequests({ publicUrl, allowPublic: settings.allowPublic, app, identityProvider: identityProvider.listener, portal }));
    return { url: publicUrl, close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Start {
  readonly settings: DemoArguments;
  readonly publicUrl: string;
  readonly identityProvider: DemoIdentityProvider;
  readonly log: Log;
  readonly opened: ClosingStack;
  readonly stopping: AbortSignal;
}

interface DemoParts {
  readonly dependencies: AppDependencies;
  readonly clock: MovableClock;
  readonly outside: OutsideWorld;
  readonly vapidKeys: VapidKeys;
}

/** Opens the data folder: the database, the clock, and the world outside. */
async function openParts({ settings, publicUrl, identityProvider, log, opened, stopping }: Start): Promise<DemoParts> {
  const connection = await openDatabase(settings, log);
  const { database, notifications } = connection;
  opened.add(() => connection.close());
  const clock = await openMovableClock(settings.dataDirectory, settings);
  const keyRing = await createKeyRing(await keyMaterialFrom(join(settings.dataDirectory, 'keys.json'), { create: true }));
  const outside = await openOutsideWorld({ ...settings, publicUrl }, { database, keyRing, clock });
  opened.add(() => outside.close());
  const vapidKeys = await keepVapidKeys(settings.dataDirectory);
  const dependencies = { ...assemble({ pushKey: vapidKeys.publicKey, publicUrl, identityProvider, clock, database, log, keyRing }), changes: createChangeFeed(notifications), stopping };
  return { dependencies, clock, outside, vapidKeys };
}

/** Who answers for the API and for the pages; what must be done as time passes begins. */
async function listeners({ dependencies, clock, outside, vapidKeys }: DemoParts, opened: ClosingStack): Promise<{ readonly app: NodeListener; readonly portal: NodeListener }> {
  const { database, keyRing, log } = dependencies;
  opened.add(everyHour('remove-expired', () => removeExpired(database, clock.now()), log));
  const notifying = await startDemoNotifying(dependencies, outside, vapidKeys);
  opened.add(() => notifying.close());
  const owners = await personaRecipients(database, keyRing);
  const tools = { ...outside, clock, passTime: timePasser({ database, clock, duties: notifyingDuties(dependencies, notifying) }), personaOf: (recipientId: string) => owners.get(recipientId) };
  return {
    app: tellDemoTime(nodeListener(buildApp({ ...dependencies, ...notifying.appParts }), log), clock),
    portal: nodeListener(portalRoutes({ database, tools }), log),
  };
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

async function fill({ dependencies: { database, keyRing, clock }, outside: { devices } }: DemoParts, { messages }: DemoArguments, tell: (sentence: string) => void): Promise<void> {
  if ((await listOrganisations(database)).length > 0) return;
  tell('Writing letters, drawing PDFs …');
  const renderPdf = createPdfRenderer(await readPdfFonts());
  const { messageCount } = await seedDemo({ database, keyRing, clock, renderPdf, devices, ...(messages !== undefined && { messages }) });
  tell(`${messageCount} letters are in the boxes.`);
}

interface Parts extends Pick<AppDependencies, 'database' | 'log' | 'clock' | 'keyRing'> {
  readonly pushKey: string;
  readonly publicUrl: string;
  readonly identityProvider: DemoIdentityProvider;
}

function assemble({ pushKey, publicUrl, identityProvider: { issuer, portal }, clock, database, log, keyRing }: Parts): Omit<AppDependencies, 'changes'> {
  const api = publicUrl + defaultSettings.basePath;
  return {
    database,
    log,
    clock,
    keyRing,
    identityProvider: openidIdentityProvider({
      ...defaultOpenidSettings,
      scope: 'openid profile identiteit',
      issuer,
      clientId: portal.clientId,
      credential: portal.clientSecret,
      redirectUri: `${api}/inloggen/antwoord`,
      afterLogoutUrl: `${publicUrl}/`,
    }),
    // The identity provider's tokens, like those of everybody outside, are by the machine's clock.
    accessTokens: jwtAccessTokens({ issuer, audience: api, clock: systemClock }),
    rateLimiter: createRateLimiter(),
    metrics: createMetrics(),
    sessionTransport: cookieSessionTransport(publicUrl),
    settings: { ...defaultSettings, publicUrl, loginFailedPath: '/mijn/', pushKey, pushServices: [...defaultSettings.pushServices, pushServiceOrigin] },
    clientAddress: clientAddress(0),
  };
}
