const dayMs = 86_400_000;
/** Made for the first deadline, since the first of `Intl` costs a page some 15 ms. */
let calendar: Intl.DateTimeFormat | undefined;

/** Whole days until the last day on which something can be done: 0 today, negative when it is over. */
export function daysUntil(deadline: string, now = new Date()): number {
  // Swedish dates are ISO dates. A deadline is a day in the Netherlands, wherever one reads.
  calendar ??= new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Amsterdam' });
  return Math.round((Date.parse(deadline) - Date.parse(calendar.format(now))) / dayMs);
}
