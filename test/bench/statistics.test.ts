import { describe, expect, it } from 'vitest';
import { alternate, median, ratioTo, summarise } from './statistics.js';

describe('the median', () => {
  it('is the middle of an odd number of samples, in whatever order they came', () => {
    expect(median([9, 1, 100])).toBe(9);
  });

  it('is between the two in the middle of an even number', () => {
    expect(median([4, 1, 100, 2])).toBe(3);
  });

  it('sorts by size, not by spelling', () => {
    expect(median([10, 9, 100])).toBe(10);
  });

  it('leaves the samples as they were', () => {
    const samples = [3, 1, 2];
    median(samples);
    expect(samples).toEqual([3, 1, 2]);
  });

  it('does not exist of nothing, or of something that is no number', () => {
    expect(() => median([])).toThrow(RangeError);
    expect(() => median([1, NaN, 2])).toThrow(RangeError);
  });
});

it('a summary tells the range and the number of samples too', () => {
  expect(summarise([5, 1, 3])).toEqual({ median: 3, lowest: 1, highest: 5, samples: 3 });
});

it('a ratio to a baseline of nothing is an error, not infinity', () => {
  expect(ratioTo(3, 2)).toBe(1.5);
  expect(() => ratioTo(3, 0)).toThrow(RangeError);
});

it('everyone comes once in a turn, and each turn begins with another', () => {
  expect(alternate(['a', 'b', 'c'], 4)).toEqual([['a', 'b', 'c'], ['b', 'c', 'a'], ['c', 'a', 'b'], ['a', 'b', 'c']]);
});
