import type { Store } from '@berichtenbox/client';

/** State that a test sets. */
export class FakeStore<S> implements Store<S> {
  state: S;
  readonly listeners = new Set<(state: S) => void>();

  constructor(state: S) {
    this.state = state;
  }

  subscribe(listener: (state: S) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  set(state: S): void {
    this.state = state;
    [...this.listeners].forEach((listener) => listener(state));
  }

  patch(part: Partial<S>): void {
    this.set({ ...this.state, ...part });
  }
}
