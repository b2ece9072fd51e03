import type { MessageSummary } from '@berichtenbox/client';

/**
 * New messages never move what somebody reads: those that come while one is in the list, further down, selecting or searching are held
 * back until one asks for them.
 */
export class Arrivals {
  readonly #mustHold: () => boolean;
  readonly #heldBack: (count: number) => void;
  #known: Set<string> | undefined;
  #held: ReadonlySet<string> = new Set();
  #followed: readonly MessageSummary[] | undefined;

  /**
   * @param mustHold whether a row that comes in now would be in the way
   * @param heldBack called with how many more are held back
   */
  constructor(mustHold: () => boolean, heldBack: (count: number) => void) {
    this.#mustHold = mustHold;
    this.#heldBack = heldBack;
  }

  /** The mailbox as it is now. */
  follow(messages: readonly MessageSummary[]): void {
    if (messages === this.#followed) {
      return;
    }
    this.#followed = messages;
    if (this.#known === undefined) {
      this.#known = new Set(messages.map(({ id }) => id));
      return;
    }
    const known = this.#known;
    const arrived = messages.filter(({ id }) => !known.has(id));
    arrived.forEach(({ id }) => known.add(id));
    const held = [...this.#held];
    if (arrived.length > 0 && this.#mustHold()) {
      held.push(...arrived.map(({ id }) => id));
      this.#heldBack(arrived.length);
    }
    const present = new Set(held.length > 0 ? messages.map(({ id }) => id) : []);
    this.#held = new Set(held.filter((id) => present.has(id)));
  }

  /** These without the ones that are held back. */
  without(messages: readonly MessageSummary[]): readonly MessageSummary[] {
    return this.#held.size === 0 ? messages : messages.filter(({ id }) => !this.#held.has(id));
  }

  /** The ones of these that are held back. */
  heldOf(messages: readonly MessageSummary[]): readonly MessageSummary[] {
    return this.#held.size === 0 ? [] : messages.filter(({ id }) => this.#held.has(id));
  }

  /** Hold nothing back any longer. */
  admit(): void {
    this.#held = new Set();
  }

  /** Somebody else is here now. */
  forget(): void {
    this.#known = this.#followed = undefined;
    this.admit();
  }
}
