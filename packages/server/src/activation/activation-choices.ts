import type { WireActivationChoices } from '@berichtenbox/contract';
import type { Executor } from '../database/schema.js';
import { fingerprint } from '../idempotency/repeatable-request.js';
import { requireKnownOrganisations } from '../organisations/require-known-organisations.js';
import { fromWireDisclosure, fromWireReminders } from '../preferences/wire-preferences.js';
import type { Disclosure, Reminders } from '../preferences/preferences.js';

/** Everything that activating decides. */
export interface ActivationChoices {
  readonly ways: ReadonlyMap<string, 'digital' | 'both'>;
  readonly reminders: Reminders;
  readonly disclosure: Disclosure;
}

/**
 * The choices in a request.
 *
 * @param pointer Where they are in the body.
 * @throws {ProblemError} 400 when an organisation is not in the directory, or named twice.
 */
export async function readChoices(database: Executor, { organisaties, herinneringen, onthulling }: WireActivationChoices, pointer: string): Promise<ActivationChoices> {
  await requireKnownOrganisations(database, organisaties.map(({ magazijnId }) => magazijnId), (index) => `${pointer}/organisaties/${index}/magazijnId`);
  return {
    ways: new Map(organisaties.map(({ magazijnId, wijze }) => [magazijnId, wijze === 'BEIDE' ? 'both' : 'digital'])),
    reminders: fromWireReminders(herinneringen),
    disclosure: fromWireDisclosure(onthulling),
  };
}

/** The same for the same choices, in whatever order the organisations are named. */
export function digestOf({ ways, reminders, disclosure }: ActivationChoices): Promise<string> {
  const { on, afterDays, beforeDeadlineDays } = reminders;
  return fingerprint([[...ways].sort(([one], [other]) => (one < other ? -1 : 1)), on, afterDays, beforeDeadlineDays, disclosure]);
}
