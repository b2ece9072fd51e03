import type { Instant } from '../amsterdam-time.js';
import { decide } from '../notification-policy/decide.js';
import { defaultPolicy, type PolicyConfiguration } from '../notification-policy/policy-configuration.js';
import type { Outcome, PastDecision, Situation } from '../notification-policy/situation.js';

/** Something that happens to a person meanwhile. */
export interface Happening {
  readonly at: Instant;
  readonly change: (situation: Situation) => Situation;
}

export interface FollowOptions {
  readonly happenings?: readonly Happening[];
  /** Channels on which nothing arrives, though their status does not say so. */
  readonly brokenChannelIds?: readonly string[];
  readonly configuration?: PolicyConfiguration;
  /** Called with every answer, before it is recorded. */
  readonly onOutcome?: (outcome: Outcome, situation: Situation, now: Instant) => void;
}

export interface Followed {
  readonly situation: Situation;
  readonly history: readonly PastDecision[];
  /** Whether the policy said in the end that nothing more can come. */
  readonly isFinished: boolean;
}

const maxQuestions = 5_000;

/** Does what a server does: asks the policy when it says so and after each change, and records what was decided. */
export function followPolicy(start: Situation, from: Instant, until: Instant, options: FollowOptions = {}): Followed {
  const { happenings = [], brokenChannelIds = [], configuration = defaultPolicy, onOutcome } = options;
  const toCome = [...happenings].sort((one, other) => one.at - other.at);
  let situation = start;
  let now = from;
  for (let questions = 0; questions < maxQuestions; questions += 1) {
    while (toCome[0] !== undefined && toCome[0].at <= now) situation = toCome.shift()?.change(situation) ?? situation;
    const outcome = decide(situation, now, configuration);
    onOutcome?.(outcome, situation, now);
    const made = outcome.decisions.map((decision) => ({ ...decision, decidedAt: now, failedChannelIds: decision.channelIds.filter((id) => brokenChannelIds.includes(id)) }));
    situation = { ...situation, history: [...situation.history, ...made] };
    // What failed is a change too, so there is a question right after it.
    if (made.some(({ failedChannelIds }) => failedChannelIds.length > 0)) continue;
    const next = Math.min(outcome.lookAgainAt ?? Infinity, toCome[0]?.at ?? Infinity);
    if (next > until) return { situation, history: situation.history, isFinished: next === Infinity };
    now = next;
  }
  throw new Error(`The policy was asked ${maxQuestions} times and has no end.`);
}
