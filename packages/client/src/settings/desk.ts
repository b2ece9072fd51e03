import type { Scope, ServerConnection } from '../api/server-connection.js';
import { BerichtenboxError } from '../errors/berichtenbox-error.js';
import { SessionExpiredError } from '../errors/session-expired-error.js';
import type { Session } from '../session/session.js';
import type { ActingContext, ActiveSession } from '../session/session-state.js';
import { StateStore } from '../store.js';
import type { DeskState } from './desk-state.js';

/** What a desk works with. */
export interface DeskParts {
  readonly connection: ServerConnection;
  readonly session: Session;
  /** Whose it is: nobody else's is ever shown or changed. */
  readonly partition: string;
  /** For whom its requests act. */
  readonly contextOf: (session: ActiveSession) => ActingContext;
  /** What went wrong, more precisely than the status says. */
  readonly failureOf: (error: unknown) => unknown;
  /** The open desks of this client, this one included: what one changes, another may show. */
  readonly desks: Set<Pick<Desk<DeskState>, 'refresh'>>;
}

/** What the server has about one subject, and the changes that a person makes to it. Close it when it is no longer shown. */
export abstract class Desk<S extends DeskState> extends StateStore<S> {
  readonly #parts: DeskParts;
  readonly #empty: Omit<S, 'phase' | 'failure'>;
  readonly #stop: () => void;
  #life = new AbortController();
  /** Counts changes: what was asked before a change, says nothing any more. */
  #epoch = 0;

  /** @param empty The state without anything known. */
  constructor(parts: DeskParts, empty: Omit<S, 'phase' | 'failure'>) {
    super({ ...empty, phase: 'loading' } as S);
    this.#parts = parts;
    this.#empty = empty;
    parts.desks.add(this);
    this.#stop = parts.session.subscribe((state) => {
      if (state.status === 'active' && parts.contextOf(state).partition === parts.partition) this.#resume();
      else this.#hold();
    });
  }

  /** Asks the server; also to try again. What went wrong is in the state. */
  async load(): Promise<void> {
    if (this.state.phase === 'failed') this.#show({ phase: 'loading' });
    try {
      await this.#read();
    } catch (error) {
      // Without a failure of ours the desk was closed or the session ended, and that is in the state already.
      if (error instanceof BerichtenboxError) this.#show({ phase: 'failed', failure: error });
    }
  }

  /**
   * Another desk changed something. What is shown stays when this does not succeed.
   *
   * @internal
   */
  async refresh(): Promise<void> {
    if (this.state.phase === 'ready') await this.#read().catch(() => undefined);
  }

  /** Ends what is under way, and knows nothing any more. */
  close(): void {
    this.#stop();
    this.#parts.desks.delete(this);
    this.#life.abort();
  }

  /** Asks the server what there is. */
  protected abstract read(connection: ServerConnection, scope: Scope): Promise<Omit<S, 'phase' | 'failure'>>;

  /**
   * Asks or changes something.
   *
   * @throws {BerichtenboxError} When it did not succeed.
   */
  protected async ask<T>(work: (connection: ServerConnection, scope: Scope) => Promise<T>): Promise<T> {
    try {
      const scope = this.#scope();
      const answer = await work(this.#parts.connection, scope);
      scope.signal.throwIfAborted();
      return answer;
    } catch (error) {
      throw this.#parts.failureOf(error);
    }
  }

  /** What there is now; what was asked before does not count any more. */
  protected adopt(known: Partial<Omit<S, 'phase' | 'failure'>>): void {
    // Nobody, or somebody else, is there by now.
    if (this.#life.signal.aborted) return;
    this.#epoch += 1;
    this.set({ ...this.state, ...known });
  }

  /** All that there is now: what is absent, is so no longer. */
  protected replace(known: Omit<S, 'phase' | 'failure'>): void {
    if (!this.#life.signal.aborted) this.set({ ...known, phase: 'ready' } as S);
    this.changed({});
  }

  /** The same as `adopt`, after a change by this person: the other desks ask again. */
  protected changed(known: Partial<Omit<S, 'phase' | 'failure'>>): void {
    this.adopt(known);
    for (const desk of this.#parts.desks) if (desk !== this) void desk.refresh();
  }

  /** Asks the server what there is, after a change of which it did not tell that. */
  protected async changedElsewhere(): Promise<void> {
    this.changed({});
    await this.refresh();
  }

  async #read(): Promise<void> {
    const epoch = this.#epoch;
    const known = await this.ask((connection, scope) => this.read(connection, scope));
    if (epoch === this.#epoch) this.set({ ...known, phase: 'ready' } as S);
    else if (this.state.phase !== 'ready') await this.#read();
  }

  #show(state: DeskState): void {
    this.set({ ...this.#empty, ...state } as S);
  }

  #scope(): Scope {
    const { session: { state }, partition, contextOf } = this.#parts;
    const context = state.status === 'active' ? contextOf(state) : undefined;
    if (context?.partition !== partition) throw new SessionExpiredError(undefined, {});
    return { onBehalfOf: context.id, signal: this.#life.signal };
  }

  /** Nobody is logged in, or somebody else is: nothing of this person is shown. */
  #hold(): void {
    this.#epoch += 1;
    this.#life.abort();
    if (this.state.failure?.code !== 'session-expired') this.#show({ phase: 'failed', failure: new SessionExpiredError(undefined, {}) });
  }

  /** The same person is back. */
  #resume(): void {
    if (!this.#life.signal.aborted) return;
    this.#life = new AbortController();
    void this.load();
  }
}
