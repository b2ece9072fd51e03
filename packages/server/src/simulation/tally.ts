import { assumptions } from './assumptions.js';
import { senders, type Sender, type SimulatedMessage, type SimulatedPerson } from './population.js';

/** What happened in one world, in whole numbers, so that the sum doesn't depend on the order of adding. */
export interface Tally {
  persons: number;
  messages: Record<Sender, number>;
  opened: Record<Sender, number>;
  legal: number;
  /** Messages with legal effect that were opened before their deadline had passed. */
  legalOpened: number;
  /** Those that were not, and were read on paper in time. */
  legalOnPaper: number;
  /** Messages with legal effect that were neither opened nor read on paper before their deadline had passed. */
  missedLegal: number;
  /** People with at least one of those. */
  personsMissing: number;
  notifications: number;
  emails: number;
  sms: number;
  /** Envelopes with messages in them. */
  letters: number;
  contactRecoveryLetters: number;
}

/** How one message fared. */
export interface Fate {
  readonly openedAt?: number;
  /** When it was read on paper. */
  readonly paperAt?: number;
}

const perSender = (): Record<Sender, number> => ({ taxOffice: 0, municipalities: 0, others: 0 });

/** Nothing has happened yet. */
export function emptyTally(): Tally {
  return { persons: 0, messages: perSender(), opened: perSender(), legal: 0, legalOpened: 0, legalOnPaper: 0, missedLegal: 0, personsMissing: 0, notifications: 0, emails: 0, sms: 0, letters: 0, contactRecoveryLetters: 0 };
}

/** Adds how the messages of one person fared. */
export function tallyPerson(tally: Tally, { messages }: SimulatedPerson, fates: readonly Fate[]): void {
  let missed = 0;
  for (const message of messages) {
    const fate = fates[message.index] ?? {};
    tally.messages[message.sender] += 1;
    if (fate.openedAt !== undefined) tally.opened[message.sender] += 1;
    if (!message.legalEffect) continue;
    tally.legal += 1;
    if (isInTime(fate.openedAt, message)) tally.legalOpened += 1;
    else if (isInTime(fate.paperAt, message)) tally.legalOnPaper += 1;
    else missed += 1;
  }
  tally.persons += 1;
  tally.missedLegal += missed;
  if (missed > 0) tally.personsMissing += 1;
}

function isInTime(at: number | undefined, { usefulUntil }: SimulatedMessage): boolean {
  return at !== undefined && at < usefulUntil;
}

/** The two together. */
export function addTallies(one: Tally, other: Tally): Tally {
  const sum = (part: (tally: Tally) => Record<Sender, number>): Record<Sender, number> => {
    const total = perSender();
    for (const sender of senders) total[sender] = part(one)[sender] + part(other)[sender];
    return total;
  };
  return {
    persons: one.persons + other.persons,
    messages: sum(({ messages }) => messages),
    opened: sum(({ opened }) => opened),
    legal: one.legal + other.legal,
    legalOpened: one.legalOpened + other.legalOpened,
    legalOnPaper: one.legalOnPaper + other.legalOnPaper,
    missedLegal: one.missedLegal + other.missedLegal,
    personsMissing: one.personsMissing + other.personsMissing,
    notifications: one.notifications + other.notifications,
    emails: one.emails + other.emails,
    sms: one.sms + other.sms,
    letters: one.letters + other.letters,
    contactRecoveryLetters: one.contactRecoveryLetters + other.contactRecoveryLetters,
  };
}

/** What a world costs, in euros. */
export function costEuros({ emails, sms, letters, contactRecoveryLetters }: Tally): number {
  const { emailCents, smsCents, letterCents } = assumptions;
  return Math.round(emails * emailCents.value + sms * smsCents.value + (letters + contactRecoveryLetters) * letterCents.value) / 100;
}
