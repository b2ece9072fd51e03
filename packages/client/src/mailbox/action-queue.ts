import type { MailboxAction } from './mailbox-state.js';
import { keyOf, type KnownChange } from './message-records.js';
import type { ActionResult } from './perform-action.js';

/** One thing a person wants with one message. */
export interface MessageIntent {
  readonly id: string;
  readonly storeId: string;
  /** Its store failed in the last round. */
  readonly isStale: boolean;
  readonly action: MailboxAction;
  readonly change: KnownChange;
  /** Makes a repeated request harmless. */
  readonly key: string;
  /** What was asked in one go shares this. */
  readonly batchId: string;
}

/** What the queue works with. */
export interface QueueParts {
  /** Carries out one; rejects when the session ended meanwhile, after which it stays in the queue. */
  perform(intent: MessageIntent): Promise<ActionResult>;
  /** It is no longer pending. */
  settled(intent: MessageIntent, result: ActionResult): void;
}

interface QueuedIntent extends MessageIntent {
  readonly finish: () => void;
}

const atOnce = 4;

/** What was done and is not answered yet: in order per message, several messages at once. */
export class ActionQueue {
  readonly #parts: QueueParts;
  readonly #queues = new Map<string, QueuedIntent[]>();
  readonly #busy = new Set<string>();
  #isPaused = false;
  #resumed = 0;

  constructor(parts: QueueParts) {
    this.#parts = parts;
  }

  /** All that is pending for a message, together: the newest wish for each field. */
  pendingOf(messageKey: string): KnownChange | undefined {
    return this.#queues.get(messageKey)?.reduce<KnownChange>((all, { change }) => ({ ...all, ...change }), {});
  }

  /** Resolves when it is settled, or the session ended first. */
  add(intent: MessageIntent): Promise<void> {
    return new Promise((finish) => {
      const key = keyOf(intent);
      this.#queues.set(key, [...(this.#queues.get(key) ?? []), { ...intent, finish }]);
      this.#work();
    });
  }

  /** The session ended: nobody waits any longer, but what was wanted is kept. */
  pause(): void {
    this.#isPaused = true;
    for (const intents of this.#queues.values()) intents.forEach(({ finish }) => finish());
  }

  /** The same person is back. */
  resume(): void {
    this.#isPaused = false;
    this.#resumed++;
    this.#work();
  }

  /** What was wanted, is wanted no longer. */
  discard(): void {
    this.#queues.clear();
  }

  #work(): void {
    for (const key of this.#queues.keys()) {
      if (this.#isPaused || this.#busy.size >= atOnce) return;
      if (!this.#busy.has(key)) void this.#next(key);
    }
  }

  async #next(key: string): Promise<void> {
    const intent = this.#queues.get(key)?.[0];
    if (!intent) return;
    this.#busy.add(key);
    const begun = this.#resumed;
    let isOver = true;
    try {
      const result = await this.#parts.perform(intent);
      this.#drop(key, intent);
      this.#parts.settled(intent, result);
      intent.finish();
    } catch {
      // The session ended; the intent waits for the same person, who may be back already, or is discarded.
      isOver = begun !== this.#resumed;
    } finally {
      this.#busy.delete(key);
      if (isOver) this.#work();
    }
  }

  #drop(key: string, intent: QueuedIntent): void {
    const rest = this.#queues.get(key)?.filter((other) => other !== intent) ?? [];
    if (rest.length > 0) this.#queues.set(key, rest);
    else this.#queues.delete(key);
  }
}
