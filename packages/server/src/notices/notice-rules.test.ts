import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayOf } from '../amsterdam-time.js';
import { isDismissed, noticeKinds, noticesOf, type Dismissal, type EndingMandate, type FactualChannel, type NoticeFacts } from './notice-rules.js';

const now = new Date('2026-03-02T09:00:00Z');
const channel = (status: FactualChannel['status'], id: string = status): FactualChannel => ({ id, status, since: new Date('2026-02-01T09:00:00Z') });
const facts = (changes: Partial<NoticeFacts> = {}): NoticeFacts => ({
  active: true, activeSince: new Date('2026-01-01T09:00:00Z'), remindersOn: true, channels: [channel('verified')], unreadCount: 0, visitAt: now, previousVisitAt: undefined,
  mandates: [], checkDue: false, newOrganisationCount: 0, ...changes,
});
const mandate = (role: EndingMandate['role'], daysLeft: number, lastDay = '2026-04-01'): EndingMandate => ({ role, daysLeft, lastDay });
const kindsOf = (changes: Partial<NoticeFacts>) => noticesOf(facts(changes)).map(({ kind }) => kind);

describe('what there is to tell', () => {
  it.each<[string, Partial<NoticeFacts>, readonly string[]]>([
    ['nothing when all is well', {}, []],
    ['nothing of a box that is not activated', { active: false, channels: [], remindersOn: false, checkDue: true, newOrganisationCount: 3 }, []],
    ['that there is no address', { channels: [] }, ['no-channel']],
    ['that there is no address, not that nothing reminds of what cannot reach anybody', { channels: [], remindersOn: false }, ['no-channel']],
    ['that an address is not confirmed, not also that there is none', { channels: [channel('unverified')] }, ['unverified']],
    ['that the second one is not confirmed', { channels: [channel('verified'), channel('unverified')] }, ['unverified']],
    ['that an address does not work, not also that there is none', { channels: [channel('failing')] }, ['address-failing']],
    ['that reminders are off', { remindersOn: false }, ['no-reminder']],
    ['that letters lay unread for a year', { unreadCount: 3, previousVisitAt: new Date('2025-03-02T09:00:00Z') }, ['dormant']],
    ['nothing of a year in which nothing came', { unreadCount: 0, previousVisitAt: new Date('2024-03-02T09:00:00Z') }, []],
    ['nothing of unread letters a day before it is a year', { unreadCount: 3, previousVisitAt: new Date('2025-03-03T09:00:00Z') }, []],
    ['that a mandate ends, to who acts with it, sixty days before', { mandates: [mandate('mandatee', 60)] }, ['mandate-ending']],
    ['nothing of a mandate that ends later', { mandates: [mandate('mandatee', 61)] }, []],
    ['that a mandate ends, to who granted it, fourteen days before', { mandates: [mandate('mandator', 14)] }, ['mandate-ending']],
    ['nothing to who granted it the day before that', { mandates: [mandate('mandator', 15)] }, []],
    ['that a mandate ends to who has no box of their own', { active: false, channels: [], mandates: [mandate('mandatee', 3)] }, ['mandate-ending']],
    ['once of a day on which several end', { mandates: [mandate('mandatee', 3), mandate('mandatee', 3), mandate('mandatee', 9, '2026-04-07')] }, ['mandate-ending', 'mandate-ending']],
    ['that it is time to look whether all is right', { checkDue: true }, ['check']],
    ['that organisations came', { newOrganisationCount: 2 }, ['new-organisations']],
  ])('is %s', (_what, changes, kinds) => {
    expect(kindsOf(changes)).toEqual(kinds);
  });

  it('holds what is needed to put it right', () => {
    expect(noticesOf(facts({ channels: [channel('failing', 'a'), channel('unverified', 'b')], unreadCount: 3, previousVisitAt: new Date('2024-12-31T09:00:00Z') }))).toMatchObject([
      { id: 'address-failing.a', channelId: 'a' }, { id: 'unverified.b', channelId: 'b' }, { id: 'dormant', count: 3, date: '2024-12-31' },
    ]);
  });

  it('tells who acts again shortly before a mandate ends, though they did not want to see it early', () => {
    const dismissals: readonly Dismissal[] = [{ noticeId: 'mandate-ending.2026-04-01', reason: 'not-needed', count: undefined, at: now }];
    const isGone = (daysLeft: number, at: string) => isDismissed(noticesOf(facts({ mandates: [mandate('mandatee', daysLeft)] }))[0]!, dismissals, new Date(at));
    expect(isGone(15, '2026-03-17T12:00:00Z')).toBe(true);
    expect(isGone(14, '2026-03-18T00:00:00Z')).toBe(false);
  });

  const arbitraryFacts = fc.record({
    mandates: fc.array(fc.record({ role: fc.constantFrom('mandator', 'mandatee'), daysLeft: fc.nat(90) }).map(({ role, daysLeft }) => mandate(role, daysLeft, dateOfDay(dayOf(now.getTime()) + daysLeft))), { maxLength: 3 }),
    active: fc.boolean(), activeSince: fc.constant(undefined), remindersOn: fc.boolean(), unreadCount: fc.nat(5), checkDue: fc.boolean(), newOrganisationCount: fc.nat(3),
    channels: fc.uniqueArray(fc.record({ id: fc.uuid(), status: fc.constantFrom('unverified', 'verified', 'failing'), since: fc.constant(now) }), { maxLength: 4, selector: ({ id }) => id }),
    visitAt: fc.constant(now), previousVisitAt: fc.option(fc.date({ min: new Date('2020-01-01'), max: now, noInvalidDate: true }), { nil: undefined }),
  });

  it('is told once each, the most important first, the same each time, and by an id that a path can hold', () => {
    fc.assert(fc.property(arbitraryFacts, (some) => {
      const notices = noticesOf(some);
      expect(new Set(notices.map(({ id }) => id)).size).toBe(notices.length);
      const order = notices.map(({ kind }) => noticeKinds.indexOf(kind));
      expect(order).toEqual(order.toSorted((one, other) => one - other));
      expect(noticesOf(some)).toEqual(notices);
      for (const { id } of notices) expect(id).toMatch(/^[A-Za-z0-9_.-]{1,100}$/);
    }));
  });

  it('is always something of an active box that reaches nobody', () => {
    fc.assert(fc.property(arbitraryFacts, (some) => {
      const reaches = some.channels.some(({ status }) => status === 'verified');
      if (some.active && !reaches) expect(noticesOf(some).length).toBeGreaterThan(0);
    }));
  });
});

describe('a dismissed notice', () => {
  const at = new Date('2026-03-02T09:00:00Z');
  const dismissed = (reason: Dismissal['reason'], count?: number): readonly Dismissal[] => [{ noticeId: 'dormant', reason, count, at }];
  const notice = { id: 'dormant', kind: 'dormant' } as const;

  it.each([
    ['later', '2026-03-09T08:59:59Z', true], ['later', '2026-03-09T09:00:00Z', false],
    ['not-needed', '2026-09-02T08:59:59Z', true], ['not-needed', '2026-09-02T09:00:00Z', false], ['other', '2026-09-02T08:59:59Z', true],
  ] as const)('for the reason %s is at %s still gone: %s', (reason, moment, gone) => {
    expect(isDismissed(notice, dismissed(reason), new Date(moment))).toBe(gone);
  });

  it('is back when there is more to tell, or when it happened again', () => {
    expect(isDismissed({ ...notice, count: 2 }, dismissed('not-needed', 2), at)).toBe(true);
    expect(isDismissed({ ...notice, count: 3 }, dismissed('not-needed', 2), at)).toBe(false);
    expect(isDismissed({ ...notice, since: new Date('2026-03-02T08:59:59Z') }, dismissed('not-needed'), at)).toBe(true);
    expect(isDismissed({ ...notice, since: new Date('2026-03-02T09:00:01Z') }, dismissed('not-needed'), at)).toBe(false);
  });

  it('is another one', () => {
    expect(isDismissed({ id: 'check', kind: 'check' }, dismissed('not-needed'), at)).toBe(false);
  });
});
