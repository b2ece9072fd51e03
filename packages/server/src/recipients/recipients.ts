import type { Executor } from '../database/schema.js';
import type { RecipientIdentity } from './identity.js';
import type { KeyRing } from './key-ring.js';

const purpose = 'recipient';

/** The internal id of the person or organisation with this number, or undefined when the box has never heard of it. */
export async function findRecipient(database: Executor, keyRing: KeyRing, identity: RecipientIdentity): Promise<string | undefined> {
  const pseudonyms = await keyRing.pseudonyms(write(identity), purpose);
  const row = await database.selectFrom('recipient').select('id').where('pseudonym', 'in', [...pseudonyms]).executeTakeFirst();
  return row?.id;
}

/** The internal id of the person or organisation with this number, which is made when there is none. */
export async function findOrCreateRecipient(database: Executor, keyRing: KeyRing, identity: RecipientIdentity): Promise<string> {
  const known = await findRecipient(database, keyRing, identity);
  if (known !== undefined) return known;
  const [pseudonym] = await keyRing.pseudonyms(write(identity), purpose);
  const row = await database
    .insertInto('recipient')
    .values({ id: crypto.randomUUID(), pseudonym, identity_sealed: await keyRing.seal(write(identity), purpose) })
    // Two first visits at one moment: the update changes nothing, but returns the row that won.
    .onConflict((conflict) => conflict.column('pseudonym').doUpdateSet({ pseudonym }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/**
 * The number that an internal id stands for. Only for what must go to an upstream in its own name.
 *
 * @throws {Error} when there is no such recipient, or the key that sealed the number is gone.
 */
export async function identityOf(database: Executor, keyRing: KeyRing, recipientId: string): Promise<RecipientIdentity> {
  const row = await database.selectFrom('recipient').select('identity_sealed').where('id', '=', recipientId).executeTakeFirstOrThrow();
  const [type, value] = (await keyRing.open(row.identity_sealed, purpose)).split(':');
  return { type, value } as RecipientIdentity;
}

function write({ type, value }: RecipientIdentity): string {
  return `${type}:${value}`;
}
