import fc from 'fast-check';
import { dateOfDay, dayOf, type Instant } from '../amsterdam-time.js';
import type { PolicyChannel, PolicyMessage, PolicyPerson, Situation } from '../notification-policy/situation.js';
import type { Happening } from './follow-policy.js';
import { moment } from './policy-fixtures.js';

/** Every generated story begins here; summer time and winter time both come in it. */
export const storyStart = moment('2026-02-01 00:00');
const dayMs = 86_400_000;
const minuteMs = 60_000;
/** Late enough for everything to have had its turn. */
export const storyEnd = storyStart + 5 * 365 * dayMs;

export interface Story {
  readonly situation: Situation;
  readonly brokenChannelIds: readonly string[];
  readonly happenings: readonly Happening[];
  /** When a message is opened, by its id. */
  readonly opened: ReadonlyMap<string, Instant>;
}

export interface StoryLimits {
  readonly maxMessages?: number;
  readonly message?: Partial<PolicyMessage>;
  readonly person?: Partial<PolicyPerson>;
  readonly withoutDeadlines?: boolean;
  readonly withoutFailures?: boolean;
  readonly neverOpened?: boolean;
}

const time = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);
const days = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 4 });

function arbitraryChannels(withoutFailures: boolean): fc.Arbitrary<readonly PolicyChannel[]> {
  const kind = fc.constantFrom('email', 'sms', 'push');
  const status = withoutFailures ? fc.constantFrom('verified', 'stale') : fc.constantFrom('verified', 'stale', 'failing', 'unverified');
  return fc.array(fc.record({ kind, status }), { minLength: withoutFailures ? 1 : 0, maxLength: 4 }).map((all) => all.map((one, index) => ({ ...one, id: `channel-${index}` })));
}

function arbitraryPerson(limits: StoryLimits): fc.Arbitrary<PolicyPerson> {
  return fc.record({
    active: fc.constant(true),
    channels: arbitraryChannels(limits.withoutFailures ?? false),
    reminders: fc.record({ on: fc.boolean(), afterDays: days, beforeDeadlineDays: days }),
    quietHours: fc.record({ from: time, to: time }),
    digest: fc.record({ time }),
    lastVisitAt: fc.integer({ min: 0, max: 400 }).map((ago) => storyStart - ago * dayMs),
  }, { requiredKeys: ['active', 'channels', 'reminders', 'lastVisitAt'] }).map((person) => ({ ...person, ...limits.person }));
}

function arbitraryMessage(limits: StoryLimits): fc.Arbitrary<Omit<PolicyMessage, 'id'>> {
  return fc.record({
    publishedAt: fc.integer({ min: 0, max: 120 * 24 * 60 }).map((minutes) => storyStart + minutes * minuteMs),
    deadlineInDays: limits.withoutDeadlines === true ? fc.constant(undefined) : fc.option(fc.integer({ min: -2, max: 60 }), { nil: undefined }),
    purpose: fc.constantFrom('action', 'information', 'unknown'),
    legalEffect: fc.boolean(),
    onPaper: fc.constantFrom('no', 'no', 'no', 'also', 'only'),
  }).map(({ deadlineInDays, ...message }) => ({
    ...message, ...(deadlineInDays === undefined ? {} : { deadline: dateOfDay(dayOf(message.publishedAt) + deadlineInDays) }), ...limits.message,
  }));
}

/** A person, their messages, which of their addresses are broken without anyone knowing, and when they open what. */
export function arbitraryStory(limits: StoryLimits = {}): fc.Arbitrary<Story> {
  const opening = limits.neverOpened === true ? fc.constant(undefined) : fc.option(fc.integer({ min: 0, max: 60 * 24 * 60 }), { nil: undefined });
  return fc.record({
    person: arbitraryPerson(limits),
    letters: fc.array(fc.tuple(arbitraryMessage(limits), opening), { minLength: 1, maxLength: limits.maxMessages ?? 6 }),
    broken: limits.withoutFailures === true ? fc.constant([]) : fc.subarray(['channel-0', 'channel-1', 'channel-2', 'channel-3']),
  }).map(({ person, letters, broken }) => {
    const messages = letters.map(([letter], index) => ({ ...letter, id: `message-${index}` }));
    const opened = new Map(letters.flatMap(([letter, after], index) => (after === undefined ? [] : [[`message-${index}`, letter.publishedAt + after * minuteMs] as const])));
    const happenings = [...opened].map(([id, at]) => ({ at, change: (situation: Situation) => openMessage(situation, id, at) }));
    return { situation: { person, messages, history: [] }, brokenChannelIds: broken, happenings, opened };
  });
}

/** The situation after someone has opened a message, which is a visit too. */
export function openMessage({ person, messages, history }: Situation, id: string, at: Instant): Situation {
  return { person: { ...person, lastVisitAt: at }, messages: messages.map((message) => (message.id === id ? { ...message, openedAt: at } : message)), history };
}
