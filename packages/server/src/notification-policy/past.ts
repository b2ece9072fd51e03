import { dayOf, type DayNumber, type Instant } from '../amsterdam-time.js';
import type { PastDecision } from './situation.js';

/** What was done about one message. */
export interface MessagePast {
  /** The last notification that arrived somewhere, as far as is known. */
  readonly notifiedAt?: Instant;
  readonly notifiedCount: number;
  readonly failures: readonly ChannelFailure[];
  readonly letterAt?: Instant;
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

const nothing: MessagePast = { notifiedCount: 0, failures: [] };

/** Arranges a history; its order doesn't matter. What failed everywhere reached nobody, so it doesn't count against a next attempt. */
export function arrangePast(history: readonly PastDecision[]): Past {
  const byMessage = new Map<string, MessagePast>();
  const notificationsByDay = new Map<DayNumber, number>();
  const contactRecoveryLettersAt: Instant[] = [];
  let notifiedAt = Number.NEGATIVE_INFINITY;
  for (const decision of history) {
    if (decision.kind === 'contact-recovery-letter') contactRecoveryLettersAt.push(decision.decidedAt);
    else for (const id of decision.messageIds) byMessage.set(id, add(byMessage.get(id) ?? nothing, decision));
    if (!isNotification(decision) || hasFailed(decision)) continue;
    const day = dayOf(decision.decidedAt);
    notificationsByDay.set(day, (notificationsByDay.get(day) ?? 0) + 1);
    notifiedAt = Math.max(notifiedAt, decision.decidedAt);
  }
  return { ofMessage: (id) => byMessage.get(id) ?? nothing, notifiedAt, notificationsByDay, contactRecoveryLettersAt };
}

function add(past: MessagePast, decision: PastDecision): MessagePast {
  const { decidedAt } = decision;
  if (decision.kind === 'letter') return { ...past, letterAt: decidedAt };
  const failures = decision.failedChannelIds.length === 0 ? past.failures : [...past.failures, ...decision.failedChannelIds.map((channelId) => ({ channelId, at: decidedAt }))];
  if (hasFailed(decision)) return { ...past, failures };
  return { ...past, failures, notifiedAt: Math.max(past.notifiedAt ?? decidedAt, decidedAt), notifiedCount: past.notifiedCount + 1 };
}

function isNotification({ kind }: PastDecision): boolean {
  return kind === 'notify' || kind === 'remind' || kind === 'digest';
}

function hasFailed({ channelIds, failedChannelIds }: PastDecision): boolean {
  return failedChannelIds.length > 0 && channelIds.every((id) => failedChannelIds.includes(id));
}
