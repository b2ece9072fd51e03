import { contextsOf } from '../api/acting-contexts.js';
import { failureOf } from '../api/answer-failure.js';
import { askFlags, sendCommands } from '../api/command-requests.js';
import { ServerConnection } from '../api/server-connection.js';
import { readSession, type SessionAnswer } from '../api/session-api.js';
import { readVaultKey } from '../api/vault-key.js';
import { BerichtenboxError } from '../errors/berichtenbox-error.js';
import { vaultNameOf } from '../offline/vault-of-context.js';
import type { ActingContext } from '../session/session-state.js';
import { TabChannel } from '../tab-channel.js';
import type { KeySource } from '../vault/data-key.js';
import { deviceKey } from '../vault/device-key.js';
import { sessionKey } from '../vault/session-key.js';
import { vaultPrefix } from '../vault/vault-name.js';
import { flush } from './flush.js';
import { openKeptOutbox, type KeptOutbox } from './kept-outbox.js';
import { inTurn, outboxLock } from './one-flusher.js';
import { toldChange } from './told-change.js';

/** What sending without a page needs. */
export interface FlushOutboxOptions {
  /** Base URL of the API, on this site; the same text as `createClient` was given, since what is kept is found by it. */
  readonly endpoint: string;
  readonly fetch?: typeof fetch;
  /** Gives up. */
  readonly signal?: AbortSignal;
}

/** How it went. */
export interface FlushOutboxResult {
  /** Something is left that may go when this is tried again later. What only a page can send does not count. */
  readonly isLeft: boolean;
}

interface Turn {
  readonly connection: ServerConnection;
  readonly answer: SessionAnswer;
  readonly tabs: TabChannel;
  readonly signal: AbortSignal;
}

/** As many as a page sends in one request. */
const together = 100;

/**
 * Sends what was done and waits, without a page: for a service worker. Only what is of who is logged in now, and whose key can be had without a person: of
 * `session` from the server, of `device` beside it; what lies under a passkey is left to a page. Open pages hear of it. Never rejects.
 */
export async function flushOutbox({ endpoint, fetch: customFetch, signal = new AbortController().signal }: FlushOutboxOptions): Promise<FlushOutboxResult> {
  const explain = async (failure: unknown): Promise<BerichtenboxError> => failureOf(failure);
  const connection = new ServerConnection(endpoint, explain, customFetch);
  const tabs = new TabChannel(connection.endpoint);
  try {
    const names = await vaultsOf(connection.endpoint);
    if (names.size === 0) return { isLeft: false };
    const answer = await readSession(connection, { signal });
    connection.csrfToken = answer.csrfToken;
    let isLeft = false;
    // A server that takes only one at a time is left to a page, which knows how.
    if (!answer.capabilities.has('acties')) return { isLeft };
    for (const { context } of contextsOf(answer)) isLeft = (await flushContext({ connection, answer, tabs, signal }, context, names)) || isLeft;
    return { isLeft };
  } catch (error) {
    // Who is logged out has to come back in a page.
    return { isLeft: !(error instanceof BerichtenboxError) || error.code !== 'session-expired' };
  } finally {
    tabs.close();
  }
}

async function vaultsOf(endpoint: string): Promise<ReadonlySet<string>> {
  const prefix = await vaultPrefix(endpoint);
  return new Set((await indexedDB.databases()).map(({ name = '' }) => name).filter((name) => name.startsWith(prefix)));
}

/** Whether something of this context is left. */
async function flushContext(turn: Turn, context: ActingContext, names: ReadonlySet<string>): Promise<boolean> {
  const { connection, answer, signal } = turn;
  const scope = { onBehalfOf: context.id, signal };
  const sources: KeySource[] = [deviceKey(() => Date.now()), ...(answer.capabilities.has('kluis') ? [sessionKey(() => readVaultKey(connection, scope))] : [])];
  let isLeft = false;
  for (const keys of sources) {
    const name = await vaultNameOf(connection.endpoint, context, keys.mode);
    const outbox = names.has(name) ? await openKeptOutbox(name, keys) : undefined;
    if (!outbox) continue;
    try {
      isLeft = (await inTurn(outboxLock(context.partition), signal, () => flushOne(turn, context, outbox))) || isLeft;
    } catch {
      // A page took the vault, which sends it; or it was wiped, and there is nothing to send.
    } finally {
      outbox.close();
    }
  }
  return isLeft;
}

async function flushOne({ connection, answer, tabs, signal }: Turn, { id: onBehalfOf, partition }: ActingContext, records: KeptOutbox): Promise<boolean> {
  const scope = { onBehalfOf, signal };
  const aheadMs = answer.answeredAt - Date.now();
  const left = await flush({
    records, together,
    send: (commands) => sendCommands(connection, commands.map((command) => ({ ...command, doneAt: new Date(Math.min(command.madeAt, Date.now()) + aheadMs) })), scope),
    ask: ({ id }) => askFlags(connection, id, scope),
    ended: (endings) => {
      for (const { kept: { act }, known } of endings) if (known) tabs.post({ type: 'changed', partition, change: toldChange(act, known) });
    },
  });
  tabs.post({ type: 'outbox', partition });
  return left !== undefined && left.waitsFor !== 'login';
}
