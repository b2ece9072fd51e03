import type { Instant } from '../amsterdam-time.js';
import { addressedMessages } from './addressees.js';
import { channelsForStep, usableChannels } from './channels.js';
import { contactRecoveryFor } from './contact-recovery.js';
import { letterFor, type PlannedLetter } from './letters.js';
import { momentFor, type Calendar, type Moment } from './moments.js';
import { arrangePast } from './past.js';
import { defaultPolicy, type PolicyConfiguration } from './policy-configuration.js';
import type { Decision, DecisionReason, Outcome, PolicyMessage, Situation } from './situation.js';
import { deadlineEnd, openSteps, type Step } from './steps.js';

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

function plan(situation: Situation, now: Instant, configuration: PolicyConfiguration): Plan {
  const { person, history } = situation;
  const { messages: unread, changesAt } = addressedMessages(situation, now, configuration);
  if (unread.length === 0) return { decisions: [], next: changesAt };
  const calendar: Calendar = { now, person, past: arrangePast(history, unread), configuration };
  const { due, next } = planNotifications(unread, calendar);
  const letters = unread.flatMap((message) => {
    const letter = letterFor(message, calendar);
    return letter === undefined ? [] : [{ ...letter, message }];
  });
  const recovery = contactRecoveryFor(unread, calendar);
  return {
    decisions: [...dueNotification(due, now), ...dueLetters(letters, now), ...dueRecovery(recovery, now)],
    next: [...letters, ...(recovery === undefined ? [] : [recovery])].reduce((first, { at }) => (at > now && at < first ? at : first), Math.min(next, changesAt)),
  };
}

interface PlannedNotification extends Step, Moment {
  readonly messageId: string;
  readonly channelIds: readonly string[];
}

/** All that are due, also those that may wait; and the first moment after now at which one goes. */
function planNotifications(unread: readonly PolicyMessage[], calendar: Calendar): { readonly due: readonly PlannedNotification[]; readonly next: Instant } {
  const { past, person, configuration, now } = calendar;
  const usable = usableChannels(person);
  const due: PlannedNotification[] = [];
  let next = Infinity;
  for (const message of usable.length === 0 ? [] : unread) {
    if (message.isBoxClosed === true) continue;
    const messagePast = past.ofMessage(message.id);
    const end = deadlineEnd(message);
    for (const step of openSteps(message, messagePast, person.reminders, configuration)) {
      // Nothing goes before it is due, so this one can't be the next; and nobody is reminded of a deadline that has passed.
      if (step.dueAt >= next || (step.reason === 'deadline-near' && end !== undefined && now >= end)) continue;
      const channelIds = channelsForStep(usable, messagePast, step.dueAt, configuration);
      if (channelIds.length === 0) continue;
      const moment = momentFor(step.dueAt, end, calendar);
      if (step.dueAt <= now) due.push({ ...step, ...moment, messageId: message.id, channelIds });
      if (moment.at > now && moment.at < next) next = moment.at;
    }
  }
  return { due, next };
}

/** When one goes, all that are due go along with it, also those that could have waited: that makes one notification of several. */
function dueNotification(due: readonly PlannedNotification[], now: Instant): Decision[] {
  const going = due.filter(({ at }) => at <= now);
  if (going.length === 0) return [];
  const isFirst = due.some(({ reason }) => reason === 'new-message');
  const isDigest = going.every(({ timing }) => timing === 'digest');
  return [{
    kind: isDigest ? 'digest' : isFirst ? 'notify' : 'remind',
    reason: mostPressing(due),
    messageIds: unique(due.map(({ messageId }) => messageId)),
    channelIds: unique(due.flatMap(({ channelIds }) => channelIds)),
  }];
}

/** All letters of one moment are one envelope, but nobody's letter is in an envelope with another's. */
function dueLetters(planned: readonly (PlannedLetter & { readonly message: PolicyMessage })[], now: Instant): Decision[] {
  const due = planned.filter(({ at }) => at <= now);
  return unique(due.map(({ message }) => message.mandatorId)).map((mandatorId) => {
    const together = due.filter(({ message }) => message.mandatorId === mandatorId);
    return { kind: 'letter', reason: mostPressing(together), messageIds: together.map(({ message }) => message.id), channelIds: [] };
  });
}

function dueRecovery(recovery: PlannedLetter | undefined, now: Instant): Decision[] {
  return recovery === undefined || recovery.at > now ? [] : [{ kind: 'contact-recovery-letter', reason: recovery.reason, messageIds: [], channelIds: [] }];
}

const byUrgency: readonly DecisionReason[] = ['no-working-channel', 'dormant', 'deadline-near', 'new-message', 'still-unread'];

function mostPressing(due: readonly { readonly reason: DecisionReason }[]): DecisionReason {
  return byUrgency.find((reason) => due.some((one) => one.reason === reason)) ?? 'new-message';
}

function unique<Id>(ids: readonly Id[]): readonly Id[] {
  return [...new Set(ids)];
}
