import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monogram } from './monogram.js';

describe('the letters that stand for an organisation', () => {
  it.each([
    ['RDW', 'RDW'], ['Sociale Verzekeringsbank (SVB)', 'SVB'], ['Belastingdienst', 'B'], ['Gemeente Voorbeeldstad', 'V'],
    ['Waterschap De Dommel', 'D'], ['Dienst Uitvoering Onderwijs', 'UO'], ['gemeente', 'G'], ['’s-Hertogenbosch', 'H'], ['', ''],
  ])('of %s are %s', (name, letters) => {
    expect(monogram(name)).toBe(letters);
  });

  it('are at most three, whatever the name', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect([...new Intl.Segmenter().segment(monogram(name))].length).toBeLessThanOrEqual(4);
    }));
  });
});
