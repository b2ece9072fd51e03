import type { ChannelKind } from './situation.js';

/** What an installation may set. Days are calendar days in the Netherlands. */
export interface PolicyConfiguration {
  /**
   * Kinds of channels for the first notification of a message, for the second, and so on; the last one for all that follow. When the
   * person has none of a rung the next one is taken, and then an earlier one.
   */
  readonly ladder: readonly (readonly ChannelKind[])[];
  /** Between two notifications to one person; what comes in between goes along with the next one. */
  readonly minIntervalMinutes: number;
  /** Notifications on one day. */
  readonly maxPerDay: number;
  /** So many more when waiting for the next day would be too late. */
  readonly maxUrgentPerDay: number;
  /** Clock time for reminders, when the person has no digest. */
  readonly reminderTime: string;
  /** A reminder is left out when there was a notification of the same message so shortly before. */
  readonly minHoursBeforeReminder: number;
  /** Digest and quiet hours may wait until so many hours before the end of the deadline's last day. */
  readonly hoursToAct: number;
  /** From the order to the doormat: batch, print and post. */
  readonly letterTakesDays: number;
  /** That must be left to act in, once the letter is there. */
  readonly letterLeavesDays: number;
  /** Someone who can be reached gets so much time to read digitally before a letter goes, when the deadline allows it. */
  readonly letterAfterHours: number;
  /** The same for someone who can't be reached, or whose account is dormant: they may still look by themselves. */
  readonly letterUnreachableAfterHours: number;
  /** The deadline of a letter with legal effect that names none: six weeks to object (Awb 6:7). */
  readonly impliedDeadlineDays: number;
  /** Without a visit for so long an account is dormant. */
  readonly dormantAfterDays: number;
  /** A contact recovery letter waits so long for someone who can't be reached to look by themselves. */
  readonly contactRecoveryAfterDays: number;
  /** Between two contact recovery letters to one person. */
  readonly contactRecoveryIntervalDays: number;
  /** Contact recovery letters to one person without a visit in between; then it has no use. */
  readonly maxContactRecoveryLetters: number;
}

/** What holds unless the installation says otherwise. */
export const defaultPolicy: PolicyConfiguration = {
  ladder: [['email', 'push'], ['email', 'push', 'sms']],
  minIntervalMinutes: 60,
  maxPerDay: 3,
  maxUrgentPerDay: 2,
  reminderTime: '10:00',
  minHoursBeforeReminder: 20,
  hoursToAct: 8,
  letterTakesDays: 5,
  letterLeavesDays: 5,
  letterAfterHours: 48,
  letterUnreachableAfterHours: 24,
  impliedDeadlineDays: 42,
  dormantAfterDays: 365,
  contactRecoveryAfterDays: 7,
  contactRecoveryIntervalDays: 365,
  maxContactRecoveryLetters: 2,
};
