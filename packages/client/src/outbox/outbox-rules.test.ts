import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NetworkError } from '../errors/network-error.js';
import { ProblemResponseError } from '../errors/problem-response-error.js';
import { SessionExpiredError } from '../errors/session-expired-error.js';
import { UnexpectedAnswerError } from '../errors/unexpected-answer-error.js';
import type { MailboxAction } from '../mailbox/mailbox-state.js';
import type { KnownChange } from '../mailbox/message-records.js';
import { backOffMs, longestMs } from './back-off.js';
import { planOf } from './combine.js';
import type { Command, KeptCommand } from './command.js';
import { judge, judgeAsked, type CommandAnswer } from './judge.js';

const changes: readonly (readonly [MailboxAction, KnownChange])[] = [
  ['mark-read', { unread: false }], ['mark-unread', { unread: true }], ['mark-handled', { handled: true }], ['move', { folder: 'archive' }], ['move', { folder: 'Belasting' }],
  ['bin', { folder: 'trash' }], ['restore', { folder: 'inbox' }], ['purge', { gone: true }],
];
function command(number: number, [action, change]: readonly [MailboxAction, KnownChange], more: Partial<Command> = {}): Command {
  return { key: `key-${number}`, id: 'm', storeId: 's', action, change, batchId: `batch-${number}`, madeAt: 0, ...more };
}
const acts = fc.array(fc.record({ id: fc.constantFrom('a', 'b'), what: fc.constantFrom(...changes), tried: fc.boolean(), state: fc.constantFrom('open', 'open', 'open', 'withdrawn', 'refused') }), { maxLength: 12 })
  .map((all) => all.map(({ id, what, tried, state }, number): KeptCommand => ({
    number,
    act: command(number, what, { id, ...(tried && { tried }), ...(state === 'withdrawn' && { withdrawn: true, tried: true }), ...(state === 'refused' && { refusal: { status: 409 } }) }),
  })));

/** What becomes of the messages when all of these are carried out in order; what is gone stays gone. */
function outcome(all: readonly KeptCommand[]): unknown {
  const messages: Record<string, KnownChange> = {};
  for (const { act: { id, change, refusal, withdrawn } } of all) if (!refusal && !withdrawn && !messages[id]?.gone) messages[id] = { ...messages[id], ...change };
  return messages;
}

describe('what is sent next', () => {
  it('is the first of each message; what is left out changes nothing of what comes of it', () => {
    fc.assert(fc.property(acts, (all) => {
      const { heads, superseded } = planOf(all);
      const left = all.filter((each) => !superseded.includes(each));
      expect(outcome(left)).toEqual(outcome(all));
      expect(superseded.every(({ act }) => !act.tried && !act.refusal && !act.withdrawn)).toBe(true);
      const firsts = ['a', 'b'].flatMap((id) => left.find(({ act }) => act.id === id && !act.refusal) ?? []);
      expect(new Set(heads)).toEqual(new Set(firsts));
    }), { numRuns: 500 });
  });

  it('leaves out what was changed back before it was sent, and nothing that may have been sent', () => {
    const toggles = [command(0, changes[0]!), command(1, changes[1]!), command(2, changes[0]!)].map((act, number) => ({ number, act }));
    expect(planOf(toggles)).toEqual({ heads: [toggles[2]], superseded: [toggles[0], toggles[1]] });
    const tried = toggles.map(({ number, act }) => ({ number, act: { ...act, tried: true as const } }));
    expect(planOf(tried)).toEqual({ heads: [tried[0]], superseded: [] });
  });

  it('never leaves out the bin before a message is deleted for good', () => {
    const all = [command(0, changes[5]!), command(1, changes[7]!)].map((act, number) => ({ number, act }));
    expect(planOf(all)).toEqual({ heads: [all[0]], superseded: [] });
  });
});

describe('what an answer means', () => {
  const problem = (status: number, code = 'internal', retryAfterMs?: number) => ({ error: new ProblemResponseError(status, { supportCode: 'abc', retryAfterMs }, { type: `urn:berichtenbox:problem:${code}` }) });
  const read = command(1, changes[0]!);
  const [bin, purge] = [command(1, changes[5]!), command(1, changes[7]!)];

  it.each<[string, Command, CommandAnswer, object]>([
    ['done', read, { known: { unread: false } }, { kind: 'done', known: { unread: false } }],
    ['done, of which nothing is told', bin, {}, { kind: 'done', known: { folder: 'trash' } }],
    ['no network', read, { error: new NetworkError() }, { kind: 'waits', wait: { waitsFor: 'network', isGeneral: true } }],
    ['a page instead', read, { error: new UnexpectedAnswerError('x') }, { kind: 'waits', wait: { waitsFor: 'network', isGeneral: true } }],
    ['logged out', read, { error: new SessionExpiredError(undefined, {}) }, { kind: 'waits', wait: { waitsFor: 'login', isGeneral: true } }],
    ['too many', read, problem(429, 'too-many-requests', 9_000), { kind: 'waits', wait: { waitsFor: 'server', isGeneral: true, retryAfterMs: 9_000 } }],
    ...[408, 425, 426, 500, 501, 502, 503, 504].map((status): [string, Command, CommandAnswer, object] => [`${status}`, read, problem(status), { kind: 'waits', wait: { waitsFor: 'server' } }]),
    ['busy', read, problem(409, 'idempotency-key-busy'), { kind: 'waits', wait: { waitsFor: 'server' } }],
    ['nothing fetched yet', read, problem(409, 'not-retrieved'), { kind: 'waits', wait: { waitsFor: 'server' } }],
    ['another conflict', purge, problem(409, 'not-in-trash'), { kind: 'unsure', refusal: { status: 409, supportCode: 'abc' } }],
    ['changed since', purge, problem(409, 'message-changed'), { kind: 'unsure', refusal: { status: 409, supportCode: 'abc', isOvertaken: true } }],
    ['not allowed', read, problem(403, 'on-behalf-of-refused'), { kind: 'access', refusal: { status: 403, supportCode: 'abc' } }],
    ['nonsense', read, problem(400, 'invalid-request'), { kind: 'refused', refusal: { status: 400, supportCode: 'abc' } }],
    ['no such message', read, problem(404, 'not-found'), { kind: 'refused', refusal: { status: 404, supportCode: 'abc' }, known: { gone: true } }],
    ['no such message, of a store that failed', { ...read, isStale: true }, problem(404, 'not-found'), { kind: 'refused', refusal: { status: 404, supportCode: 'abc' } }],
    ['binned, and gone', bin, problem(410, 'not-found'), { kind: 'done', known: { gone: true } }],
    ['deleted, and gone', purge, problem(404, 'not-found'), { kind: 'done', known: { gone: true } }],
    ['overtaken', read, { known: { unread: true }, isOvertaken: true }, { kind: 'refused', refusal: { status: 409, isOvertaken: true }, known: { unread: true } }],
    ['overtaken, and nobody asked for it', { ...read, byItself: true }, { known: { unread: true }, isOvertaken: true }, { kind: 'done', known: { unread: true } }],
  ])('%s', (_name, one, answer, verdict) => {
    expect(judge(one, answer)).toEqual(verdict);
  });

  it('is found out from how the message is', () => {
    expect(judgeAsked(purge, { status: 409 }, { gone: true }).kind).toBe('done');
    expect(judgeAsked(purge, { status: 409 }, { unread: false, folder: 'inbox' })).toMatchObject({ kind: 'refused', known: { folder: 'inbox' } });
    expect(judgeAsked(read, { status: 409 }, { unread: false, folder: 'trash' }).kind).toBe('done');
    expect(judgeAsked(read, { status: 409 }, { gone: true }).kind).toBe('refused');
  });
});

it('waits longer each time, never shorter than the server asked, and never longer than five minutes', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 900_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (failures, asked, random) => {
    const ms = backOffMs(failures, asked, random);
    expect(ms).toBeLessThanOrEqual(longestMs);
    expect(ms).toBeGreaterThanOrEqual(Math.min(asked, longestMs));
    expect(backOffMs(failures, 0, random)).toBeLessThanOrEqual(1_000 * 2 ** (failures - 1));
  }));
  expect([backOffMs(1, 0, 1), backOffMs(4, 0, 1), backOffMs(40, 0, 1), backOffMs(4, 0, 0)]).toEqual([1_000, 8_000, longestMs, 0]);
});
