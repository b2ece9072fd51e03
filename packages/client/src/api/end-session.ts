import { hasStatus } from '../errors/problem-response-error.js';
import { SessionExpiredError } from '../errors/session-expired-error.js';
import { safeUrl } from './safe-url.js';
import { readRecord, type Scope, type ServerConnection } from './server-connection.js';
import { readSession } from './session-api.js';

/**
 * Ends the session of this browser.
 *
 * @returns where to log out at the identity provider too.
 * @throws {BerichtenboxError} When the server did not end it.
 */
export async function endSession(connection: ServerConnection, scope: Scope): Promise<string | undefined> {
  const end = (): Promise<string | undefined> =>
    connection.send({ path: '/sessie', method: 'DELETE' }, scope, async (response) =>
      response.status === 204 ? undefined : safeUrl((await readRecord(response))['uitlogUrl']));
  try {
    return await end().catch(async (error: unknown) => {
      if (!hasStatus(error, 403)) throw error;
      // The token was of an older session of this browser: log out of the one there is.
      connection.csrfToken = (await readSession(connection, scope)).csrfToken;
      return end();
    });
  } catch (error) {
    if (error instanceof SessionExpiredError) return undefined;
    throw error;
  }
}
