import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MessageRecords } from './message-records.js';
import { keyOf } from './message-order.js';
import type { MessageSummary } from './message.js';

function message(id: string, storeId = 'a', change: Partial<MessageSummary> = {}): MessageSummary {
  return {
    id, storeId, senderId: storeId, senderName: '', subject: `Subject ${id}`, publishedAt: new Date('2026-03-01'), attachmentCount: 0,
    folder: 'inbox', unread: true, stale: false, ...change,
  };
}

const makeRecords = (): MessageRecords => new MessageRecords(() => undefined, (id) => `Name of ${id}`);
const key = (id: string, storeId = 'a'): string => keyOf({ id, storeId });

function readList(records: MessageRecords, listed: readonly MessageSummary[], answered: readonly string[]): void {
  const readAt = records.startReading();
  listed.forEach((each) => records.put(each, readAt));
  records.finishReading(new Set(listed.map(keyOf)), readAt, new Set(answered));
}

const rounds = fc.array(fc.record({
  stores: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
  messages: fc.uniqueArray(fc.record({ id: fc.constantFrom('1', '2', '3', '4'), storeId: fc.constantFrom('a', 'b', 'c'), day: fc.integer({ min: 1, max: 3 }) }), { selector: ({ id, storeId }) => id + storeId }),
}), { minLength: 1, maxLength: 8 });

describe('MessageRecords', () => {
  it('never loses a message of a store that failed, nor keeps one that a store that answered no longer has', () => {
    fc.assert(fc.property(rounds, (all) => {
      const records = makeRecords();
      const expected = new Map<string, boolean>();
      for (const { stores, messages } of all) {
        const answered = ['a', 'b', 'c'].filter((_, index) => stores[index]);
        const listed = messages.filter(({ storeId }) => answered.includes(storeId)).map(({ id, storeId, day }) => message(id, storeId, { publishedAt: new Date(2026, 2, day) }));
        readList(records, listed, answered);
        for (const known of expected.keys()) {
          if (answered.includes(known.slice(0, 1))) expected.delete(known);
          else expected.set(known, true);
        }
        listed.forEach((each) => expected.set(keyOf(each), false));
      }
      expect(new Map(records.list.map((each) => [keyOf(each), each.stale]))).toEqual(expected);
    }));
  });

  it('is sorted newest first, and the same for messages that came in any order', () => {
    fc.assert(fc.property(rounds, fc.infiniteStream(fc.nat()), (all, order) => {
      const listed = all[0]?.messages.map(({ id, storeId, day }) => message(id, storeId, { publishedAt: new Date(2026, 2, day) })) ?? [];
      const one = makeRecords();
      const other = makeRecords();
      readList(one, listed, []);
      const weights = new Map(listed.map((each) => [each, order.next().value as number]));
      readList(other, [...listed].sort((a, b) => (weights.get(a) ?? 0) - (weights.get(b) ?? 0)), []);
      expect(other.list).toEqual(one.list);
      const times = one.list.map(({ publishedAt }) => publishedAt.getTime());
      expect(times).toEqual([...times].sort((a, b) => b - a));
    }));
  });

  it('believes what was confirmed last, whenever answers to older questions come', () => {
    const step = fc.oneof(
      fc.record({ type: fc.constant('ask' as const) }),
      fc.record({ type: fc.constant('answer' as const), which: fc.nat() }),
      fc.record({ type: fc.constant('confirm' as const), unread: fc.boolean() }),
    );
    fc.assert(fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const records = makeRecords();
      let server = true;
      let confirmed: boolean | undefined;
      records.put(message('1'), records.startReading());
      // Questions that are under way, with what the server had when it was asked.
      const asked: { readAt: number; unread: boolean }[] = [];
      for (const each of steps) {
        if (each.type === 'ask') asked.push({ readAt: records.startReading(), unread: server });
        else if (each.type === 'confirm') {
          server = confirmed = each.unread;
          records.settle(key('1'), { unread: each.unread });
        } else {
          const [answer] = asked.splice(each.which % Math.max(asked.length, 1), 1);
          if (answer) records.put(message('1', 'a', { unread: answer.unread }), answer.readAt);
        }
        expect(records.get(key('1'))?.unread).toBe(confirmed ?? true);
      }
    }));
  });

  it('does not bring back what is gone with an answer to an older question, but does with a newer one', () => {
    const records = makeRecords();
    const before = records.startReading();
    records.put(message('1'), before);
    records.settle(key('1'), { gone: true });
    records.put(message('1'), before);
    expect(records.list).toEqual([]);
    records.put(message('1'), records.startReading());
    expect(records.list).toHaveLength(1);
  });

  it('keeps what was opened after the list was asked for', () => {
    const records = makeRecords();
    const readAt = records.startReading();
    records.put(message('new'), records.startReading());
    records.finishReading(new Set(), readAt, new Set(['a']));
    expect(records.list.map(({ id }) => id)).toEqual(['new']);
  });

  it('gives the same objects and the same array as long as nothing changed', () => {
    const records = makeRecords();
    readList(records, [message('1'), message('2')], ['a']);
    const { list } = records;
    readList(records, [message('2'), message('1')], ['a']);
    expect(records.list).toBe(list);
    records.settle(key('1'), { unread: false });
    expect(records.list).not.toBe(list);
    expect(records.list[1]).toBe(list[1]);
  });

  it('does not lose the count of files when an announcement says 0', () => {
    const records = makeRecords();
    records.put(message('1', 'a', { attachmentCount: 2 }), records.startReading());
    records.put(message('1'), records.startReading());
    expect(records.list[0]?.attachmentCount).toBe(2);
  });

  it('keeps two messages with one id apart when they are of two stores', () => {
    const records = makeRecords();
    readList(records, [message('1', 'a'), message('1', 'b')], []);
    expect(records.list.map(({ senderName }) => senderName)).toEqual(['Name of a', 'Name of b']);
  });
});
