import type { Instant } from '../amsterdam-time.js';
import { channelsForStep, usableChannels } from './channels.js';
import { contactRecoveryFor } from './contact-recovery.js';
import { letterFor, type PlannedLetter } from './letters.js';
import { momentFor, type Calendar, type Moment } from './moments.js';
import { arrangePast } from './past.js';
import { defaultPolicy, type PolicyConfiguration } from './policy-configuration.js';
import type { Decision, DecisionReason, Outcome, PolicyMessage, Situation } from './situation.js';
import { deadlineEnd, isSettled, openSteps, type Step } from './steps.js';

/**
 * What goes out to one person now, and when to ask again. It only looks at what it is given: the same question has the same answer, and a
 * decision that was recorded is not made again. Ask after every change of messages, settings and outcomes, and at `lookAgainAt`.
 */
export function decide(situation: Situation, now: Instant, configuration: PolicyConfiguration = defaultPolicy): Outcome {
  const { decisions, next } = plan(situation, now, configuration);
  if (decisions.length === 0) return withMoment(decisions, next);
  const made = decisions.map((decision) => ({ ...decision, decidedAt: now, failedChannelIds: [] }));
  return withMoment(decisions, plan({ ...situation, history: [...situation.history, ...made] }, now, configuration).next);
}

function withMoment(decisions: readonly Decision[], next: Instant): Outcome {
  return Number.isFinite(next) ? { decisions, lookAgainAt: next } : { decisions };
}

interface Plan {
  readonly decisions: readonly Decision[];
  /** The first moment after now at which there will be something; infinite when there is none. */
  readonly next: Instant;
}

function plan({ person, messages, history }: Situation, now: Instant, configuration: PolicyConfiguration): Plan {
  const calendar: Calendar = { now, person, past: arrangePast(history), configuration };
  const unread = messages.filter((message) => !isSettled(message));
  if (unread.length === 0) return { decisions: [], next: Infinity };
  const notifications = unread.flatMap((message) => plannedNotifications(message, calendar));
  const letters = unread.flatMap((message) => {
    const letter = letterFor(message, calendar);
    return letter === undefined ? [] : [{ ...letter, messageId: message.id }];
  });
  const recovery = contactRecoveryFor(unread, calendar);
  const moments = [...notifications, ...letters, ...(recovery === undefined ? [] : [recovery])].map(({ at }) => at);
  return {
    decisions: [...dueNotification(notifications, now), ...dueLetters(letters, now), ...dueRecovery(recovery, now)],
    next: moments.reduce((first, at) => (at > now && at < first ? at : first), Infinity),
  };
}

interface PlannedNotification extends Step, Moment {
  readonly messageId: string;
  readonly channelIds: readonly string[];
}

function plannedNotifications(message: PolicyMessage, calendar: Calendar): PlannedNotification[] {
  const { past, person, configuration, now } = calendar;
  const usable = usableChannels(person);
  if (usable.length === 0) return [];
  const messagePast = past.ofMessage(message.id);
  const end = deadlineEnd(message);
  return openSteps(message, messagePast, person.reminders, configuration).flatMap((step) => {
    // Nobody is reminded of a deadline that has passed.
    if (step.reason === 'deadline-near' && end !== undefined && now >= end) return [];
    const channelIds = channelsForStep(usable, messagePast, step.dueAt, configuration);
    return channelIds.length === 0 ? [] : [{ ...step, ...momentFor(step.dueAt, end, calendar), messageId: message.id, channelIds }];
  });
}

/** When one goes, all that are due go along with it, also those that could have waited: that makes one notification of several. */
function dueNotification(planned: readonly PlannedNotification[], now: Instant): Decision[] {
  const going = planned.filter(({ at }) => at <= now);
  if (going.length === 0) return [];
  const due = planned.filter(({ dueAt }) => dueAt <= now);
  const isFirst = due.some(({ reason }) => reason === 'new-message');
  const isDigest = going.every(({ timing }) => timing === 'digest');
  return [{
    kind: isDigest ? 'digest' : isFirst ? 'notify' : 'remind',
    reason: mostPressing(due),
    messageIds: unique(due.map(({ messageId }) => messageId)),
    channelIds: unique(due.flatMap(({ channelIds }) => channelIds)),
  }];
}

/** All letters of one moment are one envelope. */
function dueLetters(planned: readonly (PlannedLetter & { readonly messageId: string })[], now: Instant): Decision[] {
  const due = planned.filter(({ at }) => at <= now);
  return due.length === 0 ? [] : [{ kind: 'letter', reason: mostPressing(due), messageIds: due.map(({ messageId }) => messageId), channelIds: [] }];
}

function dueRecovery(recovery: PlannedLetter | undefined, now: Instant): Decision[] {
  return recovery === undefined || recovery.at > now ? [] : [{ kind: 'contact-recovery-letter', reason: recovery.reason, messageIds: [], channelIds: [] }];
}

const byUrgency: readonly DecisionReason[] = ['no-working-channel', 'dormant', 'deadline-near', 'new-message', 'still-unread'];

function mostPressing(due: readonly { readonly reason: DecisionReason }[]): DecisionReason {
  return byUrgency.find((reason) => due.some((one) => one.reason === reason)) ?? 'new-message';
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
