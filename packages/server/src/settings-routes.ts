import { Hono } from 'hono';
import { authorise } from './authorisation/authorise.js';
import type { AppEnv } from './http/app-env.js';
import { allOperations } from './http/contract-operations.js';
import { ProblemError } from './http/problem.js';

const areas = /^\/(?:activatie|voorkeuren|meldingen)(?:\/|$)/;

/** Activation, preferences and notices: in the contract, and no capability of this server yet. */
export function settingsRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  for (const { method, template } of allOperations.filter((operation) => areas.test(operation.template))) {
    routes.on(method, template.replaceAll(/\{(\w+)\}/g, ':$1'), async (c) => {
      await authorise(c, 'settings');
      throw new ProblemError('not-available', { retryAfterSeconds: 300 });
    });
  }
  return routes;
}
