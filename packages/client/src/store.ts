/** State that others can watch. */
export interface Store<S> {
  /** The state now: immutable, and another object after every change. */
  readonly state: S;
  /**
   * Calls the listener synchronously after each change, not for the state that holds already.
   *
   * @returns a function that ends the subscription.
   */
  subscribe(listener: (state: S) => void): () => void;
}

/** A store whose owner sets the state. */
export class StateStore<S> implements Store<S> {
  #state: S;
  readonly #listeners = new Set<(state: S) => void>();

  constructor(initial: S) {
    this.#state = initial;
  }

  get state(): S {
    return this.#state;
  }

  subscribe(listener: (state: S) => void): () => void {
    // A function of its own, so that the same listener given twice is two subscriptions.
    const subscription = (state: S): void => listener(state);
    this.#listeners.add(subscription);
    return () => this.#listeners.delete(subscription);
  }

  /**
   * For the owner, and for what takes over from it.
   *
   * @internal
   */
  set(state: S): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of [...this.#listeners]) {
      // A listener that changed the state has already told everyone something newer.
      if (this.#state !== state) return;
      listener(state);
    }
  }
}
