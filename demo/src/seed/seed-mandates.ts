import { storeMandate, type Database, type KeyRing } from '@berichtenbox/server';
import type { Kysely } from 'kysely';
import { people, type PersonKey } from './clients.js';
import { demoMandates } from './demo-mandates.js';
import { addDays } from './letters/letter-dates.js';
import { organisations } from './organisations.js';

/** What the mandates are made with. */
export interface MandatesSeed {
  readonly keyRing: KeyRing;
  readonly now: Date;
  readonly recipients: Readonly<Record<PersonKey, string>>;
}

/** Stores who may act for whom. */
export async function seedMandates(transaction: Kysely<Database>, { keyRing, now, recipients }: MandatesSeed): Promise<void> {
  for (const { mandator, mandatee, stores, startedDaysAgo, endsInDays, withdrawn, ...rest } of demoMandates) {
    const startsAt = addDays(now, -startedDaysAgo);
    const id = await storeMandate(transaction, keyRing, {
      ...rest, startsAt,
      mandatorId: recipients[mandator], mandatorName: nameOf(mandator), mandateeId: recipients[mandatee], mandateeName: nameOf(mandatee),
      ...(stores && { storeOins: stores.map((key) => organisations[key].oin) }),
      ...(endsInDays !== undefined && { endsAt: addDays(now, endsInDays) }),
    }, startsAt);
    if (withdrawn === undefined) continue;
    await transaction.updateTable('mandate').set({ withdrawn_at: addDays(now, -withdrawn.daysAgo), withdrawn_by: withdrawn.by, version: 2 }).where('id', '=', id).execute();
  }
}

function nameOf(key: PersonKey): string {
  return people.find((person) => person.key === key)?.name ?? key;
}
