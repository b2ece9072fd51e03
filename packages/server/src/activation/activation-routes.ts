import type { WireActivation } from '@berichtenbox/contract';
import { Hono } from 'hono';
import { authorise } from '../authorisation/authorise.js';
import type { AppEnv } from '../http/app-env.js';
import { validated } from '../http/contract-validation.js';
import { digestOf, readChoices } from './activation-choices.js';
import { issueToken } from './activation-tokens.js';
import { findActivation, isCheckDue, type Activation } from './activation.js';
import { activate, confirmActivation, deactivate, declineActivation, undoChange } from './change-activation.js';

/** Activating the box, and taking that back. Only a token of `_samenvatting` activates. */
export function activationRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get('/activatie', async (c) => {
    const { database, clock } = c.var.dependencies;
    const { recipientId, record } = await authorise(c, 'settings');
    const activation = await findActivation(database, recipientId, clock.now());
    await record(database);
    return c.json(toWire(activation, clock.now()));
  });
  routes.post('/activatie/_samenvatting', async (c) => {
    const { database, clock } = c.var.dependencies;
    const { recipientId, session, record } = await authorise(c, 'activate');
    const choices = await readChoices(database, validated(c, 'summariseActivation').body, '');
    const binding = { sessionIdHash: session.idHash, recipientId, choicesDigest: await digestOf(choices) };
    const { token, expiresAt } = await database.transaction().execute(async (transaction) => {
      const issued = await issueToken(transaction, binding, clock.now());
      await record(transaction);
      return issued;
    });
    return c.json({ token, verlooptOp: expiresAt.toISOString() });
  });
  routes.post('/activatie', async (c) => {
    const { dependencies } = c.var;
    const by = await authorise(c, 'activate');
    const { token, keuze } = validated(c, 'activate').body;
    const choices = await readChoices(dependencies.database, keuze, '/keuze');
    return c.json(toWire(await activate(dependencies, by, { token, choices }), dependencies.clock.now()));
  });
  for (const [method, path, change, right] of changes) {
    routes.on(method, path, async (c) => {
      const by = await authorise(c, right);
      return c.json(toWire(await change(c.var.dependencies, by), c.var.dependencies.clock.now()));
    });
  }
  return routes;
}

/** What needs no more than who it is for. */
const changes = [
  ['DELETE', '/activatie', deactivate, 'activate'],
  ['POST', '/activatie/_ongedaan', undoChange, 'activate'],
  ['POST', '/activatie/_afzien', declineActivation, 'activate'],
  ['POST', '/activatie/_bevestigen', confirmActivation, 'settings'],
] as const;

function toWire(activation: Activation, now: Date): WireActivation {
  const { active, since, undo } = activation;
  return {
    status: active ? 'actief' : 'inactief',
    ...(since && { sinds: since.toISOString() }),
    ...(undo && { ongedaanTot: undo.until.toISOString() }),
    controleNodig: isCheckDue(activation, now),
  };
}
