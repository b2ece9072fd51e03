import type { WirePreferencesChange } from '@berichtenbox/contract';
import { requireActive } from '../activation/activation.js';
import type { AppDependencies } from '../app-dependencies.js';
import type { Authorisation } from '../authorisation/authorise.js';
import { reachesStore } from '../authorisation/mailbox-reach.js';
import type { Executor } from '../database/schema.js';
import { ProblemError } from '../http/problem.js';
import { changedChoice, listChoices, storeChoices } from '../message-stores/organisation-choices.js';
import { requireKnownOrganisations } from '../organisations/require-known-organisations.js';
import { changeSettings, type ChangedBy } from './change-settings.js';
import { findPreferences, storePreferences } from './stored-preferences.js';
import { changedPreferences, fromWireWay } from './wire-preferences.js';

/**
 * Changes what is named, all of it or nothing.
 *
 * @throws {ProblemError} 400; 403 for an organisation that is out of reach; 409 `not-activated` or `preferences-changed`.
 */
export async function changePreferences(
  { database, clock }: Pick<AppDependencies, 'database' | 'clock'>, by: ChangedBy & Pick<Authorisation, 'reach'>, change: WirePreferencesChange,
): Promise<void> {
  const { recipientId, reach } = by;
  refuseEmptyQuiet(change);
  const { organisaties: wishes = [] } = change;
  await requireKnownOrganisations(database, wishes.map(({ magazijnId }) => magazijnId), (index) => `/organisaties/${index}/magazijnId`);
  if (!wishes.every(({ magazijnId }) => reachesStore(reach, magazijnId))) throw new ProblemError('on-behalf-of-refused');
  await changeSettings(database, by, async (transaction) => {
    const now = clock.now();
    await requireActive(transaction, recipientId, now);
    const before = await findPreferences(transaction, recipientId);
    if (before.version !== change.versie) throw new ProblemError('preferences-changed');
    await storePreferences(transaction, recipientId, changedPreferences(before, change));
    await changeWays(transaction, recipientId, { wishes, now });
  });
}

async function changeWays(
  transaction: Executor, recipientId: string, { wishes, now }: { readonly wishes: NonNullable<WirePreferencesChange['organisaties']>; readonly now: Date },
): Promise<void> {
  const known = new Map((await listChoices(transaction, recipientId)).map((choice) => [choice.storeOin, choice]));
  await storeChoices(transaction, recipientId, wishes.map(({ magazijnId: storeOin, wijze }) =>
    changedChoice(known.get(storeOin) ?? { storeOin, way: 'paper', since: now }, fromWireWay(wijze), now)));
}

/** From a moment to the same moment is nothing, or a whole day. */
function refuseEmptyQuiet({ stilleUren }: WirePreferencesChange): void {
  if (!stilleUren || stilleUren.van !== stilleUren.tot) return;
  const errors = [{ pointer: '/stilleUren/tot', detail: 'Say another time than the one they begin at.' }];
  throw new ProblemError('invalid-request', { detail: 'The quiet hours are not right.', errors });
}
