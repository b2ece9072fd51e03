import type { WireClient } from '@berichtenbox/contract';
import { sql, type RawBuilder, type Selectable } from 'kysely';
import type { AppDependencies } from '../app-dependencies.js';
import { withinMandate } from '../authorisation/mailbox-reach.js';
import type { Executor } from '../database/schema.js';
import { putAwayFolders } from '../message-stores/folders.js';
import { forgottenSince } from '../query-service/retrieval-rounds.js';
import type { Session } from '../sessions/session.js';
import { liveMandates } from './live-mandates.js';
import { mandateNamePurpose } from './mandate-names.js';
import type { MandateTable } from './mandate-tables.js';
import { wireKind } from './wire-mandate-words.js';

/** Somebody one may read for, with what waits there. */
export interface ClientRow extends Selectable<MandateTable> {
  /** Whether this session may act under it; otherwise it must be chosen when logging in. */
  readonly is_open: boolean;
  /** Null when nothing was fetched lately, or it is not open. */
  readonly unread: number | null;
  readonly action_needed: number | null;
  /** The day and the store of what must be done first. */
  readonly first_deadline: string | null;
  readonly is_complete: boolean;
}

/** `2026-07-31`. */
const dateLength = 10;

/** Everybody this session may read for, each counted within their own mandate, in one statement. */
export function listClients(database: Executor, { personId, idHash }: Pick<Session, 'personId' | 'idHash'>, now: Date): Promise<readonly ClientRow[]> {
  return liveMandates(database, now)
    .where('mandatee_id', '=', personId)
    .where(sql<boolean>`'read' = any(mandate.rights)`)
    .leftJoin('acting_context', (join) => join.onRef('acting_context.mandate_id', '=', 'mandate.id').on('acting_context.session_id_hash', '=', idHash))
    .leftJoin('retrieval_round', (join) => join
      .onRef('retrieval_round.recipient_id', '=', 'mandate.mandator_id')
      .on('retrieval_round.state', '=', 'finished')
      .on('retrieval_round.last_used_at', '>', forgottenSince(now))
      .on(isOpen))
    .leftJoinLateral((eb) => eb
      .selectFrom('message')
      .innerJoin('retrieval_outcome', (join) => join
        .onRef('retrieval_outcome.recipient_id', '=', 'message.recipient_id')
        .onRef('retrieval_outcome.store_oin', '=', 'message.store_oin')
        .on('retrieval_outcome.status', '=', 'ok'))
      .where(withinMandate())
      .where('message.published_at', '<=', now)
      .where('retrieval_round.recipient_id', 'is not', null)
      .select([
        sql<number>`count(*) filter (where message.folder is null and not message.read)::integer`.as('unread'),
        sql<number>`count(*) filter (where ${needsAction})::integer`.as('action_needed'),
        sql<string | null>`min((message.metadata->>'deadline') || ' ' || message.store_oin) filter (where ${needsAction})`.as('first_deadline'),
      ])
      .as('waiting'), (join) => join.onTrue())
    .selectAll('mandate')
    .select([
      isOpen.as('is_open'),
      sql<number | null>`case when retrieval_round.recipient_id is not null then waiting.unread end`.as('unread'),
      sql<number | null>`case when retrieval_round.recipient_id is not null then waiting.action_needed end`.as('action_needed'),
      'waiting.first_deadline',
      sql<boolean>`(retrieval_round.recipient_id is not null and not exists (
        select from retrieval_outcome where retrieval_outcome.recipient_id = mandate.mandator_id and retrieval_outcome.status <> 'ok'
          and (mandate.store_oins is null or retrieval_outcome.store_oin = any(mandate.store_oins))))`.as('is_complete'),
    ])
    .execute();
}

/** A client as the contract writes it. */
export async function wireClient({ keyRing }: Pick<AppDependencies, 'keyRing'>, row: ClientRow): Promise<WireClient> {
  const { unread, action_needed: actionNeeded, first_deadline: first } = row;
  return {
    machtigingId: row.id, naam: await keyRing.open(row.mandator_name_sealed, mandateNamePurpose), soort: wireKind[row.kind], volledig: row.is_complete,
    ...(row.ends_at && { geldigTot: row.ends_at.toISOString() }),
    ...(unread !== null && { ongelezen: unread }),
    ...(actionNeeded !== null && { actieNodig: actionNeeded }),
    ...(first !== null && { eersteTermijn: { datum: first.slice(0, dateLength), magazijnId: first.slice(dateLength + 1) } }),
  };
}

const isOpen: RawBuilder<boolean> = sql<boolean>`(not mandate.chosen_at_provider or acting_context.id is not null)`;

/** As the list of messages does: it asks for more than reading, and was not dealt with or put away. */
const needsAction: RawBuilder<boolean> = sql<boolean>`(not message.handled
  and (message.folder is null or message.folder not in (${sql.join(putAwayFolders)}))
  and message.metadata->>'actionPrompt' is distinct from 'receive-information'
  and (message.metadata->>'actionPrompt' is not null or message.metadata->>'deadline' is not null))`;
