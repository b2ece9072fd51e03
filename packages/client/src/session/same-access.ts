import type { ActingContext } from './session-state.js';

/** Whether both see the same of the same person and may do the same with it. */
export function hasSameAccess(one: ActingContext | undefined, other: ActingContext | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && accessOf(one) === accessOf(other));
}

function accessOf({ id, partition, rights, storeIds, messageTypes }: ActingContext): string {
  return JSON.stringify([id, partition, [...rights].sort(), sorted(storeIds), sorted(messageTypes)]);
}

function sorted(values: readonly string[] | undefined): readonly string[] | null {
  return values ? [...values].sort() : null;
}
