import { keyOf } from '../mailbox/message-order.js';
import type { KnownChange } from '../mailbox/message-records.js';
import { isOpen, type KeptCommand } from './command.js';

/** What is to be sent next, and what need not be sent. */
export interface Plan {
  /** The first of each message: the next one waits for its answer. */
  readonly heads: readonly KeptCommand[];
  /** Never sent, and a later wish says all that they said. */
  readonly superseded: readonly KeptCommand[];
}

/**
 * Plans what is to be sent. Of each message the wishes go one at a time, in the order in which they were made; one that was certainly not sent is left out
 * when a later one of the same message sets all the same fields, since the newest wish for each field wins. A message that is deleted for good
 * is what it is: nothing before that is left out, and nothing is left out across it.
 *
 * @param acts in the order in which they were done.
 */
export function planOf(acts: readonly KeptCommand[]): Plan {
  const byMessage = new Map<string, KeptCommand[]>();
  for (const each of acts) {
    if (each.act.refusal) continue;
    const key = keyOf(each.act);
    byMessage.set(key, [...(byMessage.get(key) ?? []), each]);
  }
  const heads: KeptCommand[] = [];
  const superseded: KeptCommand[] = [];
  for (const queue of byMessage.values()) {
    const isSuperseded = (each: KeptCommand, index: number): boolean => isUnsent(each) && isCovered(each, queue.slice(index + 1));
    superseded.push(...queue.filter(isSuperseded));
    const head = queue.find((each, index) => !isSuperseded(each, index));
    if (head) heads.push(head);
  }
  return { heads, superseded };
}

function isUnsent({ act }: KeptCommand): boolean {
  return isOpen(act) && !act.tried && !act.change.gone;
}

function isCovered({ act }: KeptCommand, later: readonly KeptCommand[]): boolean {
  const end = later.findIndex((other) => other.act.change.gone);
  return (end === -1 ? later : later.slice(0, end)).some((other) => isOpen(other.act) && covers(other.act.change, act.change));
}

function covers(later: KnownChange, earlier: KnownChange): boolean {
  return (Object.keys(earlier) as (keyof KnownChange)[]).every((field) => later[field] !== undefined);
}
