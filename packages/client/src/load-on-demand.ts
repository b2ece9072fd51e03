import { NetworkError } from './errors/network-error.js';

/** A chunk that is no part of the first load. */
export interface Chunk<T> {
  /** What is in it; undefined while it is not there. */
  readonly value: T | undefined;
  /**
   * Loads it, once.
   *
   * @throws {NetworkError} When it could not be loaded; the next call tries again.
   */
  load(): Promise<T>;
}

function chunk<T>(read: () => Promise<T>): Chunk<T> {
  let loading: Promise<T> | undefined;
  let value: T | undefined;
  return {
    get value() {
      return value;
    },
    async load() {
      try {
        return (value = await (loading ??= read()));
      } catch (error) {
        loading = undefined;
        throw new NetworkError(error);
      }
    },
  };
}

/** What keeps session and mailbox in step after the first list, and what explains why there is none. */
export const upkeepChunk = chunk(() => import('./upkeep.js'));

/** What a person does: opening, searching, files, actions, having the server fetch. */
export const onDemandChunk = chunk(() => import('./on-demand.js'));
