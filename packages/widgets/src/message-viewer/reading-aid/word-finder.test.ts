import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difficultWords } from './difficult-words.js';
import { findDifficultWords } from './word-finder.js';

/** The words found, as they stand in the text, and as they are looked up. */
const found = (text: string) => findDifficultWords(text).map(({ start, end, explanation }) => [text.slice(start, end), explanation.word]);
const keys = Object.keys(difficultWords);

describe('difficult words', () => {
  it.each([
    ['whole words', 'Maak bezwaar tegen de leges.', [['bezwaar', 'bezwaar'], ['leges', 'leges']]],
    ['words in capitals', 'BEZWAAR, Uw WOZ-waarde', [['BEZWAAR', 'bezwaar'], ['WOZ-waarde', 'WOZ-waarde']]],
    ['other forms of a word', 'Uw bezwaren zijn herzien; de schuld is verjaard.', [['bezwaren', 'bezwaar'], ['herzien', 'herziening'], ['verjaard', 'verjaring']]],
    ['the longest of several', 'De voorlopige aanslag is geen definitieve aanslag, wel een aanslag.',
      [['voorlopige aanslag', 'voorlopige aanslag'], ['definitieve aanslag', 'definitieve aanslag'], ['aanslag', 'aanslag']]],
    ['words that a line ends between', 'uw eigen\nrisico', [['eigen\nrisico', 'eigen risico']]],
    ['each time', 'termijn en termijn', [['termijn', 'termijn'], ['termijn', 'termijn']]],
    ['the first part of two words that share an end', 'bezwaar- en beroepschrift', [['bezwaar', 'bezwaar'], ['beroepschrift', 'beroepschrift']]],
    ['either of two', 'bezwaar/beroep', [['bezwaar', 'bezwaar'], ['beroep', 'beroep']]],
    ['words next to punctuation', '(‘dwangsom’), “leges”.', [['dwangsom', 'dwangsom'], ['leges', 'leges']]],
  ])('are %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['a part of a word', 'Het bezwaarlijkste is een aanslagje, legesvrij.'],
    ['a part of a joined word', 'het WOZ-bezwaar en de toeslag-app'],
    ['words with something between them', 'uw eigen, risico'],
    ['in an address', 'bezwaar@gemeente.example, www.toeslag.example, gemeente.example/bezwaar en https://a.example/leges'],
    ['a word with an accent', 'bezwaar\u0301'],
  ])('are not %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('are many, each explained in at most two short sentences, with no form twice', () => {
    expect(keys.length).toBeGreaterThanOrEqual(120);
    const spellings = keys.flatMap((key) => key.toLowerCase().split('|'));
    expect(spellings.filter((spelling, index) => spellings.indexOf(spelling) !== index)).toEqual([]);
    expect(spellings.filter((spelling) => spelling !== spelling.replace(/\s+/g, ' ').trim())).toEqual([]);
    const long = Object.entries(difficultWords).filter(([, meaning]) => {
      const sentences = meaning.split(/(?<=[.?])\s/);
      return sentences.length > 2 || sentences.some((sentence) => sentence.split(' ').length > 20) || !meaning.endsWith('.');
    });
    expect(long).toEqual([]);
  });

  it('are found in every form, wherever it stands', () => {
    for (const key of keys) {
      const [word, ...others] = key.split('|');
      for (const form of [word!, ...others]) {
        expect(found(`Over ${form}, dus.`)).toEqual([[form, word]]);
      }
    }
  });

  it('never overlap, and stand where they are said to stand, in any text', () => {
    const piece = fc.oneof(fc.constantFrom(...keys.flatMap((key) => key.split('|'))), fc.string({ unit: 'grapheme' }), fc.constantFrom(' ', '\n', '-', '.', '@'));
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      let end = 0;
      for (const word of findDifficultWords(text)) {
        expect(word.start).toBeGreaterThanOrEqual(end);
        const key = keys.find((one) => one.split('|')[0] === word.explanation.word)!;
        expect(key.toLowerCase().split('|')).toContain(text.slice(word.start, word.end).toLowerCase().replace(/\s+/g, ' '));
        ({ end } = word);
      }
    }));
  });
});
