import { describe, expect, it } from 'vitest';
import { letterHtml } from './letter-html.js';
import { parseLetterText, plainText } from './letter-text.js';

const blocks = parseLetterText(`
  ## Wat moet u doen?
  Kijk op www.rdw.example.
  Neem mee:
  - uw "paspoort";
  - een foto < 6 maanden oud & in kleur.

  | Te betalen | € 10,00 |

  |# Maand | Papier |
  | januari | 3 |`);

describe('letterHtml', () => {
  const html = letterHtml(blocks, 'www.rdw.example');

  it('marks up headings, paragraphs, lists and tables, and the site as a link', () => {
    expect(html).toBe([
      '<h2>Wat moet u doen?</h2>',
      '<p>Kijk op <a href="https://www.rdw.example/">www.rdw.example</a>.<br>Neem mee:</p>',
      '<ul><li>uw &quot;paspoort&quot;;</li><li>een foto &lt; 6 maanden oud &amp; in kleur.</li></ul>',
      '<table><tbody><tr><th scope="row">Te betalen</th><td>€ 10,00</td></tr></tbody></table>',
      '<table><thead><tr><th scope="col">Maand</th><th scope="col">Papier</th></tr></thead><tbody><tr><th scope="row">januari</th><td>3</td></tr></tbody></table>',
    ].join('\n'));
  });

  it('says the same as the plain text', () => {
    const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
    const unmarked = html.replaceAll(/<a [^>]*>|<\/a>/g, '').replaceAll(/<[^>]+>/g, ' ').replaceAll('&lt;', '<').replaceAll('&amp;', '&').replaceAll('&quot;', '"');
    expect(words(plainText(blocks)).every((word) => words(unmarked).includes(word))).toBe(true);
  });
});
