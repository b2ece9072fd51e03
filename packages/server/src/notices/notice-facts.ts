import { findActivation, isCheckDue } from '../activation/activation.js';
import { withinReach, type MailboxReach } from '../authorisation/mailbox-reach.js';
import type { Executor } from '../database/schema.js';
import { listChannels, type Channel } from '../preferences/channels.js';
import { findPreferences } from '../preferences/stored-preferences.js';
import type { FactualChannel, NoticeFacts } from './notice-rules.js';

/** What is known of one person now, of their letters as far as they are within reach. */
export async function readNoticeFacts(database: Executor, reach: MailboxReach, now: Date): Promise<NoticeFacts> {
  const { recipientId } = reach;
  const activation = await findActivation(database, recipientId, now);
  const { reminders } = await findPreferences(database, recipientId);
  const visit = await database.selectFrom('visit').select(['last_at', 'previous_at']).where('recipient_id', '=', recipientId).executeTakeFirst();
  return {
    active: activation.active,
    activeSince: activation.since,
    remindersOn: reminders.on && reminders.afterDays.length + reminders.beforeDeadlineDays.length > 0,
    channels: (await listChannels(database, recipientId, now)).map(toFact),
    unreadCount: await countUnread(database, reach, now),
    visitAt: visit?.last_at,
    previousVisitAt: visit?.previous_at ?? undefined,
    checkDue: isCheckDue(activation, now),
    // Of those who never chose here, it is not known which they knew.
    newOrganisationCount: activation.checkedAt === undefined ? 0 : await countNewOrganisations(database, recipientId),
  };
}

function toFact({ id, status, createdAt, verifiedAt, failure }: Channel): FactualChannel {
  return { id, status, since: failure?.at ?? verifiedAt ?? createdAt };
}

/** What is in the bin does not have to be read. */
async function countUnread(database: Executor, reach: MailboxReach, now: Date): Promise<number> {
  const { count } = await database
    .selectFrom('message')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where(withinReach(reach))
    .where('published_at', '<=', now)
    .where('read', '=', false)
    .where((message) => message.or([message('folder', 'is', null), message('folder', '<>', 'prullenbak')]))
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function countNewOrganisations(database: Executor, recipientId: string): Promise<number> {
  const { count } = await database
    .selectFrom('organisation')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where((where) => where.not(where.exists(
      where.selectFrom('consent').select('consent.store_oin').whereRef('consent.store_oin', '=', 'organisation.oin').where('consent.recipient_id', '=', recipientId),
    )))
    .executeTakeFirstOrThrow();
  return Number(count);
}
