import type { WireMessage } from '@berichtenbox/contract';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RecipientIdentity } from '../recipients/identity.js';
import { countRows, createMailboxApp, deliver, delivery, file, list, newBsn, newRecipient, newResident, pdf, post, retrieve, taxOffice, town, vehicles } from '../testing/mailbox-fixtures.js';
import type { TestApp } from '../testing/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await createMailboxApp();
});

async function problemOf(response: Response) {
  return (await response.json()) as { type: string; instance: string; errors?: { pointer: string; detail: string }[] };
}

describe('POST /aanleveringen', () => {
  it('answers with what was stored, and the recipient can read it', async () => {
    const resident = await newResident(app);
    const response = await post(app, delivery(resident.identity, { onderwerp: 'Uw teruggaaf', inhoud: 'Regel één\r\nRegel twee' }));
    expect(response.status).toBe(201);
    const now = app.clock.now().toISOString();
    expect(await response.json()).toMatchObject({
      afzender: taxOffice.oin,
      ontvanger: { type: 'BSN', waarde: resident.identity.value },
      onderwerp: 'Uw teruggaaf',
      tijdstipOntvangst: now,
      publicatietijdstip: now,
    });
    await retrieve(resident);
    const [summary] = (await list(resident)).berichten;
    const message = await (await resident.request(`/berichten/${summary?.berichtId ?? ''}`)).json() as { inhoud: string };
    expect(message.inhoud).toBe('Regel één\nRegel twee');
  });

  it('keeps what the sender says of the message, and the recipient reads it as it was said', async () => {
    const resident = await newResident(app);
    const said = {
      berichtType: 'BETAALVERZOEK', handelingsperspectief: 'BETALEN', einddatumHandelingstermijn: '2026-07-31', belang: 'HOOG', rechtsgevolg: true,
      betaling: { bedragInCenten: 15_900, betaalUrl: 'https://betalen.example/1', betalingskenmerk: '1234 5678' },
      bezorging: { wijze: 'OOK_PER_POST' }, zaakkenmerk: 'Z-1', veiligeTitel: 'Er staat een bericht voor u klaar', antwoordToegestaan: false,
    } as const;
    const withLetter = { handelingOmschrijving: 'Betaal de boete.', gevolgBijNietsDoen: 'De boete wordt hoger.', redenVanOntvangst: 'U heeft een auto.', inhoudHtml: '<p>Geachte heer</p>' };
    const { berichtId } = await deliver(app, resident.identity, { ...said, ...withLetter });
    await deliver(app, resident.identity, { bezorging: { wijze: 'VERWIJZING', verwijsUrl: 'https://mijn.example/1' } });
    await retrieve(resident);
    const { berichten } = await list(resident);
    expect(berichten.find((summary) => summary.berichtId === berichtId)).toMatchObject(said);
    expect(berichten.find((summary) => summary.berichtId !== berichtId)).toMatchObject({ bezorging: { wijze: 'VERWIJZING', verwijsUrl: 'https://mijn.example/1' } });
    expect(await (await resident.request(`/berichten/${berichtId}`)).json()).toMatchObject({ ...said, ...withLetter });
  });

  it('says nothing of a message of which the sender said nothing', async () => {
    const resident = await newResident(app);
    await deliver(app, resident.identity);
    await retrieve(resident);
    const [summary] = (await list(resident)).berichten;
    expect(Object.keys(summary ?? {}).sort()).toEqual(['_links', 'aantalBijlagen', 'afzender', 'berichtId', 'magazijnId', 'onderwerp', 'publicatietijdstip', 'status', 'versie']);
  });

  it.each([
    ['RSIN', (): string => newBsn()],
    ['KVK', (): string => '90000001'],
    ['OIN', (): string => '00000001001000000099'],
  ] as const)('delivers to a %s', async (type, number) => {
    const identity: RecipientIdentity = { type, value: number() };
    await newRecipient(app, identity);
    expect((await post(app, delivery(identity))).status).toBe(201);
  });

  it.each([
    ['a subject of 255 characters outside the basic plane', { onderwerp: '𝒜'.repeat(255) }],
    ['a body of exactly 1 MiB', { inhoud: 'é'.repeat(512 * 1024) }],
    ['a body of a megabyte of different words', { inhoud: Array.from({ length: 170_000 }, (_, index) => index.toString(36)).join(' ') }],
    ['a body of different characters', { inhoud: Array.from({ length: 80_000 }, (_, index) => String.fromCodePoint(0x20000 + (index % 42_000))).join(' ') }],
    ['words that mean something to a query or to JSON', { onderwerp: '\'):*&|!<-> "\\ $1 %s', inhoud: 'a:* & (b | !c) <-> "d" \\u0000' }],
    ['a date with another zone', { publicatietijdstip: '2026-01-01T00:30:00+01:00' }],
    ['an empty list of files', { bijlagen: [] }],
  ])('accepts %s', async (_, changes) => {
    const resident = await newResident(app);
    const receipt = await deliver(app, resident.identity, changes);
    await retrieve(resident);
    const message = await (await resident.request(`/berichten/${receipt.berichtId}`)).json() as { onderwerp: string; inhoud: string };
    expect(message).toMatchObject({ ...('onderwerp' in changes && changes), ...('inhoud' in changes && changes) });
  });

  it('gives every text back as it came', async () => {
    const resident = await newResident(app);
    await retrieve(resident);
    const text = (maxLength: number) => fc.string({ unit: 'binary', minLength: 1, maxLength }).filter((value) => value.trim() !== '' && !/[\p{Cc}\u2028-\u202E\u2066-\u2069]/u.test(value));
    await fc.assert(fc.asyncProperty(text(200), text(2_000), async (onderwerp, inhoud) => {
      const { berichtId } = await deliver(app, resident.identity, { onderwerp, inhoud });
      const message = (await (await resident.request(`/berichten/${berichtId}`)).json()) as WireMessage;
      expect(message).toMatchObject({ onderwerp, inhoud });
    }), { numRuns: 40 });
  });

  it('keeps the same bytes once, however many letters carry them', async () => {
    const resident = await newResident(app);
    const before = await countRows(app);
    const same = pdf('een folder van alle gemeenten');
    await deliver(app, resident.identity, { bijlagen: [file(same), file(same, 'nog eens.pdf')] });
    await deliver(app, resident.identity, { bijlagen: [file(same)] });
    const after = await countRows(app);
    expect(after['attachment']).toBe((before['attachment'] ?? 0) + 3);
    expect(after['attachment_content']).toBe((before['attachment_content'] ?? 0) + 1);
  });

  it('accepts deliveries of the same new files at the same moment, in whatever order', async () => {
    const resident = await newResident(app);
    const files = Array.from({ length: 4 }, (_, index) => file(pdf(`samen ${index}`), `${index}.pdf`));
    const answers = await Promise.all(Array.from({ length: 6 }, (_, index) => post(app, delivery(resident.identity, { bijlagen: index % 2 ? files : files.toReversed() }))));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 201]);
  });

  describe('who may deliver', () => {
    it('is nobody without a token', async () => {
      const response = await app.request('/aanleveringen', { method: 'POST', json: delivery({ type: 'BSN', value: newBsn() }) });
      expect(response.status).toBe(401);
      expect((await problemOf(response)).type).toBe('urn:berichtenbox:problem:sender-not-authenticated');
    });

    it('is not another organisation, nor a token without an organisation', async () => {
      const resident = await newResident(app);
      const before = await countRows(app);
      const other = await post(app, delivery(resident.identity), { oin: vehicles.oin });
      expect(other.status).toBe(403);
      expect((await problemOf(other)).errors?.[0]?.pointer).toBe('/afzender');
      const token = app.accessTokens.issue('sender', ['berichten:aanleveren']);
      const without = await app.request('/aanleveringen', { method: 'POST', json: delivery(resident.identity), headers: { Authorization: `Bearer ${token}` } });
      expect(without.status).toBe(403);
      expect(await countRows(app)).toEqual(before);
    });

    it('is not an organisation that the directory does not know', async () => {
      const resident = await newResident(app);
      const unknown = '00000001001000000098';
      const response = await post(app, delivery(resident.identity, { afzender: unknown }), { oin: unknown });
      expect(response.status).toBe(400);
      expect((await problemOf(response)).errors?.[0]?.pointer).toBe('/afzender');
    });
  });

  describe('to somebody who does not receive it here', () => {
    it('answers the same whether they did not consent, or nobody has that number', async () => {
      const withoutConsent = await newResident(app, [town]);
      const known = await post(app, delivery(withoutConsent.identity));
      const unknown = await post(app, delivery({ type: 'BSN', value: newBsn() }));
      expect([known.status, unknown.status]).toEqual([403, 403]);
      const [{ instance: one, ...knownProblem }, { instance: other, ...unknownProblem }] = [await problemOf(known), await problemOf(unknown)];
      expect(knownProblem).toEqual(unknownProblem);
      expect(knownProblem).toMatchObject({ type: 'urn:berichtenbox:problem:recipient-not-reachable', errors: [{ pointer: '/ontvanger' }] });
      expect(one).not.toBe(other);
    });

    it('stores nothing, not even the files', async () => {
      const before = await countRows(app);
      await post(app, delivery({ type: 'BSN', value: newBsn() }, { bijlagen: [file(pdf('voor niemand'))] }), { key: 'voor-niemand-1' });
      expect(await countRows(app)).toEqual(before);
    });
  });

  describe('of files', () => {
    it('accepts 25 MiB, and refuses one byte more', async () => {
      const resident = await newResident(app);
      const limit = 25 * 1024 * 1024;
      const exactly = pdf(new Uint8Array(limit - pdf('').byteLength).fill(65));
      expect(exactly.byteLength).toBe(limit);
      expect((await post(app, delivery(resident.identity, { bijlagen: [file(exactly)] }))).status).toBe(201);
      const before = await countRows(app);
      const more = await post(app, delivery(resident.identity, { bijlagen: [file(pdf(new Uint8Array(limit - pdf('').byteLength + 1).fill(65)))] }));
      expect(more.status).toBe(413);
      expect((await problemOf(more)).errors?.[0]?.pointer).toBe('/bijlagen/0/inhoud');
      expect(await countRows(app)).toEqual(before);
    });

    it('refuses a request of more than 40 MB before it is read', async () => {
      const resident = await newResident(app);
      const response = await post(app, delivery(resident.identity, { bijlagen: [file(new Uint8Array(21 * 1024 * 1024)), file(new Uint8Array(21 * 1024 * 1024))] }));
      expect(response.status).toBe(413);
    });
  });
});

describe('a store of another organisation', () => {
  it('does not get what was delivered to this one', async () => {
    const resident = await newResident(app);
    await deliver(app, resident.identity, { afzender: town.oin });
    const events = await retrieve(resident);
    expect(events).toContainEqual(expect.objectContaining({ magazijnId: town.oin, status: 'OK', aantalBerichten: 1 }));
    expect(events).toContainEqual(expect.objectContaining({ magazijnId: vehicles.oin, status: 'OK', aantalBerichten: 0 }));
  });
});
