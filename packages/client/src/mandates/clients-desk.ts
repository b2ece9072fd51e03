import type { Scope, ServerConnection } from '../api/server-connection.js';
import { Desk, type DeskParts } from '../settings/desk.js';
import type { ClientsState } from './clients.js';
import { readClients } from './mandates-requests.js';

/** What waits for everybody one acts for (capability `machtigen`), also while one acts for one of them. `load` asks again. */
export class ClientsDesk extends Desk<ClientsState> {
  /** @internal */
  constructor(parts: DeskParts) {
    super(parts, { clients: [] });
  }

  protected override async read(connection: ServerConnection, scope: Scope): Promise<Pick<ClientsState, 'clients'>> {
    return { clients: await readClients(connection, scope) };
  }
}
