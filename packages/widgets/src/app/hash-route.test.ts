import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatHash, isRouteFolder, parseHash, type Route } from './hash-route.js';

describe('a place in the box as a fragment', () => {
  it.each([
    ['', 'inbox', undefined], ['#', 'inbox', undefined], ['#/', 'inbox', undefined],
    ['#/bericht/8f14e45f', 'inbox', '8f14e45f'],
    ['#/map/archief', 'archive', undefined],
    ['#/map/prullenbak/bericht/a%2Fb', 'trash', 'a/b'],
  ] as const)('%s is a place', (hash, folder, messageId) => {
    expect(parseHash(hash)).toEqual({ folder, messageId });
  });

  it.each(['#main', '#/bericht/', '#/bericht/%', '#/map/scheiding', '#/map/constructor', '#/bericht/a/b', '#bericht/a', `#/bericht/${'a'.repeat(401)}`])('%s is none of ours', (hash) => {
    expect(parseHash(hash)).toBeUndefined();
  });

  it('keeps folders that somebody named out of the URL', () => {
    expect(isRouteFolder('archive')).toBe(true);
    expect(isRouteFolder('Scheiding')).toBe(false);
    expect(isRouteFolder('constructor')).toBe(false);
  });

  it('reads back what it wrote, also as the browser hands it over', () => {
    const route = fc.record<Route>({
      folder: fc.constantFrom('inbox', 'archive', 'trash'),
      messageId: fc.option(fc.oneof(fc.uuid(), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })), { nil: undefined }),
    });
    fc.assert(fc.property(route, (place) => {
      expect(parseHash(new URL(formatHash(place), 'https://portaal.example/mijn/').hash)).toEqual(place);
    }));
  });
});
