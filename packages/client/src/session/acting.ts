import { atLoginOf, contextsOf, startActing, type ListedContext, type StartedActing } from '../api/acting-contexts.js';
import type { Scope } from '../api/server-connection.js';
import type { SessionAnswer } from '../api/session-api.js';
import { textOf } from '../api/wire-values.js';
import type { BerichtenboxError } from '../errors/berichtenbox-error.js';
import { MandateError } from '../errors/mandate-error.js';
import { hasStatus, ProblemResponseError } from '../errors/problem-response-error.js';
import { SessionExpiredError } from '../errors/session-expired-error.js';
import type { ClientParts } from '../take-over.js';
import { AccessClock } from './access-clock.js';
import { KeptChoice } from './kept-choice.js';
import { hasSameAccess } from './same-access.js';
import type { ActForOptions } from './session.js';
import type { ActingContext, ActiveSession } from './session-state.js';
import { startContext, type FormerActing, type StartContext } from './start-context.js';
import { sendUnsent, unsentOf } from './unsent-work.js';

/** The part of the session's state that says for whom one acts, and may act. */
export type Acts = Pick<ActiveSession, 'contexts' | 'context' | 'atLogin' | 'accessEnded'>;

/** What acting for others works with. */
export interface ActingParts extends Pick<ClientParts, 'connection' | 'session' | 'tabs' | 'now'> {
  /** Asks the server anew who is logged in; false when it could not be asked. */
  readonly ask: () => Promise<boolean>;
  readonly show: (acts: Acts) => void;
  /** Aborted when the session ends. */
  readonly signal: () => AbortSignal;
}

/** For whom this tab acts: the choice, what is kept of it, and its end. */
export class Acting {
  readonly #parts: ActingParts;
  readonly #kept: KeptChoice;
  readonly #clock: AccessClock;
  #former: FormerActing | undefined;
  /** When each mandate ends, by the clock that never jumps. */
  readonly #ends = new Map<string, number>();
  #switching = new AbortController();
  #switchedAt = -Infinity;

  constructor(parts: ActingParts) {
    this.#parts = parts;
    this.#kept = new KeptChoice(parts.connection.endpoint);
    this.#clock = new AccessClock(parts.now, { ask: () => void parts.ask(), end: () => this.#end() });
  }

  /**
   * For whom a session that is new to this tab begins; undefined when it is the one that goes on.
   *
   * @throws {BerichtenboxError} When that is not known.
   */
  async startOf(answer: SessionAnswer, scope: Scope): Promise<StartContext | undefined> {
    for (;;) {
      if (this.#before(answer.self)) return undefined;
      const former = this.#former;
      const start = await startContext({ connection: this.#parts.connection, kept: this.#kept, former }, contextsOf(answer), scope);
      // Whoever was chosen while the server was asked, was chosen last.
      if (former === this.#former) return start;
    }
  }

  /** For whom one acts by this answer of the server. */
  adopt(answer: SessionAnswer, start: StartContext | undefined, askedAt: number): Acts {
    const listed = contextsOf(answer);
    this.#ends.clear();
    listed.forEach((each) => this.#noteEnd(each, askedAt));
    const acts: Acts = { contexts: listed.map(({ context }) => context), context: answer.self, atLogin: atLoginOf(answer) };
    const before = this.#before(answer.self);
    if (before) return this.#goOn(before, acts, askedAt);
    if (start === undefined || start.lost !== undefined) this.#kept.forget();
    if (start) this.#noteEnd(start.listed, askedAt);
    return { ...acts, ...(start && withContext(acts, start.listed.context)), ...(start?.lost !== undefined && { accessEnded: { name: start.lost, unsent: unsentOf(this.#parts.session) } }) };
  }

  /** What was adopted or chosen is shown by now. */
  shown({ context, contexts: [self = context] }: Acts): void {
    this.#former = { ownPartition: self.partition, partition: context.partition, name: context.name };
    this.#clock.set(this.#ends.get(context.id));
  }

  /** Acts for somebody from now on. */
  async actFor(id: string, { leaveUnsent = false }: ActForOptions): Promise<{ readonly loginUrl?: string }> {
    const { session, now } = this.#parts;
    this.#switching.abort();
    this.#switching = new AbortController();
    const signal = AbortSignal.any([this.#switching.signal, this.#parts.signal()]);
    const { contexts, context: current, atLogin } = this.#active();
    const target = contexts.find((context) => context.id === id || context.mandateId === id);
    const mandateId = target ? target.mandateId : atLogin.find((each) => each.mandateId === id)?.mandateId;
    if (!target && !mandateId) throw new MandateError('mandate-ended');
    if (target?.id === current.id) {
      this.#become(current);
      return {};
    }
    if (!leaveUnsent) await sendUnsent(session, signal);
    const askedAt = now();
    const started = mandateId === undefined ? undefined : await this.#start(mandateId, signal);
    if (started && 'loginUrl' in started) return started;
    // Something may have been done for the one before while the server was asked.
    if (!leaveUnsent) await sendUnsent(session, signal);
    signal.throwIfAborted();
    if (started) this.#noteEnd(started, askedAt);
    this.#become(started?.context ?? this.#active().contexts[0] ?? current);
    return {};
  }

  /** A request under this context was refused. */
  async refused(contextId: string, error: BerichtenboxError): Promise<void> {
    const isKnown = await this.#parts.ask();
    // When it cannot be found out, what may be no longer allowed is not shown.
    if (!isKnown && isOnBehalfOfRefused(error) && this.#current()?.context.id === contextId) this.#end();
  }

  /** The session is over. */
  over(isForGood: boolean): void {
    this.#switching.abort();
    this.#clock.stop();
    this.#kept.forget();
    if (isForGood) this.#former = undefined;
  }

  close(): void {
    this.#switching.abort();
    this.#clock.stop();
  }

  #goOn(before: ActiveSession, acts: Acts, askedAt: number): Acts {
    const ended = before.accessEnded;
    const context = acts.contexts.find(({ id }) => id === before.context.id);
    if (context) {
      if (!hasSameAccess(context, before.context)) this.#tell(context);
      return { ...acts, context, ...(ended && { accessEnded: ended }) };
    }
    if (askedAt < this.#switchedAt) {
      // The answer is of before one began to act for this person.
      void this.#parts.ask();
      return withContext(acts, before.context);
    }
    return this.#withoutAccess(before, acts);
  }

  /** The mandate holds no longer. */
  #end(): void {
    const before = this.#current();
    if (before?.context.mandateId === undefined) return;
    const { contexts, atLogin, context } = before;
    const left = contexts.filter(({ id }) => id !== context.id);
    const [self] = left;
    if (!self) return;
    this.#parts.show(this.#withoutAccess(before, { contexts: left, atLogin, context: self }));
    void this.#parts.ask();
  }

  #withoutAccess({ context }: ActiveSession, acts: Acts): Acts {
    this.#switching.abort();
    this.#kept.forget();
    this.#tell(context);
    return { ...acts, accessEnded: { name: context.name, unsent: unsentOf(this.#parts.session) } };
  }

  /** Other tabs may act for the same person, and may not have heard of it: of the tabs of one browser only one follows the server. */
  #tell({ partition }: ActingContext): void {
    this.#parts.tabs.post({ type: 'access-unsure', partition });
  }

  async #start(mandateId: string, signal: AbortSignal): Promise<StartedActing> {
    const { connection, ask } = this.#parts;
    try {
      return await startActing(connection, mandateId, { signal }).catch(async (error: unknown) => {
        if (!hasStatus(error, 403) || isOnBehalfOfRefused(error)) throw error;
        // The token was of an older session of this browser.
        await ask();
        return startActing(connection, mandateId, { signal });
      });
    } catch (error) {
      if (!hasStatus(error, 403)) throw error;
      // The list of whom one may act for is out of date.
      void ask();
      throw new MandateError('mandate-ended', { cause: error });
    }
  }

  #become(context: ActingContext): void {
    const { contexts: [self = context, ...others], atLogin } = this.#active();
    this.#kept.write(self.id, context.id);
    this.#switchedAt = this.#parts.now();
    this.#parts.show(withContext({ contexts: [self, ...others], atLogin, context: self }, context));
  }

  #noteEnd({ context, remainingMs }: ListedContext, askedAt: number): void {
    if (remainingMs === undefined) this.#ends.delete(context.id);
    else this.#ends.set(context.id, askedAt + remainingMs);
  }

  /** The session that goes on with this answer, of which `self` is oneself. */
  #before(self: ActingContext): ActiveSession | undefined {
    const current = this.#current();
    return current?.contexts[0]?.id === self.id ? current : undefined;
  }

  #current(): ActiveSession | undefined {
    const { state } = this.#parts.session;
    return state.status === 'active' ? state : undefined;
  }

  #active(): ActiveSession {
    const current = this.#current();
    if (!current) throw new SessionExpiredError(undefined, {});
    return current;
  }
}

/** Acting for this one, who stands in the list as they are now. */
function withContext(acts: Acts, context: ActingContext): Acts {
  const isListed = acts.contexts.some(({ id }) => id === context.id);
  return { ...acts, context, contexts: isListed ? acts.contexts.map((each) => (each.id === context.id ? context : each)) : [...acts.contexts, context] };
}

function isOnBehalfOfRefused(error: unknown): boolean {
  return error instanceof ProblemResponseError && textOf(error.problem?.['type']) === 'urn:berichtenbox:problem:on-behalf-of-refused';
}
