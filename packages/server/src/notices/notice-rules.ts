import { dayFromDate, startOfDay } from '../amsterdam-time.js';
import { monthsLater } from '../months-later.js';

/** What is known of one person, from which follows what they should be told. */
export interface NoticeFacts {
  readonly active: boolean;
  readonly activeSince: Date | undefined;
  readonly remindersOn: boolean;
  readonly channels: readonly FactualChannel[];
  readonly unreadCount: number;
  /** The visit that goes on, and the one before. */
  readonly visitAt: Date | undefined;
  readonly previousVisitAt: Date | undefined;
  /** Mandates in force that have an end; none when one acts for somebody else. */
  readonly mandates: readonly EndingMandate[];
  readonly checkDue: boolean;
  /** Organisations that came after the person last chose. */
  readonly newOrganisationCount: number;
}

/** A channel, as far as it matters here. */
export interface FactualChannel {
  readonly id: string;
  readonly status: 'unverified' | 'verified' | 'failing';
  /** Since when it is so. */
  readonly since: Date;
}

/** A mandate, as far as it matters here. */
export interface EndingMandate {
  /** The represented person, who granted it themselves; or who acts for them. */
  readonly role: 'mandator' | 'mandatee';
  /** In the Netherlands: `2026-07-31`. */
  readonly lastDay: string;
  /** After today. */
  readonly daysLeft: number;
}

/** What somebody should be told. */
export interface Notice {
  /** The same each time for the same thing. */
  readonly id: string;
  readonly kind: NoticeKind;
  readonly channelId?: string;
  readonly count?: number;
  /** `2026-07-31`. */
  readonly date?: string;
  /** Since when there is something to tell; a dismissal from before that does not count. */
  readonly since?: Date;
}

/** Kinds of notices, the most important first. */
export const noticeKinds = ['address-failing', 'no-channel', 'unverified', 'dormant', 'mandate-ending', 'no-reminder', 'check', 'new-organisations'] as const;
/** What a notice is about. */
export type NoticeKind = (typeof noticeKinds)[number];

/** A notice that was not wanted. */
export interface Dismissal {
  readonly noticeId: string;
  readonly reason: 'not-needed' | 'later' | 'other';
  readonly count: number | undefined;
  readonly at: Date;
}

const dormantMonths = 12;
const laterMs = 7 * 24 * 60 * 60_000;
const dismissedMonths = 6;
/** So many days before its end a mandate is told of: to who acts twice, to who granted it once. */
const mandateDays = { early: 60, late: 14 };

/**
 * What there is to tell, whether or not it was dismissed, the most important first. Of a box that is not active there is nothing to tell; who has
 * none may act for others all the same.
 */
export function noticesOf(facts: NoticeFacts): Notice[] {
  const own = facts.active ? [...channelNotices(facts), ...reminderNotices(facts), ...dormantNotices(facts), ...otherNotices(facts)] : [];
  const notices = [...own, ...mandateNotices(facts)];
  return notices.sort((one, other) => noticeKinds.indexOf(one.kind) - noticeKinds.indexOf(other.kind));
}

/**
 * Whether a notice is not to be shown. Somebody who wants it later sees it a week later, everybody else half a year later; and at once when
 * there is more to tell than there was.
 */
export function isDismissed({ id, count = 0, since }: Notice, dismissals: readonly Dismissal[], now: Date): boolean {
  const dismissal = dismissals.find(({ noticeId }) => noticeId === id);
  if (dismissal === undefined || (since && since > dismissal.at) || count > (dismissal.count ?? count)) return false;
  const until = dismissal.reason === 'later' ? new Date(dismissal.at.getTime() + laterMs) : monthsLater(dismissal.at, dismissedMonths);
  return now < until;
}

function channelNotices({ channels, activeSince }: NoticeFacts): Notice[] {
  const failing = channels.filter(({ status }) => status === 'failing');
  const unverified = channels.filter(({ status }) => status === 'unverified');
  const isReachable = channels.some(({ status }) => status === 'verified');
  return [
    ...failing.map(({ id, since }) => ({ id: `address-failing.${id}`, kind: 'address-failing' as const, channelId: id, since })),
    ...unverified.map(({ id, since }) => ({ id: `unverified.${id}`, kind: 'unverified' as const, channelId: id, since })),
    // Who has one that fails or is not confirmed, is told of that one.
    ...(isReachable || failing.length > 0 || unverified.length > 0 ? [] : [{ id: 'no-channel', kind: 'no-channel' as const, ...(activeSince && { since: activeSince }) }]),
  ];
}

/** Reminders that cannot reach anybody are not what is wrong. */
function reminderNotices({ remindersOn, channels }: NoticeFacts): Notice[] {
  return remindersOn || !channels.some(({ status }) => status === 'verified') ? [] : [{ id: 'no-reminder', kind: 'no-reminder' }];
}

function dormantNotices({ unreadCount, visitAt, previousVisitAt }: NoticeFacts): Notice[] {
  if (unreadCount === 0 || !visitAt || !previousVisitAt || monthsLater(previousVisitAt, dormantMonths) > visitAt) return [];
  return [{ id: 'dormant', kind: 'dormant', count: unreadCount, date: previousVisitAt.toISOString().slice(0, 10), since: visitAt }];
}

function otherNotices({ checkDue, newOrganisationCount }: NoticeFacts): Notice[] {
  return [
    ...(checkDue ? [{ id: 'check', kind: 'check' as const }] : []),
    ...(newOrganisationCount === 0 ? [] : [{ id: 'new-organisations', kind: 'new-organisations' as const, count: newOrganisationCount }]),
  ];
}

/** One for each day on which mandates end, the first day first; who did not want to see it early, sees it again shortly before. */
function mandateNotices({ mandates }: NoticeFacts): Notice[] {
  const soon = mandates.filter(({ role, daysLeft }) => daysLeft <= (role === 'mandatee' ? mandateDays.early : mandateDays.late));
  const days = [...new Map(soon.map(({ lastDay, daysLeft }) => [lastDay, daysLeft]))].sort(([one], [other]) => (one < other ? -1 : 1));
  return days.map(([date, daysLeft]) => ({
    id: `mandate-ending.${date}`, kind: 'mandate-ending', date, ...(daysLeft <= mandateDays.late && { since: new Date(startOfDay(dayFromDate(date) - mandateDays.late)) }),
  }));
}
