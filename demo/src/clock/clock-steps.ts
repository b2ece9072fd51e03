const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;

/** How far one can put the clock forward at once. */
export const clockSteps = [
  { value: '1-uur', label: '1 uur', ms: hourMs },
  { value: '1-dag', label: '1 dag', ms: dayMs },
  { value: '7-dagen', label: '7 dagen', ms: 7 * dayMs },
  { value: '14-dagen', label: '14 dagen', ms: 14 * dayMs },
  { value: '6-maanden', label: '6 maanden', ms: 183 * dayMs },
] as const;

/** What a choice stands for, in milliseconds; undefined when it is none. */
export function stepMs(choice: unknown): number | undefined {
  return clockSteps.find(({ value }) => value === choice)?.ms;
}

/** `14 dagen`, `1 dag en 3 uur`. */
export function aheadInWords(ms: number): string {
  const hours = Math.round(ms / hourMs);
  const days = Math.floor(hours / 24);
  const rest = hours % 24;
  const words = [...(days > 0 ? [days === 1 ? '1 dag' : `${days} dagen`] : []), ...(rest > 0 ? [`${rest} uur`] : [])];
  return words.length === 0 ? 'minder dan een uur' : words.join(' en ');
}
