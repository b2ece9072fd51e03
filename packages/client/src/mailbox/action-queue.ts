import type { MailboxAction } from './mailbox-state.js';
import type { KnownChange } from './message-records.js';
import { keyOf } from './message-order.js';
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
  /** Nobody asked for it. */
  readonly byItself: boolean;
  /** Of the message, as the person saw it. */
  readonly version: string | undefined;
}

/** What the queue works with. */
export interface QueueParts {
  /** How many may go together in one request; 1 where the server takes only one. */
  readonly together: () => number;
  /** Carries these out and says how each ended; rejects when the session ended meanwhile, after which they stay in the queue. */
  perform(intents: readonly MessageIntent[]): Promise<readonly ActionResult[]>;
  /** It is no longer pending. */
  settled(intent: MessageIntent, result: ActionResult): void;
}

interface QueuedIntent extends MessageIntent {
  readonly finish: () => void;
  readonly finished: Promise<void>;
}

const atOnce = 4;

/** What was done and is not answered yet: in order per message, several messages at once. */
export class ActionQueue {
  readonly #parts: QueueParts;
  readonly #queues = new Map<string, QueuedIntent[]>();
  readonly #busy = new Set<string>();
  #runningCount = 0;
  #isPaused = false;
  #resumed = 0;
  #discarded = 0;

  constructor(parts: QueueParts) {
    this.#parts = parts;
  }

  /** All that is pending for a message, together: the newest wish for each field. */
  pendingOf(messageKey: string): KnownChange | undefined {
    return this.#queues.get(messageKey)?.reduce<KnownChange>((all, { change }) => ({ ...all, ...change }), {});
  }

  /** How many are pending. */
  get size(): number {
    return this.#pending().length;
  }

  /** Resolves when it is settled, or the session ended first. */
  add(intent: MessageIntent): Promise<void> {
    let finish = (): void => undefined;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const key = keyOf(intent);
    this.#queues.set(key, [...(this.#queues.get(key) ?? []), { ...intent, finish, finished }]);
    // What is asked in one go is seen whole.
    queueMicrotask(() => this.#work());
    return finished;
  }

  /** Resolves when all that is pending now is settled, or the session ended first. */
  async settle(): Promise<void> {
    await Promise.all(this.#pending().map(({ finished }) => finished));
  }

  /** The session ended: nobody waits any longer, but what was wanted is kept. */
  pause(): void {
    this.#isPaused = true;
    for (const { finish } of this.#pending()) finish();
  }

  /** The same person is back. */
  resume(): void {
    this.#isPaused = false;
    this.#resumed++;
    this.#work();
  }

  /** What was wanted, is wanted no longer. */
  discard(): void {
    this.#discarded++;
    this.#queues.clear();
  }

  #pending(): readonly QueuedIntent[] {
    return [...this.#queues.values()].flat();
  }

  #work(): void {
    while (!this.#isPaused && this.#runningCount < atOnce) {
      const ready = [...this.#queues].filter(([key]) => !this.#busy.has(key)).flatMap(([, [next]]) => next ?? []);
      if (ready.length === 0) return;
      // A few go side by side, so that each is answered as soon as can be; many go together.
      void this.#carryOut(ready.slice(0, ready.length > atOnce ? this.#parts.together() : 1));
    }
  }

  async #carryOut(intents: readonly QueuedIntent[]): Promise<void> {
    const keys = intents.map(keyOf);
    for (const key of keys) this.#busy.add(key);
    this.#runningCount++;
    const [begun, discarded] = [this.#resumed, this.#discarded];
    let isOver = true;
    try {
      const results = await this.#parts.perform(intents);
      // Of somebody else by now: it says nothing of whom one acts for.
      if (discarded !== this.#discarded) return;
      for (const [index, intent] of intents.entries()) {
        this.#drop(keyOf(intent), intent);
        this.#parts.settled(intent, results[index] ?? {});
        intent.finish();
      }
    } catch {
      // The session ended; the intents wait for the same person, who may be back already, or are discarded.
      isOver = begun !== this.#resumed;
    } finally {
      for (const key of keys) this.#busy.delete(key);
      this.#runningCount--;
      if (isOver) this.#work();
    }
  }

  #drop(key: string, intent: QueuedIntent): void {
    const rest = this.#queues.get(key)?.filter((other) => other !== intent) ?? [];
    if (rest.length > 0) this.#queues.set(key, rest);
    else this.#queues.delete(key);
  }
}
