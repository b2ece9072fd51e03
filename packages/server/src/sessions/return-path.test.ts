import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReturnPath } from './return-path.js';

const site = 'https://www.voorbeeldstad.nl';

describe('a path to come back to', () => {
  it.each(['/', '/mijn/', '/mijn/?map=archief#bericht-1', '/a?next=//evil.example', '/é', '/apiary'])('may be %s', (path) => {
    expect(isReturnPath(path, '/api/v1')).toBe(true);
  });

  it('never leads off this site, whatever it is made of', () => {
    const pieces = fc.array(fc.constantFrom('/', '\\', '//', '%2f', '%5C', '..', '.', '@', ':', 'http:', 'https:', 'evil.example', '\t', '\n', '\r', ' ', '?', '#', ';', '%09', '\u2028', '。', 'a', '[', ']', '\0'), { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(fc.property(fc.oneof(pieces, pieces.map((text) => `/${text}`), fc.webUrl(), fc.string({ unit: 'binary' })), (path) => {
      if (!isReturnPath(path, '/api/v1')) return;
      const url = new URL(path, `${site}/api/v1/inloggen/antwoord`);
      expect(url.origin).toBe(site);
      expect(url.pathname.startsWith('/api/v1/')).toBe(false);
    }), { numRuns: 5_000 });
  });
});
