import type { MessagePast } from './past.js';
import type { PolicyConfiguration } from './policy-configuration.js';
import type { PolicyChannel, PolicyPerson } from './situation.js';
import type { Instant } from '../amsterdam-time.js';

/** The channels that a notification can go to; none after deactivation. */
export function usableChannels({ active, channels }: PolicyPerson): readonly PolicyChannel[] {
  return active ? channels.filter(({ status }) => status === 'verified' || status === 'stale') : [];
}

/**
 * Where the next notification of one message goes: the rung of the ladder that it has come to. A channel on which this step has failed
 * is not tried for it again, so that there is an end to trying.
 *
 * @param dueAt When the step was due.
 */
export function channelsForStep(usable: readonly PolicyChannel[], past: MessagePast, dueAt: Instant, { ladder }: PolicyConfiguration): readonly string[] {
  const failed = (id: string): boolean => past.failures.some(({ channelId, at }) => channelId === id && at >= dueAt);
  const left = past.failures.length === 0 ? usable : usable.filter(({ id }) => !failed(id));
  if (left.length === 0) return [];
  const start = Math.min(past.notifiedCount, ladder.length - 1);
  for (const rung of [...ladder.slice(start), ...ladder.slice(0, start).reverse()]) {
    const found = left.filter(({ kind }) => rung.includes(kind));
    if (found.length > 0) return found.map(({ id }) => id);
  }
  return [];
}
