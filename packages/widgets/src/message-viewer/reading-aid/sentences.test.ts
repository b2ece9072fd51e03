import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsByPunctuation, sentencesOf } from './sentences.js';

const ways = [['in a browser that knows sentences', undefined], ['in one that does not', endsByPunctuation]] as const;

describe.each(ways)('the sentences of a letter %s', (_, segments) => {
  const sentences = (text: string) => sentencesOf(text, segments).map(({ start, end }) => text.slice(start, end).trim());

  it.each([
    ['after a full stop, a question and an exclamation', 'Een zin. Nog een? Ja! Klaar.', ['Een zin.', 'Nog een?', 'Ja!', 'Klaar.']],
    ['not after the short form of a word', 'Dhr. De Vries en mevr. Jansen, t.a.v. Afdeling Zorg, zie art. 3 en nr. 12. Klaar.',
      ['Dhr. De Vries en mevr. Jansen, t.a.v. Afdeling Zorg, zie art. 3 en nr. 12.', 'Klaar.']],
    ['not after initials', 'Beste J. de Vries en A.B. Jansen. Dag.', ['Beste J. de Vries en A.B. Jansen.', 'Dag.']],
    ['after the short form of a word that ends one', 'Neem mee: pas, foto enz. Kom op tijd.', ['Neem mee: pas, foto enz.', 'Kom op tijd.']],
    ['not inside an amount or a date', 'Betaal € 1.234,50 op 31.07.2026 of bijv. op 1.8. Dank.', ['Betaal € 1.234,50 op 31.07.2026 of bijv. op 1.8.', 'Dank.']],
    ['at a blank line', 'Beste Koen\n\nTot morgen', ['Beste Koen', 'Tot morgen']],
    ['at a short line', 'Gemeente Voorbeeldstad\nPostbus 1\n1234 AB Voorbeeldstad', ['Gemeente Voorbeeldstad', 'Postbus 1', '1234 AB Voorbeeldstad']],
    ['not at a line that goes on', 'Dit is een regel\ndie doorgaat. Klaar.', ['Dit is een regel\ndie doorgaat.', 'Klaar.']],
    ['not after the number of an item', '1. Vul het formulier in.\n2. Stuur het op.', ['1. Vul het formulier in.', '2. Stuur het op.']],
  ])('end %s', (_case, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('are never too long for one breath, and are cut between words', () => {
    const text = `${'Dit is een bijzin die maar doorgaat, '.repeat(20)}en dan klaar is.`;
    expect(sentences(text).length).toBeGreaterThan(3);
    expect(sentences(text).filter((sentence) => sentence.length > 220)).toEqual([]);
    expect(sentences(text).join(' ')).toBe(text);
  });

  it('together are the whole text, one after the other, whatever the text is', () => {
    const piece = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('. ', '\n', '\n\n', 'dhr. ', 'J. ', '? ', ' ', 'Een zin', '1. ', 'enz. '), fc.string({ minLength: 200, maxLength: 500 }));
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')), (text) => {
      const spans = sentencesOf(text, segments);
      expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      expect(spans.every(({ start, end }, index) => start === (spans[index - 1]?.end ?? 0) && end - start <= 220)).toBe(true);
      expect(spans.at(-1)?.end ?? 0).toBe(text.length);
    }));
  });

  it('are found in the largest and the nastiest of letters', () => {
    for (const text of ['J. '.repeat(100_000), 'dhr. '.repeat(60_000), '\n'.repeat(300_000), 'a'.repeat(300_000), '. '.repeat(150_000), 'Een zin. '.repeat(30_000)]) {
      expect(sentencesOf(text, segments).at(-1)?.end).toBe(text.length);
    }
  });
});
