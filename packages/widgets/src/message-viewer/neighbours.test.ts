import { describe, expect, it } from 'vitest';
import { ListPlace } from './neighbours.js';

describe('the neighbours of a message', () => {
  it('are those above and below it in the list', () => {
    const place = new ListPlace();
    expect(place.neighbours(['a', 'b', 'c'], 'b')).toEqual({ previous: 'a', next: 'c', position: 2, total: 3 });
    expect(place.neighbours(['a', 'b', 'c'], 'a')).toEqual({ previous: undefined, next: 'b', position: 1, total: 3 });
    expect(place.neighbours(['a', 'b', 'c'], 'c')).toEqual({ previous: 'b', next: undefined, position: 3, total: 3 });
  });

  it('stay what they were when the message leaves the list, and others do', () => {
    const place = new ListPlace();
    place.neighbours(['a', 'b', 'c', 'd', 'e'], 'c');
    expect(place.neighbours(['a', 'b', 'd', 'e'], 'c')).toEqual({ previous: 'b', next: 'd', position: 0, total: 4 });
    expect(place.neighbours(['a', 'e'], 'c')).toEqual({ previous: 'a', next: 'e', position: 0, total: 2 });
    expect(place.neighbours([], 'c')).toEqual({ previous: undefined, next: undefined, position: 0, total: 0 });
  });

  it('are none of a message that never was in the list', () => {
    expect(new ListPlace().neighbours(['a', 'b'], 'x')).toEqual({ previous: undefined, next: undefined, position: 0, total: 2 });
  });
});
