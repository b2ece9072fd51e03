import { dateOfDay, dayFromDate, dayOf, instantAt, minuteFromTime, minuteOfDay, type Instant } from '../amsterdam-time.js';
import type { PastDecision, PolicyChannel, PolicyMessage, PolicyPerson, Situation } from '../notification-policy/situation.js';

/** `'2026-03-02 09:00'` in the Netherlands. */
export function moment(text: string): Instant {
  return instantAt(dayFromDate(text.slice(0, 10)), minuteFromTime(text.slice(11)));
}

/** The reverse of `moment`. */
export function momentText(instant: Instant): string {
  const minute = minuteOfDay(instant);
  return `${dateOfDay(dayOf(instant))} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

export const email: PolicyChannel = { id: 'e-mail', kind: 'email', status: 'verified' };
export const sms: PolicyChannel = { id: 'sms', kind: 'sms', status: 'verified' };
export const push: PolicyChannel = { id: 'push', kind: 'push', status: 'verified' };

/** Someone with a working e-mail address who was there lately. */
export function person(changes: Partial<PolicyPerson> = {}): PolicyPerson {
  return { active: true, channels: [email], reminders: { on: true, afterDays: [3, 7], beforeDeadlineDays: [5, 1] }, lastVisitAt: moment('2026-02-20 12:00'), ...changes };
}

/** A letter that asks for something, published on 2 March 2026 at nine. */
export function message(changes: Partial<PolicyMessage> = {}): PolicyMessage {
  return { id: 'letter', publishedAt: moment('2026-03-02 09:00'), purpose: 'action', legalEffect: false, onPaper: 'no', ...changes };
}

export function situation(changes: Partial<Situation> = {}): Situation {
  return { person: person(), messages: [message()], history: [], ...changes };
}

/** A history in lines that a person can read. */
export function diary(history: readonly PastDecision[]): string[] {
  return history.map(({ decidedAt, kind, reason, messageIds, channelIds }) => [momentText(decidedAt), kind, `(${reason})`, messageIds.join(' + '), channelIds.length === 0 ? '' : `by ${channelIds.join(' + ')}`].filter(Boolean).join(' '));
}
