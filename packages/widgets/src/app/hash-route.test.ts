import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatHash, isRouteFolder, parseHash, wholeFolder, type Route } from './hash-route.js';

describe('a place in the box as a fragment', () => {
  it.each([
    ['', 'inbox', undefined], ['#/?', 'inbox', undefined], ['#', 'inbox', undefined], ['#/', 'inbox', undefined],
    ['#/bericht/8f14e45f', 'inbox', '8f14e45f'],
    ['#/map/archief', 'archive', undefined],
    ['#/map/prullenbak/bericht/a%2Fb', 'trash', 'a/b'],
  ] as const)('%s is a place', (hash, folder, messageId) => {
    expect(parseHash(hash)).toEqual({ folder, messageId, view: wholeFolder });
  });

  it('holds the filters that say nothing of a person, and the pages shown', () => {
    expect(parseHash('#/map/archief/bericht/a?ongelezen&actie&periode=vorig-jaar&pagina=3')).toEqual({
      folder: 'archive', messageId: 'a', view: { unreadOnly: true, actionNeeded: true, period: 'last-year', pages: 3 },
    });
    expect(parseHash('#/?periode=2026-01-01..')?.view.period).toBe('2026-01-01..');
  });

  it.each(['#/?periode=ooit', '#/?pagina=0', '#/?pagina=1e9', '#/?pagina=2.5', '#/?periode=constructor', '#/?zoek=scheiding'])('%s holds nothing that we know', (hash) => {
    expect(parseHash(hash)?.view).toEqual(wholeFolder);
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
      view: fc.record({
        unreadOnly: fc.boolean(), actionNeeded: fc.boolean(), pages: fc.integer({ min: 1, max: 200 }),
        period: fc.constantFrom('', 'last-month', 'last-3-months', 'this-year', 'last-year', 'earlier', '..2026-03-31', '2026-01-01..2026-03-31'),
      }),
      messageId: fc.option(fc.oneof(fc.uuid(), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })), { nil: undefined }),
    });
    fc.assert(fc.property(route, (place) => {
      expect(parseHash(new URL(formatHash(place), 'https://portaal.example/mijn/').hash)).toEqual(place);
    }));
  });
});
