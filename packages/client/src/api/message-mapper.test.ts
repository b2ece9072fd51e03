import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folderOf, wireFolderOf } from './folder-names.js';
import { toMessage, toWireChange } from './message-mapper.js';
import { toSummary } from './summary-mapper.js';

describe('folder names', () => {
  it.each([
    [undefined, 'inbox'], ['', 'inbox'], ['INBOX', 'inbox'], ['archief', 'archive'], ['Archief', 'archive'], ['PRULLENBAK', 'trash'], ['Belasting', 'Belasting'],
  ])('reads %j as %s', (wire, folder) => {
    expect(folderOf(wire)).toBe(folder);
  });

  it('come back as they went', () => {
    fc.assert(fc.property(fc.string(), (name) => {
      expect(folderOf(wireFolderOf(folderOf(name)))).toBe(folderOf(name));
    }));
  });
});

describe('messages', () => {
  it('are unread unless the server says that they are read', () => {
    expect(toSummary({ berichtId: '1', magazijnId: 'a' })?.unread).toBe(true);
    expect(toSummary({ berichtId: '1', magazijnId: 'a', status: 'gelezen' })?.unread).toBe(false);
  });

  it('without an id or a store are left out, since nothing could be done with them', () => {
    expect(toSummary({ berichtId: '1' })).toBeUndefined();
    expect(toMessage({ magazijnId: 'a' })).toBeUndefined();
  });

  it('are always complete and of the right types, whatever comes over the line', () => {
    const known = ['berichtId', 'magazijnId', 'onderwerp', 'publicatietijdstip', 'aantalBijlagen', 'map', 'status', 'afzender', 'inhoud', 'bijlagen'];
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...known), fc.jsonValue()), (wire) => {
      const message = toMessage({ ...wire, berichtId: '1', magazijnId: 'a' });
      expect(message).toMatchObject({ id: '1', storeId: 'a', subject: expect.any(String) as string, body: expect.any(String) as string });
      expect(message?.publishedAt.toISOString()).toMatch(/Z$/);
      expect(message?.attachmentCount).toBe(message?.attachments.length);
    }));
  });

  it('are changed by what changes only', () => {
    expect(toWireChange({ unread: false })).toEqual({ status: 'gelezen' });
    expect(toWireChange({ folder: 'archive' })).toEqual({ map: 'archief' });
  });
});
