import type { Executor, OrganisationTable } from '../database/schema.js';

/** An organisation of the directory: it sends messages, and keeps them in a store of its own. */
export interface Organisation {
  /** 20 digits. */
  readonly oin: string;
  readonly name: string;
  readonly kind: OrganisationTable['kind'];
  readonly phone?: string;
  readonly website?: string;
}

const byName = new Intl.Collator('nl');

/** The whole directory, sorted by name as a Dutch reader expects. */
export async function listOrganisations(database: Executor): Promise<readonly Organisation[]> {
  const rows = await database.selectFrom('organisation').selectAll().execute();
  return rows.map(toOrganisation).sort((one, other) => byName.compare(one.name, other.name));
}

/** Adds these organisations to the directory, or corrects what it says about them. */
export async function seedOrganisations(database: Executor, organisations: readonly Organisation[]): Promise<void> {
  if (organisations.length === 0) return;
  await database
    .insertInto('organisation')
    .values(organisations.map(({ oin, name, kind, phone, website }) => ({ oin, name, kind, phone: phone ?? null, website: website ?? null })))
    .onConflict((conflict) => conflict.column('oin').doUpdateSet((update) => ({
      name: update.ref('excluded.name'),
      kind: update.ref('excluded.kind'),
      phone: update.ref('excluded.phone'),
      website: update.ref('excluded.website'),
    })))
    .execute();
}

function toOrganisation({ oin, name, kind, phone, website }: OrganisationTable): Organisation {
  return { oin, name, kind, ...(phone !== null && { phone }), ...(website !== null && { website }) };
}
