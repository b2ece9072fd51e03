import type { WireMessageList } from '@berichtenbox/contract';
import type { StoreOutcome } from '../mailbox/mailbox-state.js';
import type { MessageSummary } from '../mailbox/message.js';
import { readRecord, wrongAnswer, type Scope, type ServerConnection } from './server-connection.js';
import { toSummary } from './summary-mapper.js';
import { statusOf } from './store-status.js';
import { asRecord, recordsOf, textOf, type Untrusted } from './wire-values.js';

/** One page of the mailbox. */
export interface MessagePage {
  readonly messages: readonly MessageSummary[];
  /** What to give to get the next page; undefined on the last one. */
  readonly next: string | undefined;
  /** How each store answered in the last round, when the server says so. */
  readonly outcomes: readonly StoreOutcome[];
  /** On the first page of a server that tells what changes (capability `wijzigingen`): for what changes after this. */
  readonly cursor: string | undefined;
}

/** The query of the first page, with as many messages as the server gives at once. */
export const firstPage = '?pagina=0&paginaGrootte=100';

/**
 * Asks for one page of the mailbox.
 *
 * @param query `firstPage`, or `next` of the page before.
 */
export function listMessages(connection: ServerConnection, query: string, scope: Scope): Promise<MessagePage> {
  return connection.send({ path: `/berichten${query}` }, scope, readPage);
}

/**
 * Reads a list of messages.
 *
 * @throws {Error} A `wrongAnswer` when there is none.
 */
export async function readPage(response: Response): Promise<MessagePage> {
  const { berichten, magazijnen, cursor, _links }: Untrusted<WireMessageList> = await readRecord(response);
  if (!Array.isArray(berichten)) throw wrongAnswer(response);
  const messages = recordsOf(berichten).map(toSummary).filter((message) => message !== undefined);
  // Only the query of the link is followed: where the server is, is known, whatever stands in front of it.
  const next = textOf(asRecord(asRecord(_links)?.['next'])?.['href'])?.replace(/^[^?]*/, '');
  return { messages, next, outcomes: outcomesOf(magazijnen), cursor: textOf(cursor) };
}

/** How each store answered in the last round. */
export function outcomesOf(wire: unknown): readonly StoreOutcome[] {
  return recordsOf(wire).flatMap(({ magazijnId, status }) => {
    const storeId = textOf(magazijnId);
    return storeId === undefined ? [] : [{ storeId, status: statusOf(status) }];
  });
}
