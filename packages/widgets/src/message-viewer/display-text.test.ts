import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayLine, displayText } from './display-text.js';

describe('displayText', () => {
  it('takes out the characters that turn text around', () => {
    expect(displayText('aanslag\u202Egpj.exe\u202C')).toBe('aanslaggpj.exe');
    expect(displayText('\u2066a\u2069\u200fb\u061cc')).toBe('abc');
  });

  it('takes out what cannot be seen, and keeps the joiners that scripts and emoji need', () => {
    expect(displayText('over\u200bheid\ufeff\u0000')).toBe('overheid');
    expect(displayText('👩\u200d💼')).toBe('👩\u200d💼');
  });

  it('makes one kind of newline out of all', () => {
    expect(displayText('a\r\nb\rc\u2028d\u2029e\u0085f')).toBe('a\nb\nc\nd\ne\nf');
  });

  it('keeps tabs, accents and a few marks on a letter, and cuts the pile that paints over other lines', () => {
    expect(displayText('\tcafe\u0301')).toBe('\tcafe\u0301');
    expect(displayText(`a${'\u0301'.repeat(50)}`)).toBe(`a${'\u0301'.repeat(4)}`);
  });

  it('never leaves a bidirectional or control character, whatever comes in, and changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = displayText(text);
      expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]|(?![\n\t])\p{Cc}/u);
      expect(displayText(shown)).toBe(shown);
    }));
  });
});

describe('displayLine', () => {
  it('is one line without spaces around it', () => {
    expect(displayLine('  Aanslag\r\n2026\t ')).toBe('Aanslag 2026');
  });
});
