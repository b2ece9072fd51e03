const dayMs = 86_400_000;
/** Swedish dates are ISO dates. A deadline is a day in the Netherlands, wherever one reads. */
const calendar = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Amsterdam' });

/** Whole days until the last day on which something can be done: 0 today, negative when it is over. */
export function daysUntil(deadline: string, now = new Date()): number {
  return Math.round((Date.parse(deadline) - Date.parse(calendar.format(now))) / dayMs);
}
