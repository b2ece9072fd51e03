import { dayFromDate, dayOf, hourMs, startOfDay, type Instant } from '../amsterdam-time.js';
import { usableChannels } from './channels.js';
import type { Calendar } from './moments.js';
import type { DecisionReason, PolicyMessage, PolicyPerson } from './situation.js';
import type { PolicyConfiguration } from './policy-configuration.js';
import { isSettled, startOf } from './steps.js';

/** When something goes on paper, and why. */
export interface PlannedLetter {
  readonly at: Instant;
  readonly reason: DecisionReason;
}

/** The moment from which an account counts as dormant, if nobody looks before. */
export function dormantFrom({ lastVisitAt }: PolicyPerson, { dormantAfterDays }: PolicyConfiguration): Instant {
  return startOfDay(dayOf(lastVisitAt) + dormantAfterDays);
}

/**
 * When an unread message goes on paper: only with legal effect, once, and not when the sender has done it. Someone who can be reached gets
 * time to read it digitally, as long as the letter then still comes in time; for someone who can't be, there is nothing to wait for.
 */
export function letterFor(message: PolicyMessage, calendar: Calendar): PlannedLetter | undefined {
  const { past, person, configuration, now } = calendar;
  if (!message.legalEffect || message.onPaper !== 'no' || isSettled(message) || past.ofMessage(message.id).letterAt !== undefined) return undefined;
  const days = letterDays(message, configuration);
  const start = startOf(message);
  if (Math.max(now, start) >= days.useless) return undefined;
  const alone: PlannedLetter = { at: unreachableAt(message, configuration), reason: 'no-working-channel' };
  if (!isReachable(message, calendar)) return notBeforeNow(alone, now);
  const dormant: PlannedLetter = { at: Math.max(dormantFrom(person, configuration), alone.at), reason: 'dormant' };
  const patient = start > days.lastUseful ? undefined : patientLetter(message, days, configuration);
  const planned = patient !== undefined && patient.at <= dormant.at ? patient : dormant;
  return planned.at < days.useless ? notBeforeNow(planned, now) : undefined;
}

interface LetterDays {
  /** A letter that is ordered then is there with days left to act. */
  readonly inTime: Instant;
  /** A letter that is ordered then is there on the last day. */
  readonly lastUseful: Instant;
  /** The deadline has passed. */
  readonly useless: Instant;
}

function letterDays({ deadline, publishedAt }: PolicyMessage, { impliedDeadlineDays, letterTakesDays, letterLeavesDays }: PolicyConfiguration): LetterDays {
  const lastDay = deadline === undefined ? dayOf(publishedAt) + impliedDeadlineDays : dayFromDate(deadline);
  return { inTime: startOfDay(lastDay - letterTakesDays - letterLeavesDays), lastUseful: startOfDay(lastDay - letterTakesDays), useless: startOfDay(lastDay + 1) };
}

/** When a message goes on paper of somebody who cannot be reached. */
export function unreachableAt(message: PolicyMessage, configuration: PolicyConfiguration): Instant {
  const start = startOf(message);
  return Math.max(start, Math.min(letterDays(message, configuration).inTime, start + configuration.letterUnreachableAfterHours * hourMs));
}

function patientLetter(message: PolicyMessage, { inTime, lastUseful }: LetterDays, { letterAfterHours }: PolicyConfiguration): PlannedLetter {
  const at = Math.min(lastUseful, Math.max(inTime, startOf(message) + letterAfterHours * hourMs));
  return { at, reason: message.deadline === undefined ? 'still-unread' : 'deadline-near' };
}

/** Nobody is reached by what failed everywhere, even when the address still counts as a good one. */
function isReachable({ id, isBoxClosed }: PolicyMessage, { past, person }: Calendar): boolean {
  const { failures, notifiedCount } = past.ofMessage(id);
  return isBoxClosed !== true && usableChannels(person).length > 0 && (notifiedCount > 0 || failures.length === 0);
}

function notBeforeNow(letter: PlannedLetter, now: Instant): PlannedLetter {
  return letter.at >= now ? letter : { ...letter, at: now };
}
