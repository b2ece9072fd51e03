import type { Scope } from '../api/server-connection.js';
import { CapabilityMissingError } from '../errors/capability-missing-error.js';
import type { ClientParts } from '../take-over.js';
import { exportMailbox, readExportSize } from './export-requests.js';
import type { ExportOptions, ExportSize, MailboxExport } from './mailbox-export.js';

/** Takes everything along, on a server that can. */
export class MailboxExporter {
  readonly #parts: Pick<ClientParts, 'connection' | 'session'>;
  readonly #scope: Scope;

  /** @throws {CapabilityMissingError} When the server has no such thing. */
  constructor(parts: Pick<ClientParts, 'connection' | 'session'>, scope: Scope) {
    const { state } = parts.session;
    if (state.status === 'active' && !state.capabilities.has('export')) throw new CapabilityMissingError('export');
    this.#parts = parts;
    this.#scope = scope;
  }

  /** How much there is. */
  readSize(): Promise<ExportSize> {
    return readExportSize(this.#parts.connection, this.#scope);
  }

  /** Gets it. */
  export(options: ExportOptions): Promise<MailboxExport> {
    return exportMailbox(this.#parts.connection, this.#scope, options);
  }
}
