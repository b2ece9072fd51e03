import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterBlocks, type Block } from './letter-text.js';
import type { TextRun } from './links.js';

const runsText = (runs: readonly TextRun[]): string => runs.map((run) => ('text' in run ? run.text : '…')).join('');
const words = (blocks: readonly Block[]): string[] =>
  blocks.map((block) => (block.kind === 'list' ? `list: ${block.items.map(runsText).join(' / ')}` : `paragraph: ${runsText(block.runs).replaceAll('\n', ' | ')}`));

describe('letterBlocks', () => {
  it('ends a paragraph at a blank line and keeps the lines within it', () => {
    expect(words(letterBlocks('Beste Koen,\n\nUw APK verloopt.\nMaak een afspraak.\n \n\nMet vriendelijke groet,\nRDW\n')))
      .toEqual(['paragraph: Beste Koen,', 'paragraph: Uw APK verloopt. | Maak een afspraak.', 'paragraph: Met vriendelijke groet, | RDW']);
  });

  it('makes lines with dashes or bullets a list, also right after a line of text', () => {
    expect(words(letterBlocks('U kunt:\n- bellen\n- mailen\nDoe het snel.')))
      .toEqual(['paragraph: U kunt:', 'list: bellen / mailen', 'paragraph: Doe het snel.']);
  });

  it('leaves a single dash, a signature and a negative amount alone', () => {
    expect(words(letterBlocks('- 5 euro\n\n-- \nRDW\n\n-12,50\n-13,50'))).toEqual(['paragraph: - 5 euro', 'paragraph: --  | RDW', 'paragraph: -12,50 | -13,50']);
  });

  it('shows markup as the text it is', () => {
    expect(words(letterBlocks('<img src=x onerror=alert(1)>'))).toEqual(['paragraph: <img src=x onerror=alert(1)>']);
  });

  it('has no blocks for a letter without text', () => {
    expect(letterBlocks(' \n\n\t')).toEqual([]);
  });

  it('stays a number of blocks a page can show, and quick, at one mebibyte of anything', () => {
    for (const body of ['a\n\n'.repeat(350_000), '\n'.repeat(1_048_576), '- a\n'.repeat(262_144), `\n${' '.repeat(1_048_000)}a`, 'https://a.nl\n'.repeat(80_000), `${'- a\n'.repeat(100)}\n\n`.repeat(2600), `${'https://a.nl\n'.repeat(400)}\n\n`.repeat(200)]) {
      const start = performance.now();
      const blocks = letterBlocks(body);
      expect(blocks.length).toBeLessThanOrEqual(2001);
      expect(blocks.reduce((sum, block) => sum + (block.kind === 'list' ? block.items.length : block.runs.length), 0)).toBeLessThan(5000);
      expect(performance.now() - start).toBeLessThan(3000);
    }
  });

  it('keeps every word, whatever is written', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', 'b c', '- d', '• e', '', ' ', '\t')), (lines) => {
      const letters = (text: string): string => text.replace(/[^a-e]/g, '');
      const shown = words(letterBlocks(lines.join('\n'))).map((block) => block.slice(block.indexOf(':'))).join('');
      expect(letters(shown)).toBe(letters(lines.join('')));
    }));
  });
});
