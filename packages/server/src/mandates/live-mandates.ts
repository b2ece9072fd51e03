import type { Executor } from '../database/schema.js';

/** The mandates that hold at a moment: accepted, begun, not ended and not withdrawn. */
export function liveMandates(database: Executor, now: Date) {
  return database
    .selectFrom('mandate')
    .where('mandatee_id', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .where('starts_at', '<=', now)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', now)]));
}
