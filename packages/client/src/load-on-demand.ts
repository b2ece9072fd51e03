import { NetworkError } from './errors/network-error.js';

let loading: Promise<typeof import('./on-demand.js')> | undefined;

/**
 * Loads what is not needed to show the first list, once.
 *
 * @throws {NetworkError} When it could not be loaded; the next call tries again.
 */
export async function onDemand(): Promise<typeof import('./on-demand.js')> {
  try {
    return await (loading ??= import('./on-demand.js'));
  } catch (error) {
    loading = undefined;
    throw new NetworkError(error);
  }
}
