import { render } from 'lit';
import { describe, expect, it } from 'vitest';
import { highlighted } from './highlight.js';

/** The text with what is marked between brackets. */
function marked(text: string, ...words: string[]): string {
  const place = document.createElement('p');
  render(highlighted(text, words), place);
  return [...place.childNodes].map((node) => (node instanceof HTMLElement ? `[${node.textContent}]` : (node instanceof Text ? node.data : ''))).join('');
}

describe('what was searched for', () => {
  it.each([
    ['Uw auto', ['auto'], 'Uw [auto]'], ['AUTO auto', ['auto'], '[AUTO] [auto]'], ['Financiële hulp', ['financiele'], '[Financiële] hulp'],
    ['zorgtoeslag', ['zorg', 'toeslag'], '[zorgtoeslag]'], ['belasting', ['last', 'asting'], 'be[lasting]'], ['Uw auto', ['boot'], 'Uw auto'], ['<b>auto</b>', ['auto'], '<b>[auto]</b>'],
  ] as const)('in %j is marked', (text, words, expected) => {
    expect(marked(text, ...words)).toBe(expected);
  });
});
