const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/**
 * A size for people: "812 byte", "24 kB", "1,2 MB". Decimal units, as shown by file managers; at most one decimal, none from 10 on.
 *
 * @param byteLength 0 or more; anything else is shown as 0.
 * @param locale BCP 47
 */
export function formatByteSize(byteLength: number, locale: string): string {
  let value = Number.isFinite(byteLength) && byteLength > 0 ? byteLength : 0;
  let step = 0;
  // 999.5 and more would be shown as 1000, so it goes up a unit.
  while (value >= 999.5 && step < units.length - 1) {
    value /= 1000;
    step += 1;
  }
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: step > 0 && value < 9.95 ? 1 : 0,
  }).format(value);
}
