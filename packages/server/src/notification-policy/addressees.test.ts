import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayFromDate, dayOf, hourMs, startOfDay, type Instant } from '../amsterdam-time.js';
import { followMailbox, isShown, owner, type SharedMailbox, type Told } from '../testing/follow-mailbox.js';
import { email, message, moment, momentText, person, push, situation } from '../testing/policy-fixtures.js';
import { decide } from './decide.js';
import type { PolicyMessage, PolicyPerson, PostMandate } from './situation.js';

const dayMs = 24 * hourMs;
const taxes = 'belastingdienst';
const unreachable = person({ channels: [] });
const tax = message({ id: 'aanslag', storeId: taxes, legalEffect: true, deadline: '2026-05-01' });
const quiet = { on: false, afterDays: [], beforeDeadlineDays: [] } as const;
const mandate = (changes: Partial<SharedMailbox['mandates'][number]> = {}): SharedMailbox['mandates'][number] => ({ mandateeId: 'piet', post: 'mandatee', mayRead: true, startsAt: moment('2026-01-01 00:00'), ...changes });
const mailbox = (changes: Partial<SharedMailbox> = {}): SharedMailbox => ({
  people: { owner: person({ reminders: quiet }), piet: person({ channels: [push], reminders: quiet }) }, mandates: [mandate()], messages: [tax], ...changes,
});

/** Who was told what, in lines that a person can read. */
function story(changes: Partial<SharedMailbox>, until = '2026-12-31 00:00'): string[] {
  const told = followMailbox(mailbox(changes), moment('2026-03-01 00:00'), { until: moment(until) });
  return told.map(({ person: who, decidedAt, kind, reason, messageIds, isUndeliverable }) => `${momentText(decidedAt)} ${who} ${kind} (${reason}) ${messageIds.join(' + ')}${isUndeliverable === true ? ' – returned' : ''}`.trimEnd());
}

const march = '2026-04-01 00:00';

describe('a message for somebody who is represented', () => {
  it('is told to the representative instead of them, and goes to the representative on paper', () => {
    expect(story({})).toEqual(['2026-03-02 09:00 piet notify (new-message) aanslag', '2026-04-21 00:00 piet letter (deadline-near) aanslag']);
  });

  it('is told to both, each with a letter', () => {
    expect(story({ mandates: [mandate({ post: 'both' })] })).toEqual([
      '2026-03-02 09:00 owner notify (new-message) aanslag', '2026-03-02 09:00 piet notify (new-message) aanslag',
      '2026-04-21 00:00 owner letter (deadline-near) aanslag', '2026-04-21 00:00 piet letter (deadline-near) aanslag',
    ]);
  });

  it.each<[string, Partial<SharedMailbox['mandates'][number]>]>([
    ['keeps their post', { post: 'mandator' }], ['does not let the representative read', { mayRead: false }], ['is about another organisation', { storeIds: ['rdw'] }],
    ['is about another type', { messageTypes: ['payment-request'] }], ['has ended', { endsAt: moment('2026-02-01 00:00') }], ['has not begun', { startsAt: moment('2026-06-01 00:00') }],
  ])('is theirs alone when the mandate %s', (_what, changes) => {
    expect(story({ mandates: [mandate(changes)] }, march)).toEqual(['2026-03-02 09:00 owner notify (new-message) aanslag']);
  });

  it('is told to every representative in whose mandate it lies', () => {
    const people = { owner: person({ reminders: quiet }), piet: person({ reminders: quiet }), dochter: person({ reminders: quiet }) };
    const both = [mandate(), mandate({ mandateeId: 'dochter', storeIds: [taxes] })];
    expect(story({ people, mandates: both }, march)).toEqual(['2026-03-02 09:00 piet notify (new-message) aanslag', '2026-03-02 09:00 dochter notify (new-message) aanslag']);
    expect(story({ people, mandates: [mandate(), mandate({ mandateeId: 'dochter', post: 'both' })] }, march)).toHaveLength(3);
  });

  it('is told to them at once when the mandate ends, and not to who represented them', () => {
    expect(story({ mandates: [mandate({ endsAt: moment('2026-03-20 14:00') })] })).toEqual([
      '2026-03-02 09:00 piet notify (new-message) aanslag', '2026-03-20 14:00 owner notify (new-message) aanslag', '2026-04-21 00:00 owner letter (deadline-near) aanslag',
    ]);
  });

  it('is told to them again when they were told before the mandate began', () => {
    expect(story({ mandates: [mandate({ startsAt: moment('2026-03-05 00:00'), endsAt: moment('2026-03-20 14:00') })] }, march)).toEqual([
      '2026-03-02 09:00 owner notify (new-message) aanslag', '2026-03-05 00:00 piet notify (new-message) aanslag', '2026-03-20 14:00 owner notify (new-message) aanslag',
    ]);
  });

  it('is not told again when one mandate follows on another', () => {
    const change = moment('2026-03-20 00:00');
    expect(story({ mandates: [mandate({ endsAt: change }), mandate({ startsAt: change })] }, march)).toEqual(['2026-03-02 09:00 piet notify (new-message) aanslag']);
  });

  it('is heard of no more once either of them opened it', () => {
    expect(story({ mandates: [mandate({ post: 'both' })], opened: new Map([['aanslag', moment('2026-03-03 10:00')]]) })).toEqual([
      '2026-03-02 09:00 owner notify (new-message) aanslag', '2026-03-02 09:00 piet notify (new-message) aanslag',
    ]);
  });
});

describe('a representative who cannot be reached', () => {
  const people = { owner: person({ reminders: quiet }), piet: unreachable };

  it('gets the letter, and then the represented person is told', () => {
    expect(story({ people }, march)).toEqual([
      '2026-03-03 09:00 owner notify (new-message) aanslag', '2026-03-03 09:00 piet letter (no-working-channel) aanslag',
    ]);
  });

  it('and has no address leaves the letter to the represented person', () => {
    expect(story({ people, withoutAddress: ['piet'] })).toEqual([
      '2026-03-03 09:00 owner notify (new-message) aanslag', '2026-03-03 09:00 piet letter (no-working-channel) aanslag – returned',
      '2026-04-21 00:00 owner letter (deadline-near) aanslag',
    ]);
  });

  it('leaves it to the represented person to be told of what has no legal effect', () => {
    expect(story({ people, messages: [{ ...tax, legalEffect: false }] }, march).filter((line) => line.includes('owner'))).toEqual(['2026-03-03 09:00 owner notify (new-message) aanslag']);
  });

  it('is no reason to tell the represented person when another one can be', () => {
    expect(story({ people: { ...people, dochter: person({ reminders: quiet }) }, mandates: [mandate(), mandate({ mandateeId: 'dochter' })] }, march)).toEqual([
      '2026-03-02 09:00 dochter notify (new-message) aanslag', '2026-03-03 09:00 piet letter (no-working-channel) aanslag',
    ]);
  });
});

describe('a representative of several people', () => {
  const clients = ['anna', 'bram', 'carla'];
  const received = clients.map((mandatorId) => ({ mandatorId, post: 'mandatee', mayRead: true, startsAt: moment('2026-01-01 00:00') }) as const);
  const messages = clients.map((mandatorId) => message({ id: `van-${mandatorId}`, mandatorId, legalEffect: true, deadline: '2026-05-01' }));

  it('gets one notification of what came for all of them, and of their own', () => {
    const own = message({ id: 'eigen' });
    expect(decide(situation({ messages: [...messages, own], received }), own.publishedAt).decisions).toMatchObject([{ kind: 'notify', messageIds: ['van-anna', 'van-bram', 'van-carla', 'eigen'] }]);
  });

  it('gets each their letters in an envelope of their own', () => {
    expect(decide(situation({ person: unreachable, messages, received }), moment('2026-03-10 00:00')).decisions.filter(({ kind }) => kind === 'letter')).toMatchObject(
      clients.map((name) => ({ messageIds: [`van-${name}`] })),
    );
  });

  it('is told nothing of a mailbox that was given up, but gets what is owed on paper', () => {
    expect(decide(situation({ messages: messages.slice(0, 1).map((one) => ({ ...one, isBoxClosed: true })), received }), moment('2026-03-10 00:00')).decisions).toMatchObject([{ kind: 'letter', messageIds: ['van-anna'] }]);
  });
});

/** The random moments lie between these, so that there is time to post a letter before the first deadline and after the last change. */
const start = moment('2026-02-01 00:00');
const storeIds = [taxes, 'rdw', 'gemeente'] as const;
const minutes = (max: number) => fc.integer({ min: 0, max }).map((count) => start + count * 60_000);

const arbitraryPerson: fc.Arbitrary<PolicyPerson> = fc.record({
  active: fc.constant(true),
  channels: fc.constantFrom([email], [push], [{ ...email, status: 'failing' as const }], []),
  reminders: fc.record({ on: fc.boolean(), afterDays: fc.constantFrom([], [3, 7]), beforeDeadlineDays: fc.constantFrom([], [5, 1]) }),
  digest: fc.constant({ time: '08:00' }),
  quietHours: fc.constant({ from: '22:00', to: '07:00' }),
  lastVisitAt: fc.constantFrom(start - 10 * dayMs, start - 360 * dayMs),
}, { requiredKeys: ['active', 'channels', 'reminders', 'lastVisitAt'] });

const arbitraryMandate = fc.record({
  mandateeId: fc.constantFrom('piet', 'dochter'),
  post: fc.constantFrom<PostMandate['post'][]>('mandatee', 'mandatee', 'both', 'mandator'),
  mayRead: fc.constantFrom(true, true, true, false),
  scope: fc.option(fc.subarray([...storeIds]), { nil: undefined }),
  startsAt: minutes(50 * 24 * 60),
  lasts: fc.option(fc.integer({ min: 0, max: 40 * 24 * 60 }), { nil: undefined }),
}).map(({ scope, lasts, ...one }) => ({ ...one, ...(scope && { storeIds: scope }), ...(lasts !== undefined && { endsAt: one.startsAt + lasts * 60_000 }) }));

const arbitraryMailbox: fc.Arbitrary<SharedMailbox> = fc.record({
  people: fc.record({ owner: arbitraryPerson, piet: arbitraryPerson, dochter: arbitraryPerson }),
  mandates: fc.array(arbitraryMandate, { maxLength: 5 }),
  letters: fc.array(fc.record({ publishedAt: minutes(40 * 24 * 60), storeId: fc.constantFrom(...storeIds), days: fc.integer({ min: 20, max: 60 }), opened: fc.option(fc.integer({ min: 0, max: 50 * 24 * 60 }), { nil: undefined }) }), { minLength: 1, maxLength: 4 }),
  withoutAddress: fc.subarray(['piet', 'dochter']),
}).map(({ letters, ...rest }) => {
  const messages = letters.map(({ publishedAt, storeId, days }, index) => message({ id: `brief-${index}`, publishedAt, storeId, legalEffect: true, deadline: dateOfDay(dayOf(publishedAt) + days) }));
  const opened = new Map(letters.flatMap(({ publishedAt, opened: after }, index) => (after === undefined ? [] : [[`brief-${index}`, publishedAt + after * 60_000] as const])));
  return { ...rest, messages, opened };
});

const neverOpened = ({ people, mandates, messages, withoutAddress = [] }: SharedMailbox): SharedMailbox => ({ people, mandates, messages, withoutAddress });
const runs = { numRuns: 400 };
const until = start + 3 * 365 * dayMs;
const deadlineEnd = ({ deadline = '' }: PolicyMessage): Instant => startOfDay(dayFromDate(deadline) + 1);
const about = (told: readonly Told[], { id }: PolicyMessage): readonly Told[] => told.filter(({ messageIds }) => messageIds.includes(id));
/** What really got to somebody: a notification, or a letter that was printed and not returned. */
const arrived = ({ kind, printedAt }: Told): boolean => kind !== 'letter' || printedAt !== undefined;

describe('whatever mandates begin, end and are withdrawn', () => {
  it('nobody is told but the represented person and who represents them in this, then', () => {
    fc.assert(fc.property(arbitraryMailbox, (some) => {
      const told = followMailbox(some, start, { until });
      for (const message of some.messages) for (const { person: who, decidedAt } of about(told, message)) {
        expect(who === owner || isShown(some, who, message, decidedAt)).toBe(true);
      }
    }), runs);
  });

  it('nothing goes out after it was opened', () => {
    fc.assert(fc.property(arbitraryMailbox, (some) => {
      const told = followMailbox(some, start, { until });
      for (const message of some.messages) for (const { decidedAt } of about(told, message)) expect(decidedAt).toBeLessThan(some.opened?.get(message.id) ?? Infinity);
    }), runs);
  });

  it('each message with legal effect gets to a person or on paper before its deadline', () => {
    fc.assert(fc.property(arbitraryMailbox, (any) => {
      const some = neverOpened(any);
      const told = followMailbox(some, start, { until });
      for (const message of some.messages) expect(about(told, message).filter(arrived).some(({ decidedAt }) => decidedAt < deadlineEnd(message))).toBe(true);
    }), runs);
  });

  it('it gets to whoever is to be told in the end, when that is so for two days and a letter can still come', () => {
    fc.assert(fc.property(arbitraryMailbox, (any) => {
      const some = neverOpened(any);
      const told = followMailbox(some, start, { until });
      for (const message of some.messages) {
        const end = deadlineEnd(message);
        const latest = end - 8 * dayMs;
        if (some.mandates.some(({ startsAt, endsAt = 0 }) => [startsAt, endsAt].some((at) => at > latest && at < end))) continue;
        const responsible = (who: string): boolean => isShown(some, who, message, latest) || (who === owner && isOwnerResponsible(some, message, latest));
        const got = about(told, message).filter((one) => arrived(one) && one.decidedAt < end).map(({ person: who }) => who);
        expect(got.some(responsible)).toBe(true);
      }
    }), runs);
  });

  it('there is nothing to do before the next look, and what was recorded is not decided again', () => {
    fc.assert(fc.property(arbitraryMailbox, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (some, share) => {
      followMailbox(some, start, { until, onOutcome: ({ decisions, lookAgainAt }, now, at) => {
        if (lookAgainAt !== undefined) expect(lookAgainAt).toBeGreaterThan(at);
        const recorded = [...now.history, ...decisions.map((decision) => ({ ...decision, decidedAt: at, failedChannelIds: [] }))];
        const between = at + Math.floor(((lookAgainAt ?? at + 400 * dayMs) - at) * share);
        expect(decide({ ...now, history: recorded }, between).decisions).toEqual([]);
      } });
    }), { numRuns: 100 });
  });
});

/** Nobody is told instead, or who should be can be reached in no way. */
function isOwnerResponsible(some: SharedMailbox, message: PolicyMessage, at: Instant): boolean {
  const shown = some.mandates.filter((one) => isShown({ ...some, mandates: [one] }, one.mandateeId, message, at));
  return shown.length === 0 || shown.some(({ post }) => post === 'both') || shown.every(({ mandateeId }) => some.withoutAddress?.includes(mandateeId) === true || some.people[mandateeId]?.channels.every(({ status }) => status === 'failing') === true);
}
