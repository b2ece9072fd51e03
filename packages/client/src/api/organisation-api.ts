import type { WireOrganisation } from '@berichtenbox/contract';
import type { Organisation } from '../organisations/organisation.js';
import { safeUrl } from './safe-url.js';
import { readRecord, type Scope, type ServerConnection } from './server-connection.js';
import { recordsOf, textOf, type Untrusted, type WireRecord } from './wire-values.js';

/** Every organisation that can send messages (capability `organisaties`). */
export function readOrganisations(connection: ServerConnection, scope: Scope): Promise<Organisation[]> {
  return connection.send({ path: '/organisaties' }, scope, async (response) =>
    recordsOf((await readRecord(response))['organisaties']).map(toOrganisation));
}

const kinds: ReadonlyMap<unknown, Organisation['kind']> = new Map([
  ['rijk', 'state'], ['uitvoering', 'agency'], ['gemeente', 'municipality'], ['waterschap', 'waterBoard'], ['provincie', 'province'],
]);

function toOrganisation(wire: WireRecord): Organisation {
  const { magazijnId, naam, soort, telefoonnummer, website }: Untrusted<WireOrganisation> = wire;
  const id = textOf(magazijnId) ?? '';
  const phone = textOf(telefoonnummer);
  const site = safeUrl(website);
  return { id, name: textOf(naam) ?? id, kind: kinds.get(soort) ?? 'other', ...(phone && { phone }), ...(site && { website: site }) };
}
