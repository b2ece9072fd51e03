import { describe, expect, it, vi } from 'vitest';
import { fakeMessage } from '../../../../test/in-browser/fake-client.js';
import { Arrivals } from './arrivals.js';

const messages = (...ids: string[]) => ids.map((id) => fakeMessage({ id }));
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join('');

describe('new messages', () => {
  it('come in at once while they are in nobody\'s way', () => {
    const told = vi.fn();
    const arrivals = new Arrivals(() => false, told);
    arrivals.follow(messages('a'));
    const after = messages('b', 'a');
    arrivals.follow(after);
    expect(ids(arrivals.without(after))).toBe('ba');
    expect(told).not.toHaveBeenCalled();
  });

  it('are held back otherwise, and told once; what was held stays so until one asks', () => {
    let isReading = true;
    const told = vi.fn();
    const arrivals = new Arrivals(() => isReading, told);
    arrivals.follow(messages('a'));
    arrivals.follow(messages('b', 'a'));
    const after = messages('c', 'b', 'a');
    arrivals.follow(after);
    arrivals.follow(after);
    expect(told.mock.calls).toEqual([[1], [1]]);
    isReading = false;
    expect(ids(arrivals.without(after))).toBe('a');
    expect(ids(arrivals.heldOf(after))).toBe('cb');
    arrivals.admit();
    expect(ids(arrivals.without(after))).toBe('cba');
  });

  it('are not what a person brings back themselves, nor what is gone again', () => {
    const arrivals = new Arrivals(() => true, () => undefined);
    arrivals.follow(messages('a', 'b'));
    arrivals.follow(messages('a'));
    arrivals.follow(messages('a', 'b'));
    expect(ids(arrivals.heldOf(messages('a', 'b')))).toBe('');
    arrivals.follow(messages('c', 'a'));
    arrivals.follow(messages('a'));
    expect(arrivals.heldOf(messages('c', 'a'))).toEqual([]);
  });

  it('are nobody\'s after somebody else came', () => {
    const arrivals = new Arrivals(() => true, () => undefined);
    arrivals.follow(messages('a'));
    arrivals.forget();
    arrivals.follow(messages('x', 'y'));
    expect(arrivals.heldOf(messages('x', 'y'))).toEqual([]);
  });
});
