import type { WireOrganisation } from '@berichtenbox/contract';
import { Hono } from 'hono';
import { requireSession } from '../authorisation/authorise.js';
import type { AppEnv } from '../http/app-env.js';
import { listOrganisations, type Organisation } from './organisations.js';

/** The directory: `GET /organisaties`. */
export function organisationRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get('/organisaties', async (c) => {
    requireSession(c);
    const organisations = await listOrganisations(c.var.dependencies.database);
    return c.json({ organisaties: organisations.map(toWire) });
  });
  return routes;
}

function toWire({ oin, name, kind, phone, website }: Organisation): WireOrganisation {
  return {
    magazijnId: oin,
    naam: name,
    soort: kind,
    ...(phone !== undefined && { telefoonnummer: phone }),
    ...(website !== undefined && { website }),
  };
}
