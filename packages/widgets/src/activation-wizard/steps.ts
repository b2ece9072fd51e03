/** The steps, in order. */
export const steps = ['try', 'about', 'organisations', 'channels', 'reminders', 'summary'] as const;

/** One question of the wizard. */
export type Step = (typeof steps)[number];

/** From 1, as people count. */
export function numberOf(step: Step): number {
  return steps.indexOf(step) + 1;
}

/** The step with this number, or undefined when there is none. */
export function stepAt(number: number): Step | undefined {
  return steps[number - 1];
}
