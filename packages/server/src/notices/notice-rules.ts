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
  /** The last day of the mandate with which one acts: `2026-07-31`. */
  readonly mandateEndsOn?: string;
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

/** What there is to tell, whether or not it was dismissed, the most important first. Of those who are not active there is nothing to tell. */
export function noticesOf(facts: NoticeFacts): Notice[] {
  if (!facts.active) return [];
  const notices = [...channelNotices(facts), ...reminderNotices(facts), ...dormantNotices(facts), ...otherNotices(facts)];
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

function otherNotices({ mandateEndsOn, checkDue, newOrganisationCount }: NoticeFacts): Notice[] {
  return [
    ...(mandateEndsOn === undefined ? [] : [{ id: `mandate-ending.${mandateEndsOn}`, kind: 'mandate-ending' as const, date: mandateEndsOn }]),
    ...(checkDue ? [{ id: 'check', kind: 'check' as const }] : []),
    ...(newOrganisationCount === 0 ? [] : [{ id: 'new-organisations', kind: 'new-organisations' as const, count: newOrganisationCount }]),
  ];
}
