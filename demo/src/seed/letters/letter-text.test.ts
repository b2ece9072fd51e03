import { describe, expect, it } from 'vitest';
import { parseLetterText, plainText } from './letter-text.js';

const source = `
  U krijgt geld terug.

  ## Wat moet u doen?
  Neem mee:
  - uw paspoort;
  - een foto.

  | Te betalen | € 10,00 |

  |# Maand | Papier | Glas |
  | januari | 3 | 4 |`;

describe('parseLetterText', () => {
  it('tells headings, paragraphs, lists and tables apart', () => {
    expect(parseLetterText(source)).toEqual([
      { kind: 'paragraph', text: 'U krijgt geld terug.' },
      { kind: 'heading', text: 'Wat moet u doen?' },
      { kind: 'paragraph', text: 'Neem mee:' },
      { kind: 'list', items: ['uw paspoort;', 'een foto.'] },
      { kind: 'table', header: undefined, rows: [['Te betalen', '€ 10,00']] },
      { kind: 'table', header: ['Maand', 'Papier', 'Glas'], rows: [['januari', '3', '4']] },
    ]);
  });
});

describe('plainText', () => {
  it('gives what a person reads, with a heading close to its text', () => {
    expect(plainText(parseLetterText(source))).toBe([
      'U krijgt geld terug.', '', 'Wat moet u doen?', 'Neem mee:', '', '- uw paspoort;', '- een foto.', '', 'Te betalen: € 10,00', '', 'januari: Papier 3, Glas 4',
    ].join('\n'));
  });
});
