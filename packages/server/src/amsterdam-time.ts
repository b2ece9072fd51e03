/** A moment: milliseconds since 1 January 1970 in UTC. */
export type Instant = number;

/** A day of the Dutch calendar: days since 1 January 1970. Adding 7 is the same weekday a week later, whatever summer time does. */
export type DayNumber = number;

/** Milliseconds in an hour. */
export const hourMs = 3_600_000;
const minuteMs = 60_000;
const dayMs = 24 * hourMs;
const fields = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', hourCycle: 'h23',
});

/** Asking `Intl` takes some microseconds, and in this zone clocks change on the hour; cleared when strange dates fill it. */
const offsetsByHour = new Map<number, number>();
const maxOffsets = 20_000;

/** The day in the Netherlands at this moment. */
export function dayOf(instant: Instant): DayNumber {
  return Math.floor((instant + offsetMs(instant)) / dayMs);
}

/** What the clock in the Netherlands says at this moment, in minutes after midnight. */
export function minuteOfDay(instant: Instant): number {
  const local = instant + offsetMs(instant);
  return Math.floor((local - Math.floor(local / dayMs) * dayMs) / minuteMs);
}

/**
 * The moment at which the clock in the Netherlands says this. A time that is skipped in spring becomes as much later;
 * of a time that comes twice in autumn it is the first.
 */
export function instantAt(day: DayNumber, minute: number): Instant {
  const asUtc = day * dayMs + minute * minuteMs;
  const before = asUtc - offsetMs(asUtc - dayMs);
  if (before + offsetMs(before) === asUtc) return before;
  const after = asUtc - offsetMs(asUtc + dayMs);
  return after + offsetMs(after) === asUtc ? after : before;
}

/** The moment at which this day begins in the Netherlands. */
export function startOfDay(day: DayNumber): Instant {
  return instantAt(day, 0);
}

/** The day that a date of the contract (`2026-07-31`) names. Senders may name any year; before 1970 counts as 1 January 1970. */
export function dayFromDate(date: string): DayNumber {
  return Math.max(0, Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / dayMs);
}

/** The date of the contract (`2026-07-31`) of a day. */
export function dateOfDay(day: DayNumber): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** A clock time of the contract (`22:00`) in minutes after midnight. */
export function minuteFromTime(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function offsetMs(instant: Instant): number {
  const hour = Math.floor(instant / hourMs);
  const known = offsetsByHour.get(hour);
  if (known !== undefined) return known;
  if (offsetsByHour.size >= maxOffsets) offsetsByHour.clear();
  const start = hour * hourMs;
  const offset = localTime(start) - start;
  offsetsByHour.set(hour, offset);
  return offset;
}

/** What clock and calendar show at a moment, read as if it were UTC. */
function localTime(instant: Instant): number {
  const parts = new Map(fields.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const field = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  return Date.UTC(field('year'), field('month') - 1, field('day'), field('hour'), field('minute'));
}
