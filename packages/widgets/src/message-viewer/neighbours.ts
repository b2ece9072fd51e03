/** The messages before and after one in a list. */
export interface Neighbours {
  readonly previous: string | undefined;
  readonly next: string | undefined;
  /** Counted from 1; 0 when the message is no longer in the list. */
  readonly position: number;
  readonly total: number;
}

/**
 * Remembers where in the list a message was, since opening or handling it may take it out of the list: out of what is unread, say, or out
 * of the folder. Its neighbours stay those that are left of the list as it was.
 */
export class ListPlace {
  #order: readonly string[] = [];

  /** @param order ids of the messages in the list as it is now, from the top */
  neighbours(order: readonly string[], id: string): Neighbours {
    const isListed = order.includes(id);
    if (isListed) {
      this.#order = order;
    }
    const left = new Set(order);
    const at = this.#order.indexOf(id);
    return {
      previous: this.#order.slice(0, Math.max(0, at)).filter((other) => left.has(other)).at(-1),
      next: at < 0 ? undefined : this.#order.slice(at + 1).find((other) => left.has(other)),
      position: isListed ? at + 1 : 0,
      total: order.length,
    };
  }
}
