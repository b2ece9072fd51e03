import { dayOf, type DayNumber, type Instant } from '../amsterdam-time.js';
import type { PastDecision, PolicyMessage } from './situation.js';

/** What was done about one message. */
export interface MessagePast {
  /** The last notification that arrived somewhere, as far as is known; long ago when there was none. */
  readonly notifiedAt: Instant;
  readonly notifiedCount: number;
  readonly failures: readonly ChannelFailure[];
  readonly letterAt: Instant | undefined;
}

interface ChannelFailure {
  readonly channelId: string;
  readonly at: Instant;
}

/** What was done for one person, arranged for the questions that the policy asks of it. */
export interface Past {
  readonly ofMessage: (id: string) => MessagePast;
  /** Long ago when there was none. */
  readonly notifiedAt: Instant;
  readonly notificationsByDay: ReadonlyMap<DayNumber, number>;
  readonly contactRecoveryLettersAt: readonly Instant[];
}

type Writable<T> = { -readonly [key in keyof T]: T[key] };

const never = Number.NEGATIVE_INFINITY;
const noFailures: MessagePast['failures'] = [];
const nothing = (): Writable<MessagePast> => ({ notifiedAt: never, notifiedCount: 0, failures: noFailures, letterAt: undefined });
const untouched: MessagePast = nothing();

/**
 * Arranges a history; its order doesn't matter. What failed everywhere reached nobody, so it doesn't count against a next attempt. Of a message
 * that became this person's to know of (again), what went before is forgotten; but a letter to their own address about their own message is there.
 */
export function arrangePast(history: readonly PastDecision[], messages: readonly PolicyMessage[]): Past {
  const again = new Map(messages.flatMap((message) => (message.addressedAt === undefined ? [] : [[message.id, message] as const])));
  const counts = (id: string, { kind, decidedAt }: PastDecision): boolean => {
    const { addressedAt = never, mandatorId } = again.get(id) ?? {};
    return decidedAt >= addressedAt || (kind === 'letter' && mandatorId === undefined);
  };
  const byMessage = new Map<string, Writable<MessagePast>>();
  const notificationsByDay = new Map<DayNumber, number>();
  const contactRecoveryLettersAt: Instant[] = [];
  let notifiedAt = never;
  for (const decision of history) {
    if (decision.mandateeId !== undefined) continue;
    if (decision.kind === 'contact-recovery-letter') contactRecoveryLettersAt.push(decision.decidedAt);
    else for (const id of decision.messageIds) if (counts(id, decision)) addTo(byMessage, id, decision);
    if (!isNotification(decision) || hasFailed(decision)) continue;
    const day = dayOf(decision.decidedAt);
    notificationsByDay.set(day, (notificationsByDay.get(day) ?? 0) + 1);
    notifiedAt = Math.max(notifiedAt, decision.decidedAt);
  }
  return { ofMessage: (id) => byMessage.get(id) ?? untouched, notifiedAt, notificationsByDay, contactRecoveryLettersAt };
}

/** Changes what it made itself instead of copying it: a history can be long, and is gone through with every question. */
function addTo(byMessage: Map<string, Writable<MessagePast>>, id: string, decision: PastDecision): void {
  let past = byMessage.get(id);
  if (past === undefined) {
    past = nothing();
    byMessage.set(id, past);
  }
  const { kind, decidedAt, failedChannelIds } = decision;
  if (kind === 'letter') {
    past.letterAt = decidedAt;
    return;
  }
  if (failedChannelIds.length > 0) past.failures = [...past.failures, ...failedChannelIds.map((channelId) => ({ channelId, at: decidedAt }))];
  if (hasFailed(decision)) return;
  past.notifiedAt = Math.max(past.notifiedAt, decidedAt);
  past.notifiedCount += 1;
}

function isNotification({ kind }: PastDecision): boolean {
  return kind === 'notify' || kind === 'remind' || kind === 'digest';
}

function hasFailed({ channelIds, failedChannelIds }: PastDecision): boolean {
  return failedChannelIds.length > 0 && channelIds.every((id) => failedChannelIds.includes(id));
}
