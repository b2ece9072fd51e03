import { findOrCreateRecipient, type Database, type KeyRing } from '@berichtenbox/server';
import type { Kysely } from 'kysely';
import { personas, type PersonaKey } from './personas.js';

/** Which mailbox is whose, by the id the server gave it. */
export async function personaRecipients(database: Kysely<Database>, keyRing: KeyRing): Promise<ReadonlyMap<string, PersonaKey>> {
  const owners = new Map<string, PersonaKey>();
  for (const { key, identity } of personas) owners.set(await findOrCreateRecipient(database, keyRing, identity), key);
  return owners;
}
