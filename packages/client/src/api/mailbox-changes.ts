import type { WireChanges } from '@berichtenbox/contract';
import type { MessageSummary } from '../mailbox/message.js';
import type { StoreOutcome } from '../mailbox/mailbox-state.js';
import { outcomesOf } from './message-list.js';
import { readRecord, wrongAnswer, type Scope, type ServerConnection } from './server-connection.js';
import { toSummary } from './summary-mapper.js';
import { recordsOf, textOf, type Untrusted } from './wire-values.js';

/** What came, changed and went in a mailbox. */
export interface ChangePage {
  /** As they are now. */
  readonly messages: readonly MessageSummary[];
  /** Deleted for good. */
  readonly gone: readonly Pick<MessageSummary, 'id' | 'storeId'>[];
  readonly outcomes: readonly StoreOutcome[];
  /** For what changes after this. */
  readonly cursor: string;
  /** There is more already. */
  readonly hasMore: boolean;
}

/** Asks what changed since a cursor (capability `wijzigingen`). */
export function listChanges(connection: ServerConnection, cursor: string, scope: Scope): Promise<ChangePage> {
  return connection.send({ path: `/berichten/_wijzigingen?sinds=${encodeURIComponent(cursor)}` }, scope, async (response) => {
    const { cursor: next, berichten, verdwenen, magazijnen, meer }: Untrusted<WireChanges> = await readRecord(response);
    const nextCursor = textOf(next);
    if (!nextCursor || !Array.isArray(berichten)) throw wrongAnswer(response);
    return {
      messages: recordsOf(berichten).map(toSummary).filter((message) => message !== undefined),
      gone: recordsOf(verdwenen).flatMap(({ berichtId, magazijnId }) => {
        const [id, storeId] = [textOf(berichtId), textOf(magazijnId)];
        return id && storeId ? [{ id, storeId }] : [];
      }),
      outcomes: outcomesOf(magazijnen),
      cursor: nextCursor,
      hasMore: meer === true,
    };
  });
}
