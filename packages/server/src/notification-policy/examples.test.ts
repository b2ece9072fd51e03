import { describe, expect, it } from 'vitest';
import { openMessage } from '../testing/arbitrary-situation.js';
import { followPolicy, type FollowOptions } from '../testing/follow-policy.js';
import { diary, email, message, moment, person, push, situation, sms } from '../testing/policy-fixtures.js';
import { decide } from './decide.js';
import { onPaperBySender, purposeOf, type DeliveryWish } from './message-facts.js';
import { defaultPolicy } from './policy-configuration.js';
import type { Situation } from './situation.js';

const nextYear = moment('2027-06-01 00:00');
const story = (start: Situation, options?: FollowOptions): string[] => diary(followPolicy(start, moment('2026-03-01 00:00'), nextYear, options).history);

describe('Koen, who has to have his car tested before the first of May', () => {
  const mot = message({ id: 'mot', deadline: '2026-05-01', legalEffect: true });

  it('is told at once, reminded, and gets a letter while it is still of use', () => {
    expect(story(situation({ messages: [mot], person: person({ channels: [email, sms] }) }))).toEqual([
      '2026-03-02 09:00 notify (new-message) mot by e-mail',
      '2026-03-05 10:00 remind (still-unread) mot by e-mail + sms',
      '2026-03-09 10:00 remind (still-unread) mot by e-mail + sms',
      '2026-04-21 00:00 letter (deadline-near) mot',
      '2026-04-26 10:00 remind (deadline-near) mot by e-mail + sms',
      '2026-04-30 10:00 remind (deadline-near) mot by e-mail + sms',
    ]);
  });

  it('hears no more of it once he has opened it', () => {
    const opened = moment('2026-03-06 20:15');
    expect(story(situation({ messages: [mot] }), { happenings: [{ at: opened, change: (now) => openMessage(now, 'mot', opened) }] })).toEqual([
      '2026-03-02 09:00 notify (new-message) mot by e-mail',
      '2026-03-05 10:00 remind (still-unread) mot by e-mail',
    ]);
  });

  it('is reminded of the deadline only, once the letter is on its way', () => {
    expect(story(situation({ messages: [{ ...mot, deadline: '2026-03-14' }] }))).toEqual([
      '2026-03-02 09:00 notify (new-message) mot by e-mail',
      '2026-03-04 09:00 letter (deadline-near) mot',
      '2026-03-09 10:00 remind (deadline-near) mot by e-mail',
      '2026-03-13 10:00 remind (deadline-near) mot by e-mail',
    ]);
  });

  it('gets it on paper the next day when nothing arrives and nobody knows yet that the address is no good', () => {
    expect(story(situation({ messages: [mot], person: person({ reminders: { on: false, afterDays: [], beforeDeadlineDays: [] } }) }), { brokenChannelIds: ['e-mail'] })).toEqual([
      '2026-03-02 09:00 notify (new-message) mot by e-mail',
      '2026-03-03 09:00 letter (no-working-channel) mot',
    ]);
  });

  it('is not reminded of a deadline that had passed when he could be reached', () => {
    const confirmed = { at: moment('2026-05-03 12:00'), change: (now: Situation): Situation => ({ ...now, person: { ...now.person, channels: [email] } }) };
    const start = situation({ messages: [{ ...mot, legalEffect: false }], person: person({ channels: [{ ...email, status: 'unverified' }], lastVisitAt: nextYear }) });
    expect(story(start, { happenings: [confirmed] })).toEqual(['2026-05-03 12:00 notify (new-message) mot by e-mail']);
  });

  it('gets it on paper the next day when his old address bounces and there is no other', () => {
    const bounced = moment('2026-03-02 09:05');
    const failing = { at: bounced, change: (now: Situation): Situation => ({ ...now, person: { ...now.person, channels: [{ ...email, status: 'failing' as const }] } }) };
    expect(story(situation({ messages: [mot], person: person({ lastVisitAt: moment('2026-02-28 08:00') }) }), { brokenChannelIds: ['e-mail'], happenings: [failing] })).toEqual([
      '2026-03-02 09:00 notify (new-message) mot by e-mail',
      '2026-03-03 09:00 letter (no-working-channel) mot',
    ]);
  });

  it('is reached by SMS at once when his e-mail bounces', () => {
    expect(story(situation({ messages: [{ ...mot, legalEffect: false, purpose: 'information' }], person: person({ channels: [email, sms], lastVisitAt: nextYear }) }), { brokenChannelIds: ['e-mail'] })).toEqual([
      '2026-03-02 09:00 notify (new-message) mot by e-mail',
      '2026-03-02 09:00 notify (new-message) mot by sms',
    ]);
  });

  it('gets paper at once for letters with legal effect when he has not looked for a year', () => {
    const start = situation({ messages: [mot, message({ id: 'news', purpose: 'information' })], person: person({ lastVisitAt: moment('2024-11-01 12:00'), reminders: { on: false, afterDays: [], beforeDeadlineDays: [] } }) });
    expect(story(start)).toEqual([
      '2026-03-02 09:00 notify (new-message) mot + news by e-mail',
      '2026-03-02 09:00 contact-recovery-letter (dormant)',
      '2026-03-03 09:00 letter (dormant) mot',
      '2027-03-02 00:00 contact-recovery-letter (dormant)',
    ]);
  });
});

describe('Corry, who stays on paper', () => {
  const wishes: readonly DeliveryWish[] = [{ storeId: 'municipality', delivery: 'paper', from: moment('2026-01-01 00:00') }];

  it('gets no notification of an organisation that writes to her on paper', () => {
    const onPaper = onPaperBySender('municipality', moment('2026-03-02 09:00'), {}, wishes);
    expect(story(situation({ messages: [message({ onPaper, legalEffect: true })] }))).toEqual([]);
  });

  it('is on paper from the day that her choice holds, not before', () => {
    const changed: readonly DeliveryWish[] = [{ storeId: 'municipality', delivery: 'digital', from: moment('2025-01-01 00:00') }, ...wishes];
    expect(onPaperBySender('municipality', moment('2025-12-31 23:59'), {}, changed)).toBe('no');
    expect(onPaperBySender('municipality', moment('2026-01-01 00:00'), {}, changed.toReversed())).toBe('only');
    expect(onPaperBySender('tax-office', moment('2026-03-01 00:00'), {}, changed)).toBe('no');
  });

  it('who wants both, is told, and reminded of the deadline only, since the letter lies on her table', () => {
    const onPaper = onPaperBySender('tax-office', 0, { delivery: { mode: 'also-on-paper' } }, []);
    expect(story(situation({ messages: [message({ onPaper, legalEffect: true, deadline: '2026-04-01' })], person: person({ lastVisitAt: nextYear }) }))).toEqual([
      '2026-03-02 09:00 notify (new-message) letter by e-mail',
      '2026-03-27 10:00 remind (deadline-near) letter by e-mail',
      '2026-03-31 10:00 remind (deadline-near) letter by e-mail',
    ]);
  });

  it('who deactivated, still gets on paper what she had not read', () => {
    expect(story(situation({ person: person({ active: false }), messages: [message({ legalEffect: true }), message({ id: 'other' })] }))).toEqual([
      '2026-03-03 09:00 letter (no-working-channel) letter',
    ]);
  });
});

describe("Piet, who gets the post of his clients", () => {
  const clients = Array.from({ length: 10 }, (_, index) => message({ id: `client-${index}`, publishedAt: moment('2026-03-02 09:00') + index * 60_000 }));
  const piet = person({ channels: [email, push], reminders: { on: false, afterDays: [], beforeDeadlineDays: [] }, lastVisitAt: nextYear });

  it('gets two notifications when ten clients have a letter within ten minutes', () => {
    const [first, ...others] = clients.map(({ id }) => id);
    expect(story(situation({ person: piet, messages: clients }))).toEqual([
      `2026-03-02 09:00 notify (new-message) ${first ?? ''} by e-mail + push`,
      `2026-03-02 10:00 notify (new-message) ${others.join(' + ')} by e-mail + push`,
    ]);
  });

  it('gets one, in the evening, with a digest', () => {
    expect(story(situation({ person: { ...piet, digest: { time: '18:00' } }, messages: clients }))).toEqual([
      `2026-03-02 18:00 digest (new-message) ${clients.map(({ id }) => id).join(' + ')} by e-mail + push`,
    ]);
  });

  it('is not woken, and is told before a deadline that would pass while he sleeps', () => {
    const quiet = { ...piet, quietHours: { from: '22:00', to: '07:00' } };
    const tonight = (changes: Partial<(typeof clients)[number]>): Situation => situation({ person: quiet, messages: [message({ publishedAt: moment('2026-03-28 23:30'), ...changes })] });
    expect(story(tonight({}))).toEqual(['2026-03-29 07:00 notify (new-message) letter by e-mail + push']);
    expect(story(tonight({ deadline: '2026-03-29' }))).toEqual(['2026-03-29 07:00 notify (new-message) letter by e-mail + push']);
    expect(story(tonight({ deadline: '2026-03-28' }))).toEqual(['2026-03-28 23:30 notify (new-message) letter by e-mail + push']);
  });
});

describe('someone with much post', () => {
  const calm = person({ reminders: { on: false, afterDays: [], beforeDeadlineDays: [] }, lastVisitAt: nextYear });
  const hourly = (changes: Partial<ReturnType<typeof message>> = {}): Situation['messages'] =>
    Array.from({ length: 10 }, (_, hour) => message({ id: String(hour), publishedAt: moment('2026-03-02 09:00') + hour * 3_600_000, ...changes }));
  const times = (start: Situation): string[] => story(start).map((line) => line.slice(0, 16));

  it('hears of it three times a day, and of the rest in the morning', () => {
    expect(times(situation({ person: calm, messages: hourly() }))).toEqual(['2026-03-02 09:00', '2026-03-02 10:00', '2026-03-02 11:00', '2026-03-03 10:00']);
  });

  it('hears of the rest when it is no longer quiet', () => {
    expect(times(situation({ person: { ...calm, quietHours: { from: '23:00', to: '10:30' } }, messages: hourly() }))).toEqual(['2026-03-02 10:30', '2026-03-02 11:30', '2026-03-02 12:30', '2026-03-03 10:30']);
  });

  it('hears of it five times a day when it all ends today', () => {
    expect(times(situation({ person: calm, messages: hourly({ deadline: '2026-03-02' }) }))).toEqual([
      '2026-03-02 09:00', '2026-03-02 10:00', '2026-03-02 11:00', '2026-03-02 12:00', '2026-03-02 13:00', '2026-03-03 10:00',
    ]);
  });

  it('does not wait an hour for a deadline that ends sooner', () => {
    const late = [message({ id: 'first', publishedAt: moment('2026-03-02 23:20') }), message({ id: 'second', publishedAt: moment('2026-03-02 23:30'), deadline: '2026-03-02' })];
    expect(times(situation({ person: calm, messages: late }))).toEqual(['2026-03-02 23:20', '2026-03-02 23:30']);
  });
});

describe('a server that is late', () => {
  const quiet = person({ quietHours: { from: '22:00', to: '07:00' }, digest: { time: '18:00' }, reminders: { on: false, afterDays: [], beforeDeadlineDays: [] } });

  it('does not wake anyone to make up for it', () => {
    expect(decide(situation({ person: quiet }), moment('2026-03-03 03:00'))).toEqual({ decisions: [], lookAgainAt: moment('2026-03-03 07:00') });
  });

  it('waits until the end of quiet hours in the hour that comes twice', () => {
    const secondQuarterPastTwo = Date.parse('2026-10-25T01:15:00Z');
    const start = situation({ person: { ...quiet, quietHours: { from: '22:00', to: '02:30' }, lastVisitAt: secondQuarterPastTwo }, messages: [message({ purpose: 'information' })] });
    expect(decide(start, secondQuarterPastTwo)).toEqual({ decisions: [], lookAgainAt: Date.parse('2026-10-25T01:30:00Z') });
  });
});

describe('another ladder', () => {
  it('is come down when there is nothing on the higher rungs', () => {
    const configuration = { ...defaultPolicy, ladder: [['email'], ['sms']] as const };
    expect(story(situation({ person: person({ lastVisitAt: nextYear }) }), { configuration })).toEqual([
      '2026-03-02 09:00 notify (new-message) letter by e-mail',
      '2026-03-05 10:00 remind (still-unread) letter by e-mail',
      '2026-03-09 10:00 remind (still-unread) letter by e-mail',
    ]);
  });
});

describe('what a sender says of a message', () => {
  it.each([
    [{ actionPrompt: 'pay' }, 'action'],
    [{ actionPrompt: 'receive-information', messageType: 'request' }, 'information'],
    [{ messageType: 'notification' }, 'information'],
    [{ messageType: 'invitation' }, 'action'],
    [{}, 'unknown'],
  ] as const)('%j asks for: %s', (metadata, purpose) => {
    expect(purposeOf(metadata)).toBe(purpose);
  });
});
