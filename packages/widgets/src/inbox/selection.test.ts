import { describe, expect, it } from 'vitest';
import { fakeMessage } from '../../../../test/in-browser/fake-client.js';
import { Selection } from './selection.js';

const messages = ['a', 'b', 'c', 'd', 'e'].map((id) => fakeMessage({ id }));
const chosen = (selection: Selection) => selection.of(messages).map(({ id }) => id).join('');

describe('a selection', () => {
  it('is of single messages', () => {
    const selection = new Selection();
    selection.toggle('b', messages, false);
    selection.toggle('d', messages, false);
    selection.toggle('b', messages, false);
    expect(chosen(selection)).toBe('d');
  });

  it.each([['b', 'd', 'bcd'], ['d', 'b', 'bcd']])('is a range from %s to %s, in whatever direction', (from, to, expected) => {
    const selection = new Selection();
    selection.toggle(from, messages, false);
    selection.toggle(to, messages, true);
    expect(chosen(selection)).toBe(expected);
  });

  it('is taken back by a range too', () => {
    const selection = new Selection();
    selection.choose(messages);
    selection.toggle('b', messages, false);
    selection.toggle('d', messages, true);
    expect(chosen(selection)).toBe('ae');
  });

  it('is of one when a range has no beginning, or its beginning has left the list', () => {
    const selection = new Selection();
    selection.toggle('c', messages, true);
    expect(chosen(selection)).toBe('c');
    selection.toggle('e', messages.filter(({ id }) => id !== 'c'), true);
    expect(chosen(selection)).toBe('ce');
  });

  it('forgets what has left the list, also when it comes back', () => {
    const selection = new Selection();
    selection.choose(messages);
    expect(selection.of(messages.slice(1))).toHaveLength(4);
    selection.keep(messages.slice(1));
    expect(chosen(selection)).toBe('bcde');
  });
});
