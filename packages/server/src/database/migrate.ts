import { Migrator, type Kysely, type Migration } from 'kysely';
import { messages } from './migrations/0001-messages.js';
import { sessions } from './migrations/0002-sessions.js';
import { messageMetadata } from './migrations/0003-message-metadata.js';
import { replies } from './migrations/0004-replies.js';
import { searchAttachmentNames } from './migrations/0005-search-attachment-names.js';
import { activationAndPreferences } from './migrations/0006-activation-and-preferences.js';
import { notifications } from './migrations/0007-notifications.js';
import { mandates } from './migrations/0008-mandates.js';
import { lookAfterMandates } from './migrations/0009-look-after-mandates.js';
import { changes } from './migrations/0010-changes.js';
import type { Database } from './schema.js';

/** Every step, in order; the names are kept in the database, so they never change. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-messages': messages,
  '0002-sessions': sessions,
  '0003-message-metadata': messageMetadata,
  '0004-replies': replies,
  '0005-search-attachment-names': searchAttachmentNames,
  '0006-activation-and-preferences': activationAndPreferences,
  '0007-notifications': notifications,
  '0008-mandates': mandates,
  '0009-look-after-mandates': lookAfterMandates,
  '0010-changes': changes,
};

/**
 * Brings the database to the newest version; does nothing when it is there already.
 * Several servers may do this at the same moment: PostgreSQL's advisory lock lets one work.
 *
 * @throws {Error} when a step fails; that step has left nothing behind.
 */
export async function migrate(database: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: () => Promise.resolve({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new Error('The database could not be migrated.', { cause: error });
}
