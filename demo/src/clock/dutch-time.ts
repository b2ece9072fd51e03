const dayMs = 24 * 60 * 60_000;
const timeZone = 'Europe/Amsterdam';

const longDay = new Intl.DateTimeFormat('nl-NL', { timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const timeOfDay = new Intl.DateTimeFormat('nl-NL', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });

/** `dinsdag 9 december 2026`, as it is in the Netherlands. */
export function dutchDay(moment: Date): string {
  return longDay.format(moment);
}

/** `14.05 uur`, as it is in the Netherlands. */
export function dutchTime(moment: Date): string {
  return `${timeOfDay.format(moment).replace(':', '.')} uur`;
}

/** `dinsdag 9 december 2026 om 14.05 uur`, as it is in the Netherlands. */
export function dutchMoment(moment: Date): string {
  return `${dutchDay(moment)} om ${dutchTime(moment)}`;
}

/**
 * The moment at which it is nine in the morning in the Netherlands.
 *
 * @param day `2026-12-09`.
 */
export function morningOf(day: string): Date {
  return atMinute(day, 9 * 60);
}

/** The next moment at which it is so many minutes after midnight in the Netherlands. */
export function nextTimeOfDay(now: Date, minuteOfDay: number): Date {
  const today = new Date(now.getTime() + offsetMs(now)).toISOString().slice(0, 10);
  const tomorrow = new Date(Date.parse(`${today}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);
  const first = atMinute(today, minuteOfDay);
  return first > now ? first : atMinute(tomorrow, minuteOfDay);
}

function atMinute(day: string, minuteOfDay: number): Date {
  const asUtc = new Date(Date.parse(`${day}T00:00:00Z`) + minuteOfDay * 60_000);
  return new Date(asUtc.getTime() - offsetMs(asUtc));
}

/**
 * Nine in the morning of the day before.
 *
 * @param day `2026-12-09`.
 */
export function dayBefore(day: string): Date {
  const before = new Date(Date.parse(`${day}T00:00:00Z`) - dayMs);
  return morningOf(before.toISOString().slice(0, 10));
}

/** How far Dutch clocks are ahead of UTC. */
function offsetMs(moment: Date): number {
  const found = Object.fromEntries(parts.formatToParts(moment).map(({ type, value }) => [type, value]));
  const read = (name: string) => found[name] ?? '';
  return Date.parse(`${read('year')}-${read('month')}-${read('day')}T${read('hour')}:${read('minute')}:${read('second')}Z`) - Math.floor(moment.getTime() / 1000) * 1000;
}
