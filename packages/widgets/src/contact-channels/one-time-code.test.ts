import { describe, expect, it } from 'vitest';
import { pastedCode, typedCode } from './one-time-code.js';

describe('a pasted code', () => {
  it.each([
    ['123456', '123456'], [' 123 456\n', '123456'], ['123-456', '123456'], ['1 2 3 4 5 6', '123456'], ['012345', '012345'],
    ['Uw code voor de Berichtenbox is 123456. Deel hem met niemand.', '123456'], ['Code: 123 456 (10 minuten geldig)', '123456'],
  ])('is found in %j', (text, code) => {
    expect(pastedCode(text)).toBe(code);
  });

  it.each(['', '12345', '1234567', 'geen code', 'bel 0612345678', '123456 of 654321'])('is not in %j', (text) => {
    expect(pastedCode(text)).toBeUndefined();
  });
});

describe('a typed code', () => {
  it('keeps six digits of what was typed', () => {
    expect(typedCode('12a3 45-678')).toBe('123456');
  });
});
