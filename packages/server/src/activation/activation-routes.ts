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
    const { recipientId } = await authorise(c, 'settings');
    return c.json(toWire(await findActivation(database, recipientId, clock.now()), clock.now()));
  });
  routes.post('/activatie/_samenvatting', async (c) => {
    const { database, clock } = c.var.dependencies;
    const { recipientId, session } = await authorise(c, 'settings');
    const choices = await readChoices(database, validated(c, 'summariseActivation').body, '');
    const binding = { sessionIdHash: session.idHash, recipientId, choicesDigest: await digestOf(choices) };
    const { token, expiresAt } = await issueToken(database, binding, clock.now());
    return c.json({ token, verlooptOp: expiresAt.toISOString() });
  });
  routes.post('/activatie', async (c) => {
    const { dependencies } = c.var;
    const { recipientId, session } = await authorise(c, 'settings');
    const { token, keuze } = validated(c, 'activate').body;
    const choices = await readChoices(dependencies.database, keuze, '/keuze');
    return c.json(toWire(await activate(dependencies, { recipientId, sessionIdHash: session.idHash, token, choices }), dependencies.clock.now()));
  });
  for (const [method, path, change] of changes) {
    routes.on(method, path, async (c) => {
      const { recipientId } = await authorise(c, 'settings');
      return c.json(toWire(await change(c.var.dependencies, recipientId), c.var.dependencies.clock.now()));
    });
  }
  return routes;
}

/** What needs no more than who it is for. */
const changes = [
  ['DELETE', '/activatie', deactivate],
  ['POST', '/activatie/_ongedaan', undoChange],
  ['POST', '/activatie/_afzien', declineActivation],
  ['POST', '/activatie/_bevestigen', confirmActivation],
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
