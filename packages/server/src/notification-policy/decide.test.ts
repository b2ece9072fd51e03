import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromDate, dayOf, hourMs, minuteFromTime, minuteOfDay, startOfDay, type Instant } from '../amsterdam-time.js';
import { arbitraryStory, storyEnd, storyStart, type Story, type StoryLimits } from '../testing/arbitrary-situation.js';
import { followPolicy, type FollowOptions, type Followed } from '../testing/follow-policy.js';
import { decide } from './decide.js';
import { defaultPolicy } from './policy-configuration.js';
import type { PastDecision, PolicyMessage } from './situation.js';

const minuteMs = 60_000;
const dayMs = 24 * hourMs;
const runs = { numRuns: 150 };

function follow({ situation, ...story }: Story, onOutcome?: FollowOptions['onOutcome']): Followed {
  return followPolicy(situation, storyStart, storyEnd, { ...story, ...(onOutcome === undefined ? {} : { onOutcome }) });
}

function always(limits: StoryLimits, check: (story: Story) => void): void {
  fc.assert(fc.property(arbitraryStory(limits), (story) => { check(story); }), runs);
}

const isNotification = ({ kind }: { readonly kind: string }): boolean => kind === 'notify' || kind === 'remind' || kind === 'digest';
const arrived = ({ channelIds, failedChannelIds }: PastDecision): boolean => channelIds.some((id) => !failedChannelIds.includes(id));
const notifications = ({ history }: Followed): readonly PastDecision[] => history.filter(isNotification);
const about = (history: readonly PastDecision[], { id }: PolicyMessage): readonly PastDecision[] => history.filter(({ messageIds }) => messageIds.includes(id));
const lettersFor = (followed: Followed, message: PolicyMessage): readonly PastDecision[] => about(followed.history, message).filter(({ kind }) => kind === 'letter');
const deadlineEnd = ({ deadline }: PolicyMessage): Instant => (deadline === undefined ? Infinity : startOfDay(dayFromDate(deadline) + 1));
const lastDay = ({ deadline, publishedAt }: PolicyMessage): number => (deadline === undefined ? dayOf(publishedAt) + defaultPolicy.impliedDeadlineDays : dayFromDate(deadline));

describe('the policy', () => {
  it('does not decide again what was decided and recorded', () => {
    always({}, (story) => follow(story, ({ decisions, lookAgainAt }, situation, now) => {
      const recorded = decisions.map((decision) => ({ ...decision, decidedAt: now, failedChannelIds: [] }));
      expect(decide({ ...situation, history: [...situation.history, ...recorded] }, now)).toEqual({ decisions: [], ...(lookAgainAt === undefined ? {} : { lookAgainAt }) });
    }));
  });

  it('asks for a next look in the future, and there is nothing to do before it', () => {
    fc.assert(fc.property(arbitraryStory(), fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (story, share) => {
      follow(story, ({ decisions, lookAgainAt }, situation, now) => {
        if (lookAgainAt !== undefined) expect(lookAgainAt).toBeGreaterThan(now);
        const recorded = decisions.map((decision) => ({ ...decision, decidedAt: now, failedChannelIds: [] }));
        const between = now + Math.floor(((lookAgainAt ?? now + 400 * dayMs) - now) * share);
        expect(decide({ ...situation, history: [...situation.history, ...recorded] }, between).decisions).toEqual([]);
      });
    }), runs);
  });

  it('comes to an end when nothing happens any more', () => {
    always({}, (story) => {
      expect(follow(story).isFinished).toBe(true);
    });
  });

  it('gives the same answer whatever the order of messages and history, and changes nothing of what it is given', () => {
    always({}, (story) => follow(story, (outcome, situation, now) => {
      const before = structuredClone(situation);
      const reversed = decide({ ...situation, messages: situation.messages.toReversed(), history: situation.history.toReversed() }, now);
      expect(sorted(reversed)).toEqual(sorted(outcome));
      expect(situation).toEqual(before);
    }));
  });

  it('never tells of a message before it is published', () => {
    always({}, (story) => {
      const { history } = follow(story);
      for (const message of story.situation.messages) for (const { decidedAt } of about(history, message)) expect(decidedAt).toBeGreaterThanOrEqual(message.publishedAt);
    });
  });

  it('sends nothing about a message after it was opened', () => {
    always({}, (story) => {
      const { history } = follow(story);
      for (const message of story.situation.messages) for (const { decidedAt } of about(history, message)) expect(decidedAt).toBeLessThan(story.opened.get(message.id) ?? Infinity);
    });
  });

  it('sends nothing about what was handled, nor about an organisation that sends on paper only', () => {
    for (const settled of [{ handledAt: storyStart }, { onPaper: 'only' }] as const) always({ message: settled }, (story) => {
      expect(follow(story).history).toEqual([]);
    });
  });
});

describe('notifications', () => {
  it('tell of every message, to whoever can be reached', () => {
    always({ withoutFailures: true, neverOpened: true }, (story) => {
      const { history } = follow(story);
      for (const message of story.situation.messages.filter(({ onPaper }) => onPaper !== 'only')) expect(about(history, message).some(isNotification)).toBe(true);
    });
  });

  it('use only channels that are confirmed', () => {
    always({}, (story) => {
      const usable = story.situation.person.channels.filter(({ status }) => status === 'verified' || status === 'stale').map(({ id }) => id);
      for (const { channelIds } of notifications(follow(story))) {
        expect(channelIds.length).toBeGreaterThan(0);
        expect(usable).toEqual(expect.arrayContaining([...channelIds]));
      }
    });
  });

  it('go on to another channel when one is broken', () => {
    always({ neverOpened: true, message: { onPaper: 'no' } }, (story) => {
      const works = story.situation.person.channels.some(({ id, status }) => (status === 'verified' || status === 'stale') && !story.brokenChannelIds.includes(id));
      const { history } = follow(story);
      for (const message of story.situation.messages) expect(about(history, message).filter(isNotification).some(arrived)).toBe(works);
    });
  });

  it('are one when several messages come at once', () => {
    always({ withoutFailures: true, neverOpened: true, message: { publishedAt: storyStart + 9 * hourMs, onPaper: 'no' } }, (story) => {
      expect(notifications(follow(story))[0]?.messageIds).toHaveLength(story.situation.messages.length);
    });
  });

  it('remind nobody of what only informs, nor anyone who does not want it', () => {
    for (const limits of [{ message: { purpose: 'information', legalEffect: false } }, { person: { reminders: { on: false, afterDays: [1, 2], beforeDeadlineDays: [1] } } }] as const) always(limits, (story) => {
      const followed = follow(story);
      for (const message of story.situation.messages) expect(about(notifications(followed), message).filter(arrived).length).toBeLessThanOrEqual(1);
    });
  });

  it('are never more a day than is allowed', () => {
    always({ maxMessages: 30, message: { publishedAt: storyStart + 100 * dayMs } }, expectFewADay);
    always({ maxMessages: 30 }, expectFewADay);
  });

  it('leave an hour between them, when there is no deadline', () => {
    always({ withoutDeadlines: true, maxMessages: 30 }, (story) => {
      const moments = notifications(follow(story)).filter(arrived).map(({ decidedAt }) => decidedAt);
      moments.slice(1).forEach((at, index) => expect(at - (moments[index] ?? 0)).toBeGreaterThanOrEqual(defaultPolicy.minIntervalMinutes * minuteMs));
    });
  });

  it('keep quiet hours, when there is no deadline', () => {
    always({ withoutDeadlines: true }, (story) => {
      const { quietHours } = story.situation.person;
      if (quietHours === undefined) return;
      for (const { decidedAt } of notifications(follow(story))) expect(isWithin(minuteOfDay(decidedAt), quietHours)).toBe(false);
    });
  });

  it('wait for the time of the digest, when there is no deadline', () => {
    fc.assert(fc.property(arbitraryStory({ withoutDeadlines: true, withoutFailures: true }), fc.integer({ min: 240, max: 1439 }), (story, minute) => {
      const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      const { active, channels, reminders, lastVisitAt } = story.situation.person;
      const followed = follow({ ...story, situation: { ...story.situation, person: { active, channels, reminders, lastVisitAt, digest: { time } } } });
      for (const { kind, decidedAt } of notifications(followed)) expect([kind, minuteOfDay(decidedAt)]).toEqual(['digest', minute]);
    }), runs);
  });

  it('are not delayed past a deadline by digest or quiet hours', () => {
    always({ maxMessages: 5, withoutFailures: true, neverOpened: true, message: { onPaper: 'no' } }, (story) => {
      const { history } = follow(story);
      for (const message of story.situation.messages.filter((one) => one.publishedAt < deadlineEnd(one))) {
        const first = about(history, message).find(isNotification);
        expect(first?.decidedAt).toBeLessThan(deadlineEnd(message));
      }
    });
  });
});

describe('letters on paper', () => {
  const legal = { legalEffect: true, onPaper: 'no' } as const;
  const inTime = (message: PolicyMessage): Instant => startOfDay(lastDay(message) - defaultPolicy.letterTakesDays - defaultPolicy.letterLeavesDays);
  const lastUseful = (message: PolicyMessage): Instant => startOfDay(lastDay(message) - defaultPolicy.letterTakesDays);
  const before = (message: PolicyMessage): boolean => message.publishedAt < startOfDay(lastDay(message) + 1);

  it('come in time for whoever has no working channel', () => {
    always({ message: legal, person: { channels: [] }, neverOpened: true }, (story) => {
      const followed = follow(story);
      for (const message of story.situation.messages.filter(before)) {
        const [letter] = lettersFor(followed, message);
        expect(letter?.decidedAt).toBeLessThanOrEqual(Math.max(inTime(message), message.publishedAt));
      }
    });
  });

  it('come in time when everything that is tried fails', () => {
    // Digest and quiet hours may hold the first attempt for two days; only then is it known that it fails.
    always({ message: legal, withoutFailures: true, neverOpened: true }, (story) => {
      const followed = follow({ ...story, brokenChannelIds: story.situation.person.channels.map(({ id }) => id) });
      for (const message of story.situation.messages.filter((one) => one.publishedAt <= inTime(one) - 3 * dayMs)) {
        expect(lettersFor(followed, message)[0]?.decidedAt).toBeLessThanOrEqual(inTime(message));
      }
    });
  });

  it('come while they are of use to whoever was notified and did not look', () => {
    always({ message: legal, withoutFailures: true, neverOpened: true }, (story) => {
      const followed = follow(story);
      for (const message of story.situation.messages.filter((one) => one.publishedAt <= lastUseful(one))) {
        expect(lettersFor(followed, message)[0]?.decidedAt).toBeLessThanOrEqual(lastUseful(message));
      }
    });
  });

  it('wait for two days when there is time, for someone who is about and can be reached', () => {
    always({ message: legal, withoutFailures: true, person: { lastVisitAt: storyStart } }, (story) => {
      const followed = follow(story);
      for (const message of story.situation.messages) for (const { decidedAt } of lettersFor(followed, message)) {
        expect(decidedAt).toBeGreaterThanOrEqual(Math.min(lastUseful(message), message.publishedAt + defaultPolicy.letterAfterHours * hourMs));
      }
    });
  });

  it('come once at most, with legal effect only, and not when the sender has sent one', () => {
    always({}, (story) => {
      const followed = follow(story);
      for (const message of story.situation.messages) {
        expect(lettersFor(followed, message).length).toBeLessThanOrEqual(message.legalEffect && message.onPaper === 'no' ? 1 : 0);
      }
    });
  });

  it('do not come when the deadline has passed', () => {
    always({ message: legal }, (story) => {
      const followed = follow(story);
      for (const message of story.situation.messages) for (const { decidedAt } of lettersFor(followed, message)) expect(decidedAt).toBeLessThan(startOfDay(lastDay(message) + 1));
    });
  });

  it('are still sent after deactivation, and nothing else is', () => {
    always({ person: { active: false }, message: legal, neverOpened: true }, (story) => {
      const followed = follow(story);
      expect(followed.history.every(({ kind }) => kind === 'letter')).toBe(true);
      for (const message of story.situation.messages.filter(before)) expect(lettersFor(followed, message)).toHaveLength(1);
    });
  });
});

describe('letters to recover contact', () => {
  const recoveries = (followed: Followed): readonly PastDecision[] => followed.history.filter(({ kind }) => kind === 'contact-recovery-letter');

  it('come to everyone who has unread post and can not be reached', () => {
    always({ person: { channels: [{ id: 'old', kind: 'email', status: 'failing' }] }, message: { legalEffect: false, onPaper: 'no' }, neverOpened: true }, (story) => {
      expect(recoveries(follow(story))[0]?.reason).toBe('no-working-channel');
    });
  });

  it('come to whoever has not looked for a year', () => {
    always({ withoutFailures: true, message: { legalEffect: false, onPaper: 'no' }, neverOpened: true }, (story) => {
      const [first] = recoveries(follow(story));
      expect(first?.reason).toBe('dormant');
      expect(dayOf(first?.decidedAt ?? 0) - dayOf(story.situation.person.lastVisitAt)).toBeGreaterThanOrEqual(defaultPolicy.dormantAfterDays);
    });
  });

  it('are few, and far between', () => {
    always({ neverOpened: true }, (story) => {
      const moments = recoveries(follow(story)).map(({ decidedAt }) => dayOf(decidedAt));
      expect(moments.length).toBeLessThanOrEqual(defaultPolicy.maxContactRecoveryLetters);
      moments.slice(1).forEach((at, index) => expect(at - (moments[index] ?? 0)).toBeGreaterThanOrEqual(defaultPolicy.contactRecoveryIntervalDays));
    });
  });
});

function expectFewADay(story: Story): void {
  const perDay = new Map<number, number>();
  for (const { decidedAt } of notifications(follow(story)).filter(arrived)) perDay.set(dayOf(decidedAt), (perDay.get(dayOf(decidedAt)) ?? 0) + 1);
  expect(Math.max(0, ...perDay.values())).toBeLessThanOrEqual(defaultPolicy.maxPerDay + defaultPolicy.maxUrgentPerDay);
}

function isWithin(minute: number, { from, to }: { readonly from: string; readonly to: string }): boolean {
  const [start, end] = [minuteFromTime(from), minuteFromTime(to)];
  return start <= end ? minute >= start && minute < end : minute >= start || minute < end;
}

function sorted({ decisions, lookAgainAt }: ReturnType<typeof decide>): unknown {
  return { lookAgainAt, decisions: decisions.map((decision) => ({ ...decision, messageIds: [...decision.messageIds].sort(), channelIds: [...decision.channelIds].sort() })) };
}
