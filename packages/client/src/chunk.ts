import { NetworkError } from './errors/network-error.js';

/** A chunk that is no part of the first load. */
export interface Chunk<T> {
  /** What is in it; undefined while it is not there. */
  value: T | undefined;
  /**
   * Loads it, once.
   *
   * @throws {NetworkError} When it could not be loaded; the next call tries again.
   */
  load(): Promise<T>;
}

/** A chunk, which loads when it is asked for. */
export function chunk<T>(read: () => Promise<T>): Chunk<T> {
  let loading: Promise<T> | undefined;
  const self: Chunk<T> = {
    value: undefined,
    async load() {
      try {
        return (self.value = await (loading ??= read()));
      } catch (error) {
        loading = undefined;
        throw new NetworkError(error);
      }
    },
  };
  return self;
}
