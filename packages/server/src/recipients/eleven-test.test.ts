import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passesElevenTest } from './eleven-test.js';

const digits = (length: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''));

describe('passesElevenTest', () => {
  it.each(['999993653', '999996666', '999990019', '999992235'])('accepts %s', (number) => {
    expect(passesElevenTest(number)).toBe(true);
  });

  it.each(['999993654', '99999365', '9999936531', '000000000', '', ' 999993653', '99999365a', '９９９９９３６５３', '-99993653', '999993653\n'])('refuses %j', (number) => {
    expect(passesElevenTest(number)).toBe(false);
  });

  it('knows exactly one last digit for eight others, or none when the sum would need a tenth', () => {
    fc.assert(fc.property(digits(8).filter((eight) => eight !== '00000000'), (eight) => {
      const weighted = Array.from(eight).reduce((sum, digit, index) => sum + (9 - index) * Number(digit), 0) % 11;
      const passing = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((last) => passesElevenTest(`${eight}${last}`));
      expect(passing).toEqual(weighted === 10 ? [] : [weighted]);
    }));
  });

  it('notices every single mistyped digit', () => {
    fc.assert(fc.property(digits(9).filter(passesElevenTest), fc.nat(8), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
      const mistyped = (Number(number[place]) + shift) % 10;
      expect(passesElevenTest(`${number.slice(0, place)}${mistyped}${number.slice(place + 1)}`)).toBe(false);
    }), { numRuns: 50 });
  });

  it('never throws, whatever it gets', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof passesElevenTest(text) === 'boolean'));
  });
});
