import { dateOfDay, dayFromDate, hourMs, instantAt, startOfDay, type DayNumber, type Instant } from '../amsterdam-time.js';
import { assumptions } from './assumptions.js';
import { chance, countFor } from './random.js';

/** The year in which messages come. */
export const firstDay: DayNumber = dayFromDate('2026-01-01');
const daysInYear = 365;
/** The end of that year. */
export const yearEnd: Instant = startOfDay(firstDay + daysInYear);
/** Long enough after it for every deadline to pass. */
export const storyEnd: Instant = startOfDay(firstDay + daysInYear + 90);

/** Kinds of senders, by how their messages are opened. */
export const senders = ['taxOffice', 'municipalities', 'others'] as const;
/** One kind of senders. */
export type Sender = (typeof senders)[number];

/** Someone, as they are; the same person in both worlds. */
export interface SimulatedPerson {
  readonly seed: number;
  readonly index: number;
  readonly isDormant: boolean;
  readonly email: 'none' | 'works' | 'abandoned' | 'bounces';
  readonly hasSms: boolean;
  readonly wantsReminders: boolean;
  readonly hasQuietHours: boolean;
  readonly hasDigest: boolean;
  readonly lastVisitAt: Instant;
  /** When they look by themselves, in order. */
  readonly visits: readonly Instant[];
  /** In the order of publication. */
  readonly messages: readonly SimulatedMessage[];
}

/** A message, as it is. */
export interface SimulatedMessage {
  readonly index: number;
  readonly sender: Sender;
  readonly publishedAt: Instant;
  readonly purpose: 'action' | 'information';
  readonly legalEffect: boolean;
  readonly deadline?: string;
  /** The end of the last day on which it is of use. */
  readonly usefulUntil: Instant;
  /** The person will open it when they look. */
  readonly isCaredFor: boolean;
}

const value = (name: keyof typeof assumptions): number => assumptions[name].value;

const traits: Readonly<Record<Sender, { readonly share: number; readonly toDormant: number; readonly care: number }>> = {
  taxOffice: { share: value('taxOfficeMessageShare'), toDormant: 1, care: value('taxOfficeCare') },
  municipalities: { share: value('municipalitiesMessageShare'), toDormant: value('municipalitiesToDormant'), care: value('municipalitiesCare') },
  others: { share: 1 - value('taxOfficeMessageShare') - value('municipalitiesMessageShare'), toDormant: 1, care: value('othersCare') },
};

/** The person with this number, in the population of this seed. */
export function personAt(seed: number, index: number): SimulatedPerson {
  const draw = (trait: number): number => chance(seed, index, trait);
  const isDormant = draw(0) < value('dormantShare');
  const email = emailFor(isDormant, draw(1), draw(2));
  return {
    seed, index, isDormant, email,
    hasSms: email !== 'none' && draw(3) < value('smsShare'),
    wantsReminders: draw(4) >= value('withoutRemindersShare'),
    hasQuietHours: draw(5) < value('quietHoursShare'),
    hasDigest: draw(6) < value('digestShare'),
    lastVisitAt: startOfDay(firstDay) - Math.floor(draw(7) * (isDormant ? 2 * daysInYear : daysInYear)) * 24 * hourMs,
    visits: isDormant ? [] : visitsOf(seed, index, draw(8) < value('rareVisitorShare') ? 1 : value('usualVisitsPerYear')),
    messages: messagesOf(seed, index, isDormant),
  };
}

function emailFor(isDormant: boolean, drawn: number, state: number): SimulatedPerson['email'] {
  const dormant = value('dormantShare');
  const without = value('dormantWithoutEmailShare');
  if (drawn < (isDormant ? without : (value('withoutEmailShare') - dormant * without) / (1 - dormant))) return 'none';
  if (state < value('bouncingShare')) return 'bounces';
  return state < value('bouncingShare') + value('abandonedShare') ? 'abandoned' : 'works';
}

/** At least one a year: who looks less is dormant. */
function visitsOf(seed: number, index: number, perYear: number): readonly Instant[] {
  const draw = (number: number): number => chance(seed, index, 1, number);
  const count = 1 + countFor(perYear - 1, draw(0));
  const inYear = Array.from({ length: count }, (_, visit) => startOfDay(firstDay) + Math.floor(draw(visit + 1) * daysInYear * 24) * hourMs);
  // The year after goes as this one did, so that messages of December are looked at too.
  return [...inYear, ...inYear.map((at) => at + daysInYear * 24 * hourMs)].filter((at) => at < storyEnd).sort((one, other) => one - other);
}

function messagesOf(seed: number, index: number, isDormant: boolean): readonly SimulatedMessage[] {
  const all: Omit<SimulatedMessage, 'index'>[] = [];
  senders.forEach((sender, kind) => {
    const { share, toDormant } = traits[sender];
    const others = (1 - value('dormantShare') * toDormant) / (1 - value('dormantShare'));
    const count = countFor(value('messagesPerPersonYear') * share * (isDormant ? toDormant : others), chance(seed, index, 2, kind));
    for (let number = 0; number < count; number += 1) all.push(messageOf(sender, (trait) => chance(seed, index, 3, kind, number, trait)));
  });
  return all.sort((one, other) => one.publishedAt - other.publishedAt).map((message, number) => ({ ...message, index: number }));
}

function messageOf(sender: Sender, draw: (trait: number) => number): Omit<SimulatedMessage, 'index'> {
  const day = firstDay + Math.floor(draw(0) * daysInYear);
  const publishedAt = instantAt(day, 8 * 60 + Math.floor(draw(1) * 10 * 60));
  const legalEffect = draw(2) < value('legalShare');
  const purpose = legalEffect || draw(3) < value('actionShare') ? 'action' : 'information';
  const days = legalEffect ? legalDays(draw(4)) : 28;
  const deadline = dateOfDay(day + days);
  const usefulUntil = startOfDay(day + days + 1);
  return { sender, publishedAt, purpose, legalEffect, usefulUntil, isCaredFor: draw(5) < traits[sender].care, ...(purpose === 'action' ? { deadline } : {}) };
}

function legalDays(drawn: number): number {
  const sixWeeks = value('sixWeeksShare');
  if (drawn < sixWeeks) return 42;
  return drawn < sixWeeks + (1 - sixWeeks) / 2 ? 28 : 14;
}
