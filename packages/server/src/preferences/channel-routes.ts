import { Hono, type Context } from 'hono';
import { findActivation } from '../activation/activation.js';
import { authorise } from '../authorisation/authorise.js';
import type { AppEnv } from '../http/app-env.js';
import { validated } from '../http/contract-validation.js';
import { ProblemError } from '../http/problem.js';
import { changeSettings } from './change-settings.js';
import { normalEmail, normalNumber } from './channel-address.js';
import { allowCode, sendCode, tryCode } from './channel-codes.js';
import { addChannel, findChannel, markVerified, removeChannel, type Channel, type NewChannel } from './channels.js';
import { requirePushService } from './push-subscription.js';
import { readPreferences } from './read-preferences.js';

type CodeKind = 'email' | 'sms';

/** Addresses, numbers and browsers: adding, showing that they are one's own, taking out. */
export function channelRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.post('/voorkeuren/email', (c) => answerAdded(c, 'email', () => normalEmail(validated(c, 'addEmail').body.adres)));
  routes.post('/voorkeuren/sms', (c) => answerAdded(c, 'sms', () => normalNumber(validated(c, 'addSms').body.nummer)));
  routes.post('/voorkeuren/email/_bevestigen', (c) => answerConfirmed(c, 'email', validated(c, 'confirmEmail').body));
  routes.post('/voorkeuren/sms/_bevestigen', (c) => answerConfirmed(c, 'sms', validated(c, 'confirmSms').body));
  routes.post('/voorkeuren/kanalen/:kanaalId/_opnieuw', (c) => answerCodeAgain(c));
  routes.delete('/voorkeuren/kanalen/:kanaalId', async (c) => {
    const { recipientId } = await authorise(c, 'settings');
    const { kanaalId } = validated(c, 'removeChannel').path;
    await changeSettings(c.var.dependencies.database, recipientId, (transaction) => removeChannel(transaction, recipientId, kanaalId));
    return c.body(null, 204);
  });
  routes.get('/voorkeuren/push', async (c) => {
    await authorise(c, 'settings');
    const { pushKey } = c.var.dependencies.settings;
    if (pushKey === undefined) throw new ProblemError('not-found', { detail: 'No push messages are sent from here.' });
    return c.json({ publiekeSleutel: pushKey });
  });
  routes.post('/voorkeuren/push', (c) => answerBrowserAdded(c));
  return routes;
}

async function answerAdded(c: Context<AppEnv>, kind: CodeKind, readAddress: () => string): Promise<Response> {
  const { recipientId } = await authorise(c, 'settings');
  const address = readAddress();
  const { dependencies } = c.var;
  await allowCode(dependencies, recipientId);
  const channel = await add(c, recipientId, { kind, address, key: address.toLowerCase(), status: 'unverified' });
  return answerSent(c, channel.id, await sendCode(dependencies, recipientId, { ...channel, kind }));
}

async function answerCodeAgain(c: Context<AppEnv>): Promise<Response> {
  const { recipientId } = await authorise(c, 'settings');
  const { dependencies } = c.var;
  const { kanaalId } = validated(c, 'sendCodeAgain').path;
  await allowCode(dependencies, recipientId);
  const channel = await findChannel(dependencies.database, recipientId, kanaalId, dependencies.clock.now());
  if (channel === undefined || channel.kind === 'push') throw new ProblemError('not-found');
  return answerSent(c, channel.id, await sendCode(dependencies, recipientId, { ...channel, kind: channel.kind }));
}

function answerSent(c: Context<AppEnv>, channelId: string, expiresAt: Date): Response {
  return c.json({ kanaalId: channelId, verlooptOp: expiresAt.toISOString() }, 202);
}

async function answerConfirmed(c: Context<AppEnv>, kind: CodeKind, { kanaalId, code }: { readonly kanaalId: string; readonly code: string }): Promise<Response> {
  const { recipientId } = await authorise(c, 'settings');
  const { dependencies } = c.var;
  const { database, clock } = dependencies;
  const found = await findChannel(database, recipientId, kanaalId, clock.now());
  const channel = found?.kind === kind ? found : undefined;
  await tryCode(dependencies, recipientId, { channel, code });
  await changeSettings(database, recipientId, (transaction) => markVerified(transaction, kanaalId, clock.now()));
  return c.json(await readPreferences(dependencies, recipientId));
}

async function answerBrowserAdded(c: Context<AppEnv>): Promise<Response> {
  const { recipientId } = await authorise(c, 'settings');
  const { dependencies } = c.var;
  const { endpoint, keys } = validated(c, 'addPush').body;
  requirePushService(endpoint, dependencies.settings.pushServices);
  // What the browser gave is enough to reach it: there is nothing to confirm.
  await add(c, recipientId, { kind: 'push', address: JSON.stringify({ endpoint, keys }), key: endpoint, status: 'verified' });
  return c.json(await readPreferences(dependencies, recipientId));
}

function add(c: Context<AppEnv>, recipientId: string, channel: NewChannel): Promise<Channel> {
  const { database, keyRing, clock } = c.var.dependencies;
  return changeSettings(database, recipientId, async (transaction) => {
    const now = clock.now();
    const { active: isActive } = await findActivation(transaction, recipientId, now);
    return addChannel(transaction, keyRing, { recipientId, channel, isActive, now });
  });
}
