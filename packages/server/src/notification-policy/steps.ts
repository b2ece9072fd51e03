import { dayFromDate, dayOf, hourMs, instantAt, minuteFromTime, startOfDay, type DayNumber, type Instant } from '../amsterdam-time.js';
import type { MessagePast } from './past.js';
import type { PolicyConfiguration } from './policy-configuration.js';
import type { PolicyMessage, ReminderWishes } from './situation.js';

/** A moment from which a message should have been told of, and has not been. */
export interface Step {
  readonly dueAt: Instant;
  readonly reason: 'new-message' | 'still-unread' | 'deadline-near';
}

/** Whether nothing need be told of this message any more, or at all. */
export function isSettled({ openedAt, handledAt, onPaper }: PolicyMessage): boolean {
  return openedAt !== undefined || handledAt !== undefined || onPaper === 'only';
}

/** From when this person could be told of it: it was published, and it was theirs to know of. */
export function startOf({ publishedAt, addressedAt = publishedAt }: PolicyMessage): Instant {
  return Math.max(publishedAt, addressedAt);
}

/** The end of the last day on which it can be done; undefined when there is none. */
export function deadlineEnd({ deadline }: PolicyMessage): Instant | undefined {
  return deadline === undefined ? undefined : startOfDay(dayFromDate(deadline) + 1);
}

/**
 * The steps of one message that are still open, due or to come. A notification closes every step that was due when it went out, so
 * changing one's reminders never brings one that was passed already, and steps that fall together are one.
 */
export function openSteps(message: PolicyMessage, past: MessagePast, wishes: ReminderWishes, configuration: PolicyConfiguration): readonly Step[] {
  const { notifiedAt, notifiedCount } = past;
  const start = startOf(message);
  const first: readonly Step[] = notifiedCount === 0 ? [{ dueAt: start, reason: 'new-message' }] : [];
  if (!wishes.on || informsOnly(message)) return first;
  const gapMs = configuration.minHoursBeforeReminder * hourMs;
  const isOpen = ({ dueAt }: Step): boolean => dueAt > start && notifiedAt < dueAt - gapMs;
  return [...first, ...reminders(message, past, wishes, minuteFromTime(configuration.reminderTime)).filter(isOpen)];
}

/** Once it is on paper too, only the deadline is a reason to remind of it. */
function reminders(message: PolicyMessage, past: MessagePast, wishes: ReminderWishes, minute: number): Step[] {
  const at = (day: DayNumber, reason: Step['reason']): Step => ({ dueAt: instantAt(day, minute), reason });
  const steps: Step[] = [];
  if (message.onPaper === 'no' && past.letterAt === undefined) {
    const began = dayOf(startOf(message));
    for (const days of wishes.afterDays) steps.push(at(began + days, 'still-unread'));
  }
  if (message.deadline !== undefined) {
    const lastDay = dayFromDate(message.deadline);
    for (const days of wishes.beforeDeadlineDays) steps.push(at(lastDay - days, 'deadline-near'));
  }
  return steps;
}

/** What the sender says nothing of may well need something done, so that is reminded of too. */
function informsOnly({ purpose, legalEffect }: PolicyMessage): boolean {
  return purpose === 'information' && !legalEffect;
}
