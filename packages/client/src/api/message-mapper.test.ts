import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folderOf } from './folder-names.js';
import { toMetadata } from './metadata-mapper.js';
import { toMessage, toWireChange } from './message-mapper.js';
import { toSummary } from './summary-mapper.js';
import { wireFolderOf } from './wire-folder.js';

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

const ofSender = [
  'berichtType', 'handelingsperspectief', 'einddatumHandelingstermijn', 'belang', 'betaling', 'rechtsgevolg', 'bezorging', 'zaakkenmerk', 'veiligeTitel',
  'antwoordToegestaan', 'afgehandeld', 'inhoudHtml', 'handelingOmschrijving', 'gevolgBijNietsDoen', 'redenVanOntvangst',
];

describe('what the sender says of a message', () => {
  const said = {
    berichtType: 'BETAALVERZOEK', handelingsperspectief: 'BETALEN', einddatumHandelingstermijn: '2026-07-31', belang: 'HOOG', rechtsgevolg: true,
    betaling: { bedragInCenten: 15_900, betaalUrl: 'https://betalen.example/1', betalingskenmerk: '12' },
    bezorging: { wijze: 'VERWIJZING', verwijsUrl: 'https://mijn.example/1' }, zaakkenmerk: 'Z-1', veiligeTitel: 'Bericht', antwoordToegestaan: true, afgehandeld: true,
  };

  it('is read whole', () => {
    expect(toMetadata(said)).toEqual({
      messageType: 'payment-request', actionPrompt: 'pay', deadline: '2026-07-31', important: true, legalEffect: true,
      payment: { amountCents: 15_900, url: 'https://betalen.example/1', reference: '12' },
      delivery: { mode: 'reference', url: 'https://mijn.example/1' }, caseReference: 'Z-1', safeTitle: 'Bericht', replyAllowed: true, handled: true,
    });
  });

  it('is nothing at all on a server of the bare standard', () => {
    expect(toMetadata({ berichtId: '1', magazijnId: 'a', onderwerp: 'x' })).toEqual({});
  });

  it.each([
    ['a day that does not exist', { einddatumHandelingstermijn: '2026-02-30' }],
    ['a moment instead of a day', { einddatumHandelingstermijn: '2026-02-03T10:00:00Z' }],
    ['a kind that is not known yet', { berichtType: 'LOTERIJ' }],
    ['a name of JavaScript itself', { handelingsperspectief: 'constructor' }],
    ['a payment of nothing', { betaling: { bedragInCenten: 0, betaalUrl: 'https://betalen.example/1' } }],
    ['no', { rechtsgevolg: false, belang: 'NORMAAL', antwoordToegestaan: false, afgehandeld: false }],
  ])('is left out when it is %s', (_, wire) => {
    expect(toMetadata(wire)).toEqual({});
  });

  it.each(['javascript:alert(1)', 'http://betalen.example/', '//betalen.example/', 'https://', 'data:text/html,x'])('never has %s as a link', (address) => {
    expect(toMetadata({ betaling: { bedragInCenten: 1, betaalUrl: address } })).toEqual({ payment: { amountCents: 1 } });
    expect(toMetadata({ bezorging: { wijze: 'VERWIJZING', verwijsUrl: address } })).toEqual({ delivery: { mode: 'reference' } });
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

  it('have a subject that looks like nothing else than it is, wherever it is shown', () => {
    const subjectOf = (onderwerp: string): string | undefined => toSummary({ berichtId: '1', magazijnId: 'a', onderwerp })?.subject;
    expect(subjectOf('Betaal \u202Efdp.exe\u202C nu')).toBe('Betaal fdp.exe nu');
    expect(subjectOf('👩‍👩‍👧‍👦 مرحبا می‌خواهم')).toBe('👩‍👩‍👧‍👦 مرحبا می‌خواهم');
  });

  it('are always complete and of the right types, whatever comes over the line', () => {
    const known = ['berichtId', 'magazijnId', 'onderwerp', 'publicatietijdstip', 'aantalBijlagen', 'map', 'status', 'afzender', 'inhoud', 'bijlagen', ...ofSender];
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...known), fc.jsonValue()), (wire) => {
      const message = toMessage({ ...wire, berichtId: '1', magazijnId: 'a' });
      expect(message).toMatchObject({ id: '1', storeId: 'a', subject: expect.any(String) as string, body: expect.any(String) as string });
      expect(message?.publishedAt.toISOString()).toMatch(/Z$/);
      expect(message?.attachmentCount).toBe(message?.attachments.length);
    }));
  });

  it('are changed by what changes only', () => {
    expect(toWireChange({ unread: false })).toEqual({ status: 'gelezen' });
    expect(toWireChange({ handled: true })).toEqual({ afgehandeld: true });
    expect(toWireChange({ folder: 'archive' })).toEqual({ map: 'archief' });
  });
});
