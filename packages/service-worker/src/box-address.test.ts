import { describe, expect, it } from 'vitest';
import { boxAddress, isOnBox } from './box-address.js';

const scope = 'https://www.voorbeeldstad.nl/mijn/';

describe('where a notification leads', () => {
  it('is the path that was given, on this site', () => {
    expect(boxAddress('/mijn/berichten/?via=melding#/', scope)).toBe('https://www.voorbeeldstad.nl/mijn/berichten/?via=melding#/');
  });

  it.each([
    undefined, '', 'mijn/', 'https://elsewhere.example/', '//elsewhere.example/', '/\\elsewhere.example/', '\\\\elsewhere.example', '/\t/elsewhere.example', 'javascript:alert(1)', 'data:text/html,x',
    'blob:https://www.voorbeeldstad.nl/1', '//www.voorbeeldstad.nl:8443/', 'http://www.voorbeeldstad.nl/',
  ])('is where the worker’s scope begins, for %j', (given) => {
    expect(boxAddress(given, scope)).toBe(scope);
  });

  it('holds no name or password', () => {
    expect(boxAddress('//koen:geheim@www.voorbeeldstad.nl/mijn/', scope)).toBe(scope);
  });
});

describe('whether a tab shows the box', () => {
  it.each([[scope, true], [`${scope}#/bericht/1`, true], [`${scope}?melding=1`, true], [`${scope}instellingen/`, false], ['https://www.voorbeeldstad.nl/', false], ['https://elsewhere.example/mijn/', false], ['about:blank', false]])('%s: %s', (tab, is) => {
    expect(isOnBox(tab, scope)).toBe(is);
  });

  it('asks for the same question when the box has one', () => {
    const box = 'https://www.voorbeeldstad.nl/?pagina=berichten';
    expect([isOnBox(`${box}#/bericht/1`, box), isOnBox('https://www.voorbeeldstad.nl/?pagina=nieuws', box)]).toEqual([true, false]);
  });
});
