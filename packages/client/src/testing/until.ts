import type { Store } from '../index.js';

/** Waits for a state; fails by the test's own time limit. */
export function until<S>(store: Store<S>, holds: (state: S) => boolean): Promise<S> {
  return new Promise((resolve) => {
    if (holds(store.state)) {
      resolve(store.state);
      return;
    }
    const stop = store.subscribe((state) => {
      if (!holds(state)) return;
      stop();
      resolve(state);
    });
  });
}
