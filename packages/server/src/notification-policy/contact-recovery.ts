import { dayOf, startOfDay } from '../amsterdam-time.js';
import { usableChannels } from './channels.js';
import { dormantFrom, type PlannedLetter } from './letters.js';
import type { Calendar } from './moments.js';
import type { PolicyMessage } from './situation.js';
import { isSettled, startOf } from './steps.js';

/**
 * When a letter asks someone to look into the mailbox and to put their address right: they have unread messages that are not on paper, and
 * can't be reached or have not looked for a year. It is not repeated soon, nor for ever.
 */
export function contactRecoveryFor(messages: readonly PolicyMessage[], calendar: Calendar): PlannedLetter | undefined {
  const { person, configuration, past, now } = calendar;
  if (!person.active) return undefined;
  const waiting = messages.filter((message) => !isSettled(message) && message.onPaper === 'no' && message.isBoxClosed !== true && past.ofMessage(message.id).letterAt === undefined);
  if (waiting.length === 0) return undefined;
  const sinceVisit = past.contactRecoveryLettersAt.filter((at) => at >= person.lastVisitAt);
  if (sinceVisit.length >= configuration.maxContactRecoveryLetters) return undefined;
  const last = Math.max(...past.contactRecoveryLettersAt);
  const earliest = past.contactRecoveryLettersAt.length === 0 ? now : Math.max(now, startOfDay(dayOf(last) + configuration.contactRecoveryIntervalDays));
  const oldest = Math.min(...waiting.map(startOf));
  if (usableChannels(person).length === 0) {
    const waitedEnough = startOfDay(dayOf(Math.max(oldest, person.lastVisitAt)) + configuration.contactRecoveryAfterDays);
    return { at: Math.max(earliest, waitedEnough), reason: 'no-working-channel' };
  }
  return { at: Math.max(earliest, dormantFrom(person, configuration), oldest), reason: 'dormant' };
}
