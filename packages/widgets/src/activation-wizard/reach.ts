import type { Channel, Preferences } from '@berichtenbox/client';

/** Whether somebody can be reached through it. */
export function isWorking({ status }: Channel): boolean {
  return status === 'verified' || status === 'stale';
}

/** Whether there is any way to tell this person that there is post. */
export function canBeReached(preferences: Preferences | undefined): boolean {
  return preferences?.channels.some(isWorking) === true;
}
