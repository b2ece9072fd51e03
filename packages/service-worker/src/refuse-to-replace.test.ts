import { describe, expect, it } from 'vitest';
import { refuseToReplace, type SharedRegistration } from './refuse-to-replace.js';
import { site } from './testing/fake-worker.js';

const at = (path: string | undefined) => (path === undefined ? null : { scriptURL: site + path });
const refuse = (there: Omit<SharedRegistration, 'scope'>, replaces?: string) => () => refuseToReplace({ scope: `${site}/mijn/`, ...there }, `${site}/box/berichtenbox-sw.js?box=/mijn/`, replaces);
const start = (there: string | undefined, replaces?: string) => refuse({ active: at(there), waiting: null }, replaces);

describe('a worker of the site with our scope', () => {
  it('is not replaced, and the error says what can be done', () => {
    expect(start('/sw.js')).toThrow(/mijn\/ has a service worker already: \/sw\.js\..*replaces=\/sw\.js/);
    expect(start('/sw.js', '/other.js')).toThrow(TypeError);
  });

  it('is not replaced before its turn either, but may replace ours', () => {
    expect(refuse({ active: null, waiting: at('/sw.js') })).toThrow(TypeError);
    expect(refuse({ active: at('/box/berichtenbox-sw.js'), waiting: at('/sw.js') })).not.toThrow();
  });

  it.each([
    ['there is none', undefined],
    ['it is ours, with other settings', '/box/berichtenbox-sw.js?taal=en'],
    ['it is ours, in the folder of before', '/before/berichtenbox-sw.js'],
  ])('does not stand in the way when %s', (_, there) => {
    expect(start(there)).not.toThrow();
  });

  it('is replaced when that was said', () => {
    expect(start('/sw.js?v=3', '/sw.js')).not.toThrow();
  });
});
