import type { Scope, ServerConnection } from '../api/server-connection.js';
import type { BerichtenboxError } from '../errors/berichtenbox-error.js';
import { NetworkError } from '../errors/network-error.js';
import { NoRoomError } from '../errors/no-room-error.js';
import { onDemandChunk } from '../load-on-demand.js';
import { pause } from '../pause.js';
import type { Outbox } from '../outbox/outbox.js';
import { toldChange } from '../outbox/told-change.js';
import type { Session } from '../session/session.js';
import type { TabChannel, ToldChange } from '../tab-channel.js';
import { ActionQueue, type MessageIntent } from './action-queue.js';
import type { ActionFailure, MailboxAction, WaitingAction } from './mailbox-state.js';
import type { KnownChange, MessageRecords } from './message-records.js';
import { keyOf } from './message-order.js';
import type { ActionResult } from './perform-action.js';

/** What actions work with. */
export interface ActionParts {
  readonly connection: ServerConnection;
  readonly session: Session;
  readonly tabs: TabChannel;
  readonly records: MessageRecords;
  /** What keeps actions until they are sent; undefined where nothing is kept on this device. */
  readonly outbox: () => Outbox | undefined;
  /** Resolves when it is there, or will not come soon; undefined where nothing is being opened. */
  readonly opening: () => Promise<unknown> | undefined;
  /** Throws a `SessionExpiredError` when nobody is logged in. */
  readonly scope: () => Scope;
  readonly show: () => void;
}

/** What somebody wants with messages. */
export interface Deed {
  readonly action: MailboxAction;
  /** Those that are not known are left out. */
  readonly ids: readonly string[];
  readonly change: KnownChange;
  /** Nobody asked for it. */
  readonly byItself: boolean;
}

interface RetryableFailure extends ActionFailure {
  readonly change: KnownChange;
}

const none: readonly never[] = [];
// Small enough to be answered before the screen seems to hang, large enough for a thousand letters to take ten requests.
const atOnce = 100;
// Longer than this, and what was done is sent without being written down.
const patienceMs = 3_000;

/** What a person does to messages: shown at once, carried out in order, undone and told when it failed. */
export class MailboxActions {
  readonly #parts: ActionParts;
  readonly queue: ActionQueue;
  #failures: readonly RetryableFailure[] = [];
  /** With those of the outbox; the same array as long as nothing changed. */
  #allFailures: readonly ActionFailure[] = none;

  constructor(parts: ActionParts) {
    this.#parts = parts;
    const { session } = parts;
    this.queue = new ActionQueue({
      together: () => (session.state.status === 'active' && session.state.capabilities.has('acties') ? atOnce : 1),
      perform: (intents) => this.#carryOut(intents),
      settled: (intent, result) => this.#settled(intent, result),
    });
    session.unsent.add({
      // What failed is lost too, when the message it was about is no longer there to try again.
      count: () => ({ actions: this.queue.size + this.#failures.reduce((sum, { messageIds }) => sum + messageIds.length, 0) + (parts.outbox()?.size ?? 0) }),
      send: () => this.sendWaiting(),
    });
  }

  get failures(): readonly ActionFailure[] {
    const all = [...this.#failures, ...(this.#parts.outbox()?.failures ?? none)];
    if (all.length !== this.#allFailures.length || all.some((failure, index) => failure !== this.#allFailures[index])) this.#allFailures = all;
    return this.#allFailures;
  }

  /** Nothing waits where nothing is kept: a memory that dies with the page is no promise. */
  get waiting(): readonly WaitingAction[] {
    return this.#parts.outbox()?.waiting ?? none;
  }

  /** What was done to a message and is not answered yet, together: the newest wish for each field. */
  pendingOf(messageKey: string): KnownChange | undefined {
    const kept = this.#parts.outbox()?.pendingOf(messageKey);
    const pending = this.queue.pendingOf(messageKey);
    return kept && pending ? { ...pending, ...kept } : kept ?? pending;
  }

  /** Resolves when the server answered for every message, or it waits, or the session ended. */
  async perform({ action, ids, change, byItself }: Deed): Promise<void> {
    const { records, show, outbox } = this.#parts;
    const wanted = new Set(ids);
    const batchId = crypto.randomUUID();
    // Wherever it is kept and by whom it is sent, it is the same act.
    const targets = records.list.filter((message) => wanted.has(message.id) && changes(message, change)).map((message) => ({ ...message, key: crypto.randomUUID() }));
    if (targets.length === 0) return;
    const kept = outbox();
    // What began before the vault was open, ends where it began: in order.
    if (kept && !targets.some((message) => this.queue.pendingOf(keyOf(message)))) {
      if (await kept.perform({ batchId, action, change, byItself, targets })) return;
      // It could not be written down: it is done now, or not at all, and never before what was done to the same message and waits.
      if (targets.some((message) => kept.pendingOf(keyOf(message)))) {
        for (const { id } of targets) this.#fail({ id, action, change, batchId }, new NoRoomError());
        show();
        return;
      }
    }
    const settled = targets.map((message) => {
      const { id, storeId, stale, key, version } = message;
      const done = this.queue.add({ id, storeId, isStale: stale, action, change, key, batchId, byItself, version });
      records.repaint(keyOf(message));
      return done;
    });
    show();
    await Promise.all(settled);
  }

  async retry(failureId: string): Promise<void> {
    const refused = this.#parts.outbox()?.refused(failureId);
    if (refused) {
      const done = this.perform({ ...refused, byItself: false });
      this.dismiss(failureId);
      await done;
      return;
    }
    const failure = this.#failures.find(({ id }) => id === failureId);
    if (!failure) return;
    this.dismiss(failureId);
    await this.perform({ action: failure.action, ids: failure.messageIds, change: failure.change, byItself: false });
  }

  /** Tries now to send what is pending. */
  async sendWaiting(): Promise<void> {
    await Promise.all([this.queue.settle(), this.#parts.outbox()?.sendNow()]);
  }

  /** Takes back something that waits. */
  async discardWaiting(id: string): Promise<void> {
    await this.#parts.outbox()?.discard(id);
  }

  dismiss(failureId: string): void {
    this.#failures = this.#failures.filter(({ id }) => id !== failureId);
    void this.#parts.outbox()?.dismiss(failureId);
    this.#parts.show();
  }

  /** Somebody else may be next. */
  discard(): void {
    this.queue.discard();
    this.#failures = [];
  }

  /** Another tab changed a message. */
  adopt({ id, storeId, ...change }: ToldChange): void {
    this.#parts.records.settle(keyOf({ id, storeId }), change);
    this.#parts.show();
  }

  async #carryOut(intents: readonly MessageIntent[]): Promise<readonly ActionResult[]> {
    const { session, scope, outbox, opening } = this.#parts;
    const current = scope();
    const isOpening = opening();
    if (isOpening) await Promise.race([isOpening, pause(patienceMs, current.signal)]);
    current.signal.throwIfAborted();
    const kept = outbox();
    const results = kept ? await this.#keep(kept, intents) : new Map<MessageIntent, ActionResult>();
    const left = intents.filter((intent) => !results.has(intent));
    const sent = left.length > 0 ? await this.#send(left, current) : none;
    left.forEach((intent, index) => results.set(intent, sent[index] ?? {}));
    if (sent.some(({ error }) => error?.code === 'forbidden')) {
      // It may have been refused for being of an older session of this browser; then it is done again in the new one.
      await session.refresh();
      current.signal.throwIfAborted();
    }
    return intents.map((intent) => results.get(intent) ?? {});
  }

  /** Has what was done before the vault was open written down, in its turn, and sent from there. What cannot be written down has no result. */
  async #keep(kept: Outbox, intents: readonly MessageIntent[]): Promise<Map<MessageIntent, ActionResult>> {
    const results = new Map<MessageIntent, ActionResult>();
    const batches = [...new Set(intents.map(({ batchId }) => batchId))].map((batchId) => intents.filter((intent) => intent.batchId === batchId));
    await Promise.all(batches.map(async (batch) => {
      const [first] = batch;
      if (!first) return;
      const isKept = await kept.perform({ ...first, targets: batch.map(({ isStale, ...target }) => ({ ...target, stale: isStale })) });
      for (const intent of batch) {
        if (isKept) results.set(intent, {});
        // Never before what was done to the same message and waits.
        else if (kept.pendingOf(keyOf(intent))) results.set(intent, { error: new NoRoomError() });
      }
    }));
    return results;
  }

  async #send(intents: readonly MessageIntent[], current: Scope): Promise<readonly ActionResult[]> {
    const code = await onDemandChunk.load().catch((error: unknown) => error as NetworkError);
    if (code instanceof NetworkError) return intents.map(() => ({ error: code }));
    return code.performActions(this.#parts.connection, intents, current);
  }

  #settled(intent: MessageIntent, { known, error }: ActionResult): void {
    const { records, show } = this.#parts;
    const key = keyOf(intent);
    if (known) {
      records.settle(key, known);
      this.tell(intent, known);
    }
    records.repaint(key);
    if (error) this.#fail(intent, error);
    show();
  }

  #fail({ id: messageId, action, change, batchId }: Pick<MessageIntent, 'id' | 'action' | 'change' | 'batchId'>, error: BerichtenboxError): void {
    const failure = this.#failures.find(({ id }) => id === batchId) ?? { id: batchId, messageIds: [], action, error, change };
    const told = { ...failure, messageIds: [...failure.messageIds, messageId] };
    this.#failures = [...this.#failures.filter(({ id }) => id !== batchId), told];
  }

  /** Has the other tabs hear that the server has this message so. */
  tell(message: Pick<MessageIntent, 'id' | 'storeId'>, known: KnownChange): void {
    const { session, tabs } = this.#parts;
    if (session.state.status === 'active') tabs.post({ type: 'changed', partition: session.state.context.partition, change: toldChange(message, known) });
  }
}

function changes(message: KnownChange, { unread, folder, handled, gone }: KnownChange): boolean {
  return gone === true || (unread !== undefined && unread !== message.unread) || (folder !== undefined && folder !== message.folder)
    || (handled !== undefined && handled !== (message.handled ?? false));
}
