import { retrieveMessages, type RetrievalListener } from '../api/retrieve-messages.js';
import type { RetrievalSummary } from '../api/retrieval-stream.js';
import type { ServerConnection } from '../api/server-connection.js';
import { NetworkError } from '../errors/network-error.js';
import { hasStatus } from '../errors/problem-response-error.js';
import { exclusively } from './exclusively.js';
import type { Principal } from './mailbox-loader.js';

/**
 * Has the server fetch, unless another tab is having it do so.
 *
 * @returns how it ended; `busy` when a fetch of another tab or device is running, `cut` when the stream broke off.
 * @throws {BerichtenboxError} When the server said that it failed, or cannot.
 */
export async function retrieveAlone(connection: ServerConnection, listener: RetrievalListener, principal: Principal): Promise<RetrievalSummary | 'busy' | 'cut'> {
  try {
    const retrieve = async (): Promise<RetrievalSummary | 'cut'> => (await retrieveMessages(connection, listener, principal)) ?? 'cut';
    return (await exclusively(`berichtenbox-retrieve-${principal.partition}`, retrieve)) ?? 'busy';
  } catch (error) {
    if (hasStatus(error, 409)) return 'busy';
    if (error instanceof NetworkError) return 'cut';
    throw error;
  }
}
