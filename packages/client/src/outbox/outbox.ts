import { askFlags } from '../api/command-requests.js';
import type { Scope, ServerConnection } from '../api/server-connection.js';
import type { MailboxAction, MailboxState } from '../mailbox/mailbox-state.js';
import type { KnownChange } from '../mailbox/message-records.js';
import type { MessageSummary } from '../mailbox/message.js';
import type { Session } from '../session/session.js';
import type { ActingContext } from '../session/session-state.js';
import type { Store } from '../store.js';
import type { TabChannel, TabMessage } from '../tab-channel.js';
import type { Vault } from '../vault/vault.js';
import { isOpen, type Command, type KeptCommand } from './command.js';
import { flush, type Ending } from './flush.js';
import type { Wait } from './judge.js';
import { inTurn, outboxLock } from './one-flusher.js';
import { OutboxCopy } from './outbox-copy.js';
import { OutboxDisk } from './outbox-disk.js';
import { RetryClock } from './retry-clock.js';
import { sendActs, togetherOf } from './send-acts.js';

/** What is shown of messages, for the outbox to change. */
export interface ActedMessages {
  /** The server says that this message is so. */
  settle(message: Pick<Command, 'id' | 'storeId'>, known: KnownChange): void;
  /** What is pending for these messages, or what waits, is something else by now. */
  changed(messages: readonly Pick<Command, 'id' | 'storeId'>[]): void;
}

/** What an outbox works with. */
export interface OutboxParts {
  readonly vault: Vault;
  readonly connection: ServerConnection;
  readonly session: Session;
  readonly mailbox: Store<MailboxState>;
  readonly tabs: TabChannel;
  readonly context: ActingContext;
  /** Aborted when one no longer acts in it. */
  readonly signal: AbortSignal;
  readonly now: () => number;
  readonly shown: ActedMessages;
  /** What the same person did in this page before the session was over: the vault of that time may have gone with it. */
  readonly left: readonly Command[];
}

/** What was done in one go. */
export interface ActBatch {
  readonly batchId: string;
  readonly action: MailboxAction;
  readonly change: KnownChange;
  readonly byItself: boolean;
  readonly targets: readonly (Pick<MessageSummary, 'id' | 'storeId' | 'stale'> & { readonly version?: string | undefined; readonly key: string })[];
}

/** Another tab, or the worker, told of the outbox. */
export type ToldOutbox = Extract<TabMessage, { readonly type: 'outbox' }>;

/**
 * What was done in one context and the server has not answered: written down before it is sent, shown as done, and sent until there is a final answer, by one
 * tab at a time. What cannot be sent now waits, also for the next visit.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #copy: OutboxCopy;
  readonly #disk: OutboxDisk;
  readonly #clock: RetryClock;
  readonly #unsubscribe: () => void;
  #running: Promise<void> | undefined;
  #again = false;
  #isRead = false;
  #refreshedAt: Date | undefined;
  readonly #isOnline = (): void => this.hurry();

  constructor(parts: OutboxParts) {
    this.#parts = parts;
    const { mailbox, now, shown } = parts;
    this.#copy = new OutboxCopy(now, (messages) => shown.changed(messages));
    this.#disk = new OutboxDisk(parts, this.#copy);
    this.#clock = new RetryClock(now, () => void this.#flush());
    this.#refreshedAt = mailbox.state.refreshedAt;
    this.#unsubscribe = mailbox.subscribe(({ refreshedAt }) => this.#followed(refreshedAt));
    globalThis.addEventListener('online', this.#isOnline);
  }

  get waiting(): MailboxState['waiting'] {
    return this.#copy.waiting;
  }

  get failures(): MailboxState['actionFailures'] {
    return this.#copy.failures;
  }

  /** Whether what an earlier visit left is known. */
  get isRead(): boolean {
    return this.#isRead;
  }

  /** How many were not carried out (yet). */
  get size(): number {
    return this.#copy.size;
  }

  /** What is pending for a message, together: the newest wish for each field. */
  pendingOf(messageKey: string): KnownChange | undefined {
    return this.#copy.pendingOf(messageKey);
  }

  /** Reads what an earlier visit left, shows it, and sends it. */
  async begin(): Promise<void> {
    await this.#disk.read();
    this.#isRead = true;
    const known = new Set(this.#copy.acts().map(({ act }) => act.key));
    const missing = this.#parts.left.filter(({ key }) => !known.has(key));
    if (missing.length > 0) {
      void this.#copy.add(missing);
      this.#copy.rest(undefined);
      await this.#disk.add(missing);
    }
    this.hurry();
  }

  /**
   * Does something to messages: shown at once, then written down, then sent. Resolves when the server answered for each, or it waits.
   *
   * @returns false when it could not be written down: then nothing was done.
   */
  async perform({ targets, action, change, byItself, batchId }: ActBatch): Promise<boolean> {
    const isTried = this.#canSend() && navigator.onLine && this.#clock.isFree;
    const madeAt = Date.now();
    const commands = targets.map(({ key, id, storeId, stale, version }): Command => ({
      key, id, storeId, action, change, batchId, madeAt,
      ...(version !== undefined && { version }), ...(byItself && { byItself }), ...(stale && { isStale: true }), ...(isTried && { tried: true }),
    }));
    const ended = this.#copy.add(commands);
    if (!(await this.#disk.add(commands))) return false;
    if (isTried) {
      this.hurry();
      this.#tell();
    } else {
      if (this.#clock.isOver && this.#canSend()) this.#clock.ended({ waitsFor: 'network' });
      this.#rest();
    }
    await ended;
    return true;
  }

  /** What was refused under this id, to be done again. */
  refused(failureId: string): { readonly action: MailboxAction; readonly change: KnownChange; readonly ids: readonly string[] } | undefined {
    const refused = this.#copy.acts().filter(({ act }) => act.refusal && act.batchId === failureId);
    const [first] = refused;
    return first && { action: first.act.action, change: first.act.change, ids: refused.map(({ act }) => act.id) };
  }

  /** Takes a failure away. */
  async dismiss(failureId: string): Promise<void> {
    const refused = this.#copy.acts().filter(({ act }) => act.refusal && act.batchId === failureId);
    if (refused.length === 0) return;
    this.#copy.drop(keysOf(refused));
    await this.#disk.remove(refused.map(({ number }) => number));
    this.#tell();
  }

  /** Takes back what waits under this id; of what may have been sent is found out what became of it. */
  async discard(batchId: string): Promise<void> {
    const { context, signal } = this.#parts;
    const isMeant = ({ act }: KeptCommand): boolean => isOpen(act) && act.batchId === batchId;
    const withdrawn = ({ number, act }: KeptCommand): KeptCommand => ({ number, act: { ...act, withdrawn: true } });
    const meant = this.#copy.acts().filter(isMeant);
    if (meant.length === 0) return;
    this.#copy.replace(meant.map((kept) => withdrawn(kept).act));
    // What is being sent now may have to be asked for.
    await inTurn(outboxLock(context.partition), signal, () => this.#disk.withdraw(meant.map(({ number }) => number))).catch(() => undefined);
    this.#tell([...keysOf(meant)]);
    if (this.#clock.isFree) this.hurry();
  }

  /** Tries now. Resolves when that ended, well or not. */
  async sendNow(): Promise<void> {
    const { session } = this.#parts;
    // Without the server it is not known who is there.
    if (session.state.status === 'active' && session.state.offline) await session.refresh();
    this.#clock.hurry();
    await this.#flush();
  }

  /** There is a reason to try now. */
  hurry(): void {
    this.#clock.hurry();
    void this.#flush();
  }

  /** Another tab, or the worker, changed what is on the disk. */
  hear({ takenBack = [], waits }: ToldOutbox): void {
    if (waits) this.#clock.adopt(waits);
    // Something new may be in its first request in that tab; if that tab dies, its turn comes here.
    void this.#disk.read({ takenBack, isFresh: !waits }).then(() => {
      if (waits) this.#copy.rest(waits);
      else void this.#flush();
    });
  }

  /** Ends what is under way, and gives what the server did not carry out. */
  close(): readonly Command[] {
    this.#unsubscribe();
    this.#clock.stop();
    globalThis.removeEventListener('online', this.#isOnline);
    // Nobody waits any longer.
    this.#copy.rest(undefined);
    return this.#copy.acts().map(({ act }) => act);
  }

  /** What is there now could not be sent. */
  #rest(): void {
    if (this.#copy.rest(this.#clock.reason)) this.#tell();
  }

  /** Sends; what is asked for meanwhile is sent too. */
  #flush(): Promise<void> {
    this.#again = true;
    return (this.#running ??= this.#work().finally(() => (this.#running = undefined)));
  }

  async #work(): Promise<void> {
    const { context, signal } = this.#parts;
    while (this.#again) {
      this.#again = false;
      await inTurn(outboxLock(context.partition), signal, () => this.#turn()).catch(() => undefined);
    }
  }

  async #turn(): Promise<void> {
    // Who had its turn before may have told by now how that went.
    await this.#disk.read();
    if (!this.#canSend() || !this.#clock.isOver) {
      this.#rest();
      return;
    }
    const before = this.#copy.waiting;
    this.#clock.ended(await this.#sendAll());
    // What was done meanwhile is sent next.
    const hasRested = !this.#again && this.#copy.rest(this.#clock.reason);
    if (hasRested || this.#clock.reason || before !== this.#copy.waiting) this.#tell();
  }

  async #sendAll(): Promise<Wait | undefined> {
    const { connection, context, session, signal } = this.#parts;
    const scope: Scope = { onBehalfOf: context.id, signal };
    const takesSeveral = session.state.status === 'active' && session.state.capabilities.has('acties');
    try {
      return await flush({
        records: this.#disk,
        together: togetherOf(takesSeveral),
        send: (commands) => sendActs(connection, commands.map((command) => this.#dated(command)), { ...scope, takesSeveral }),
        ask: ({ id }) => askFlags(connection, id, scope),
        checkAccess: async () => {
          await session.refresh();
          signal.throwIfAborted();
        },
        ended: (endings) => this.#ended(endings),
      });
    } catch {
      // Whatever went wrong, nothing was lost of what is on the disk.
      signal.throwIfAborted();
      return { waitsFor: 'server' };
    }
  }

  #ended(endings: readonly Ending[]): void {
    const { shown } = this.#parts;
    for (const { kept: { act }, known } of endings) if (known) shown.settle(act, known);
    this.#copy.end(endings);
  }

  /** Whether the server can be asked, as this person. */
  #canSend(): boolean {
    const { state } = this.#parts.session;
    return state.status === 'active' && !state.offline;
  }

  /** What waited says when it was done, by the server's clock. */
  #dated(command: Command) {
    const { session, now } = this.#parts;
    const ageMs = this.#copy.ageMs(command);
    return ageMs === undefined ? command : { ...command, doneAt: new Date(now() + session.serverAheadMs - ageMs) };
  }

  /** Whoever reads the mailbox has reached the server. */
  #followed(refreshedAt: Date | undefined): void {
    if (refreshedAt === this.#refreshedAt) return;
    this.#refreshedAt = refreshedAt;
    if (this.#copy.size > 0 && this.#clock.isFree) this.hurry();
  }

  #tell(takenBack?: readonly string[]): void {
    const { reason: waits } = this.#clock;
    const { tabs, context: { partition } } = this.#parts;
    tabs.post({ type: 'outbox', partition, ...(takenBack && { takenBack }), ...(waits && { waits }) });
  }
}

function keysOf(commands: readonly KeptCommand[]): ReadonlySet<string> {
  return new Set(commands.map(({ act }) => act.key));
}
