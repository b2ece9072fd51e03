import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOurs, readNotification } from './read-notification.js';

const whole = { id: '3f2b', titel: 'U heeft 1 nieuw bericht van RDW', tekst: 'Er staat 1 nieuw bericht van RDW in uw Berichtenbox.', taal: 'nl' };

describe('reading a push message', () => {
  it('takes title and text as they are, with the language they are in', () => {
    expect(readNotification(JSON.stringify(whole).padEnd(512))).toEqual({ title: whole.titel, options: { body: whole.tekst, tag: 'berichtenbox:3f2b', lang: 'nl', dir: 'auto' } });
  });

  it('uses nothing else that is in it', () => {
    const more = { ...whole, icon: 'https://elsewhere.example/pixel.png', image: 'x', badge: 'x', data: { url: 'https://elsewhere.example' }, actions: [{ action: 'x', title: 'x' }], url: '//elsewhere.example', lang: 'en', tag: 'x' };
    expect(readNotification(JSON.stringify(more))).toEqual(readNotification(JSON.stringify(whole)));
  });

  it('gives the same message, sent again, the same tag, and another its own', () => {
    const tag = (id: string) => readNotification(JSON.stringify({ ...whole, id })).options.tag;
    expect(tag('1')).toBe(tag('1'));
    expect(tag('1')).not.toBe(tag('2'));
  });

  it.each([undefined, '', 'no JSON', 'null', '7', '[]', '"tekst"', '{}', '{"titel":7}', '{"titel":"  "}', '{"tekst":"only a text"}', '{"taal":"xx"}', '{"taal":"constructor"}'])('only says that there is a message, for %s', (payload) => {
    expect(readNotification(payload)).toEqual({ title: 'Er is een nieuw bericht', options: { tag: 'berichtenbox', lang: 'nl', dir: 'auto' } });
  });

  it('says so in the language that the message names', () => {
    expect(readNotification('{"taal":"en"}')).toEqual({ title: 'There is a new message', options: { tag: 'berichtenbox', lang: 'en', dir: 'auto' } });
  });

  it('believes no language that is none', () => {
    expect(readNotification(JSON.stringify({ ...whole, taal: 'nl"><script>' })).options.lang).toBe('nl');
    expect(readNotification(JSON.stringify({ ...whole, taal: 'fy-NL' })).options.lang).toBe('fy-NL');
  });

  it('always has something to show, and knows it as its own', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (payload) => {
      const { title, options } = readNotification(payload);
      expect(title.trim()).not.toBe('');
      expect(isOurs(options)).toBe(true);
    }));
  });

  it.each(['', 'agenda', 'berichtenbox-agenda'])('leaves a notification of the site itself alone (%j)', (tag) => {
    expect(isOurs({ tag })).toBe(false);
  });
});
