import type { Executor } from '../database/schema.js';
import { liveMandates } from '../mandates/live-mandates.js';
import { mandateNamePurpose } from '../mandates/mandate-names.js';
import type { KeyRing } from '../recipients/key-ring.js';
import type { LoginChoice, Session } from './session.js';

/** Whom this person may act for too, but only in a session that begins so; without whom this session did begin with. */
export async function listLoginChoices(database: Executor, keyRing: KeyRing, session: Session, now: Date): Promise<readonly LoginChoice[]> {
  const rows = await liveMandates(database, now)
    .leftJoin('acting_context', (join) => join.onRef('acting_context.mandate_id', '=', 'mandate.id').on('acting_context.session_id_hash', '=', session.idHash))
    .where('mandatee_id', '=', session.personId)
    .where('chosen_at_provider', '=', true)
    .where('acting_context.id', 'is', null)
    .orderBy('created_at')
    .select(['mandate.id', 'mandate.kind', 'mandator_name_sealed'])
    .execute();
  return Promise.all(rows.map(async ({ id, kind, mandator_name_sealed: name }) => ({ mandateId: id, kind, name: await keyRing.open(name, mandateNamePurpose) })));
}
