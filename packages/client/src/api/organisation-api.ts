import { readRecord, type Scope, type ServerConnection } from './server-connection.js';
import { recordsOf, type WireRecord } from './wire-values.js';

/** Every organisation that can send messages (capability `organisaties`), as the server gives them. */
export function readOrganisations(connection: ServerConnection, scope: Scope): Promise<WireRecord[]> {
  return connection.send({ path: '/organisaties' }, scope, async (response) => recordsOf((await readRecord(response))['organisaties']));
}
