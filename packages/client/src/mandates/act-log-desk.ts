import type { Scope, ServerConnection } from '../api/server-connection.js';
import { Desk, type DeskParts } from '../settings/desk.js';
import type { ActLogState } from './act-log.js';
import { readLog } from './mandates-requests.js';

/** What was seen, done and refused under mandates of the person who is logged in (capability `machtigen`), newest first. */
export class ActLogDesk extends Desk<ActLogState> {
  readonly #mandateId: string | undefined;
  #loading: Promise<void> | undefined;

  /** @internal */
  constructor(parts: DeskParts, mandateId: string | undefined) {
    super(parts, { lines: [], hasMore: false });
    this.#mandateId = mandateId;
  }

  /**
   * Adds older lines; one request at a time.
   *
   * @throws {BerichtenboxError} When they could not be had; what is there stays.
   */
  loadMore(): Promise<void> {
    return (this.#loading ??= this.#loadMore().finally(() => (this.#loading = undefined)));
  }

  protected override read(connection: ServerConnection, scope: Scope): Promise<Pick<ActLogState, 'lines' | 'hasMore'>> {
    return this.#readFrom(connection, undefined, scope);
  }

  async #loadMore(): Promise<void> {
    if (!this.state.hasMore) return;
    const before = this.state.lines.at(-1)?.number;
    const { lines, hasMore } = await this.ask((connection, scope) => this.#readFrom(connection, before, scope));
    this.adopt({ lines: [...this.state.lines, ...lines], hasMore });
  }

  async #readFrom(connection: ServerConnection, before: number | undefined, scope: Scope): Promise<Pick<ActLogState, 'lines' | 'hasMore'>> {
    const { lines, next } = await readLog(connection, { mandateId: this.#mandateId, before }, scope);
    return { lines, hasMore: next !== undefined };
  }
}
