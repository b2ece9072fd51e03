import { dateOfDay, dayOf } from '../amsterdam-time.js';
import { findActivation, isCheckDue } from '../activation/activation.js';
import { withinReach, type MailboxReach } from '../authorisation/mailbox-reach.js';
import type { Executor } from '../database/schema.js';
import { liveMandates } from '../mandates/live-mandates.js';
import { listChannels, type Channel } from '../preferences/channels.js';
import { findPreferences } from '../preferences/stored-preferences.js';
import type { EndingMandate, FactualChannel, NoticeFacts } from './notice-rules.js';

/** Who asks: the person themselves, or somebody who acts for them and has no business with their other mandates. */
export interface Asked {
  readonly reach: MailboxReach;
  readonly isOneself: boolean;
}

/** What is known of one person now, of their letters as far as they are within reach. */
export async function readNoticeFacts(database: Executor, { reach, isOneself }: Asked, now: Date): Promise<NoticeFacts> {
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
    mandates: isOneself ? await readMandates(database, recipientId, now) : [],
    checkDue: isCheckDue(activation, now),
    // Of those who never chose here, it is not known which they knew.
    newOrganisationCount: activation.checkedAt === undefined ? 0 : await countNewOrganisations(database, recipientId),
  };
}

/** Those in force that end; of the ones that others may act with, only what this person granted. */
async function readMandates(database: Executor, recipientId: string, now: Date): Promise<EndingMandate[]> {
  const rows = await liveMandates(database, now)
    .select(['mandatee_id', 'ends_at'])
    .where((mandate) => mandate.or([mandate('mandatee_id', '=', recipientId), mandate.and([mandate('mandator_id', '=', recipientId), mandate('source', '=', 'granted')])]))
    .execute();
  return rows.flatMap(({ mandatee_id: mandateeId, ends_at: endsAt }): EndingMandate[] => {
    if (endsAt === null) return [];
    // It ends at the beginning of the next day, or during this one.
    const lastDay = dayOf(endsAt.getTime() - 1);
    return [{ role: mandateeId === recipientId ? 'mandatee' : 'mandator', lastDay: dateOfDay(lastDay), daysLeft: lastDay - dayOf(now.getTime()) }];
  });
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
