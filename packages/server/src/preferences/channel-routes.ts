import { Hono, type Context } from 'hono';
import { findActivation } from '../activation/activation.js';
import type { AppDependencies } from '../app-dependencies.js';
import { authorise, type Authorisation } from '../authorisation/authorise.js';
import type { Executor } from '../database/schema.js';
import type { AppEnv } from '../http/app-env.js';
import { validated } from '../http/contract-validation.js';
import { ProblemError } from '../http/problem.js';
import { changeSettings } from './change-settings.js';
import { normalEmail, normalNumber } from './channel-address.js';
import { allowCode, makeCode, sendCode, tryCode, useCode, type CodeKind, type NewCode } from './channel-codes.js';
import { addChannel, findChannel, markVerified, removeChannel, type Channel, type NewChannel } from './channels.js';
import { requirePushService } from './push-subscription.js';
import { readPreferences } from './read-preferences.js';

/** Addresses, numbers and browsers: adding, showing that they are one's own, taking out. */
export function channelRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.post('/voorkeuren/email', (c) => answerAdded(c, 'email', () => normalEmail(validated(c, 'addEmail').body.adres)));
  routes.post('/voorkeuren/sms', (c) => answerAdded(c, 'sms', () => normalNumber(validated(c, 'addSms').body.nummer)));
  routes.post('/voorkeuren/email/_bevestigen', (c) => answerConfirmed(c, 'email', validated(c, 'confirmEmail').body));
  routes.post('/voorkeuren/sms/_bevestigen', (c) => answerConfirmed(c, 'sms', validated(c, 'confirmSms').body));
  routes.post('/voorkeuren/kanalen/:kanaalId/_opnieuw', (c) => answerCodeAgain(c));
  routes.delete('/voorkeuren/kanalen/:kanaalId', async (c) => {
    const by = await authorise(c, 'settings');
    const { kanaalId } = validated(c, 'removeChannel').path;
    await changeSettings(c.var.dependencies.database, by, (transaction) => removeChannel(transaction, by.recipientId, kanaalId));
    return c.body(null, 204);
  });
  routes.get('/voorkeuren/push', async (c) => {
    const { record } = await authorise(c, 'settings');
    const { pushKey } = c.var.dependencies.settings;
    if (pushKey === undefined) throw new ProblemError('not-found', { detail: 'No push messages are sent from here.' });
    await record(c.var.dependencies.database);
    return c.json({ publiekeSleutel: pushKey });
  });
  routes.post('/voorkeuren/push', (c) => answerBrowserAdded(c));
  return routes;
}

async function answerAdded(c: Context<AppEnv>, kind: CodeKind, readAddress: () => string): Promise<Response> {
  const by = await authorise(c, 'settings');
  const address = readAddress();
  const { dependencies } = c.var;
  await allowCode(dependencies, by.recipientId);
  const code = await changeSettings(dependencies.database, by, async (transaction) => {
    const channel = await add(transaction, dependencies, by.recipientId, { kind, address, key: address.toLowerCase(), status: 'unverified' });
    return makeCode(transaction, dependencies, { ...channel, kind });
  });
  return answerSent(c, by, code);
}

async function answerCodeAgain(c: Context<AppEnv>): Promise<Response> {
  const by = await authorise(c, 'settings');
  const { dependencies } = c.var;
  const { kanaalId } = validated(c, 'sendCodeAgain').path;
  await allowCode(dependencies, by.recipientId);
  const channel = await findChannel(dependencies.database, by.recipientId, kanaalId, dependencies.clock.now());
  const kind = channel?.kind;
  if (channel === undefined || kind === undefined || kind === 'push') throw new ProblemError('not-found');
  const code = await dependencies.database.transaction().execute(async (transaction) => {
    const made = await makeCode(transaction, dependencies, { ...channel, kind });
    await by.record(transaction);
    return made;
  });
  return answerSent(c, by, code);
}

async function answerSent(c: Context<AppEnv>, { recipientId }: Authorisation, code: NewCode): Promise<Response> {
  await sendCode(c.var.dependencies, recipientId, code);
  return c.json({ kanaalId: code.channelId, verlooptOp: code.expiresAt.toISOString() }, 202);
}

async function answerConfirmed(c: Context<AppEnv>, kind: CodeKind, { kanaalId, code }: { readonly kanaalId: string; readonly code: string }): Promise<Response> {
  const by = await authorise(c, 'settings');
  const { dependencies } = c.var;
  const { database, clock } = dependencies;
  const found = await findChannel(database, by.recipientId, kanaalId, clock.now());
  const channel = found?.kind === kind ? found : undefined;
  const right = await tryCode(dependencies, by.recipientId, { channel, code });
  await changeSettings(database, by, async (transaction) => {
    await useCode(transaction, right);
    await markVerified(transaction, kanaalId, clock.now());
  });
  return c.json(await readPreferences(dependencies, by.reach));
}

async function answerBrowserAdded(c: Context<AppEnv>): Promise<Response> {
  const by = await authorise(c, 'settings');
  const { dependencies } = c.var;
  const { endpoint, keys } = validated(c, 'addPush').body;
  requirePushService(endpoint, dependencies.settings.pushServices);
  // What the browser gave is enough to reach it: there is nothing to confirm.
  const channel = { kind: 'push', address: JSON.stringify({ endpoint, keys }), key: endpoint, status: 'verified' } as const;
  await changeSettings(dependencies.database, by, (transaction) => add(transaction, dependencies, by.recipientId, channel));
  return c.json(await readPreferences(dependencies, by.reach));
}

async function add(transaction: Executor, { keyRing, clock }: AppDependencies, recipientId: string, channel: NewChannel): Promise<Channel> {
  const now = clock.now();
  const { active: isActive } = await findActivation(transaction, recipientId, now);
  return addChannel(transaction, keyRing, { recipientId, channel, isActive, now });
}
