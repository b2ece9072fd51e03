import { describe, expect, it } from 'vitest';
import { inbox } from '../locales/nl/inbox.js';
import { inboxTools as text } from '../locales/nl/inbox-tools.js';
import { whyNotAFolderName } from './folder-name.js';

const why = (name: string) => whyNotAFolderName(name, ['archive', 'Auto'], { text, folderName: inbox.folderName });

describe('a name for a folder', () => {
  it.each(['Belasting 2026', 'Énergie', 'a'.repeat(128), '  Auto 2  '])('can be %s', (name) => {
    expect(why(name)).toBeUndefined();
  });

  it.each([
    ['', 'Vul een naam in'], [' \t', 'Vul een naam in'], ['a'.repeat(129), 'maximaal 128 tekens'], ['een\ntwee', 'op één regel'], ['lief\u202Eeil', 'gewone letters'],
    ['auto', 'Auto bestaat al'], ['ARCHIEF', 'Archief bestaat al'], ['postvak in', 'bestaat al'], ['Inbox', 'Postvak IN bestaat al'], ['Prullenbak', 'Prullenbak bestaat al'],
  ])('cannot be %j', (name, sentence) => {
    expect(why(name)).toContain(sentence);
  });
});
