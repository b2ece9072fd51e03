import type { WireStoreFault } from '@berichtenbox/contract';
import { Hono } from 'hono';
import type { Executor } from '../database/schema.js';
import type { AppEnv } from '../http/app-env.js';
import { validated } from '../http/contract-validation.js';
import { ProblemError } from '../http/problem.js';
import { clearStoreFault, makeStoreFault, setStoreFault, type StoreFault } from '../message-stores/store-fault.js';

const path = '/beheer/magazijnen/:magazijnId/storing';
const kinds = { traag: 'slow', fout: 'failing', timeout: 'silent' } as const;
const wireKinds = { slow: 'traag', failing: 'fout', silent: 'timeout' } as const;

/** The operator's switch on one store: `PUT` and `DELETE /beheer/magazijnen/{magazijnId}/storing`. */
export function storeFaultRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.put(path, async (c) => {
    const { path: { magazijnId }, body } = validated(c, 'setStoreFault');
    await requireStore(c.var.dependencies.database, magazijnId);
    const fault = makeStoreFault(kinds[body.soort], body.vertragingMs);
    await setStoreFault(c.var.dependencies.database, magazijnId, fault);
    return c.json(toWire(fault));
  });
  routes.delete(path, async (c) => {
    const { path: { magazijnId } } = validated(c, 'clearStoreFault');
    await requireStore(c.var.dependencies.database, magazijnId);
    await clearStoreFault(c.var.dependencies.database, magazijnId);
    return c.body(null, 204);
  });
  return routes;
}

async function requireStore(database: Executor, oin: string): Promise<void> {
  const row = await database.selectFrom('organisation').select('oin').where('oin', '=', oin).executeTakeFirst();
  if (row === undefined) throw new ProblemError('not-found', { detail: 'No organisation has this number.' });
}

function toWire(fault: StoreFault): WireStoreFault {
  return { soort: wireKinds[fault.kind], ...(fault.kind === 'slow' && { vertragingMs: fault.delayMs }) };
}
