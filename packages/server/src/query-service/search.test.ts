import type { WireMessageList } from '@berichtenbox/contract';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { setStoreFault } from '../message-stores/store-fault.js';
import { createMailboxApp, deliver, file, newResident, pdf, retrieve, taxOffice, town, vehicles, type Resident } from '../testing/mailbox-fixtures.js';
import type { TestApp, TestPerson } from '../testing/test-app.js';

let app: TestApp;
let resident: Resident;
let other: Resident;

beforeAll(async () => {
  app = await createMailboxApp();
  [resident, other] = [await newResident(app), await newResident(app)];
  const to = resident.identity;
  await deliver(app, to, { onderwerp: 'Definitieve belastingaanslag 2025', inhoud: 'U moet € 1.234,56 betalen. Kenmerk 2026-0012/AB.' });
  await deliver(app, to, { onderwerp: 'Uw huurtoeslag is gewijzigd', inhoud: 'Vanaf april ontvangt u meer. Vragen over uw huur? Bel ons.' });
  await deliver(app, to, { onderwerp: 'Uw auto moet gekeurd worden', inhoud: 'Laat uw voertuig keuren. Kijk op https://www.rdw.nl/apk-keuring.', afzender: vehicles.oin });
  await deliver(app, to, { onderwerp: 'Afvalkalender', inhoud: 'Wij halen uw oud papier op. De coöperatie helpt één keer per maand; ook geïnteresseerden zijn welkom.', afzender: town.oin });
  await deliver(app, to, { onderwerp: 'Nieuwe huur per 1 juli', inhoud: 'U betaalt € 650.', bijlagen: [file(pdf(), 'Bezwaarschriften_en-coördinatie (2).pdf'), file(pdf(), 'Rekeningen.pdf')] });
  await deliver(app, other.identity, { onderwerp: 'Belastingaanslag van een ander', inhoud: 'Geheim.' });
  await retrieve(resident);
  await retrieve(other);
});

async function search(zoekvraag: string, who: TestPerson = resident): Promise<readonly string[]> {
  const response = await who.request('/berichten/_zoeken', { method: 'POST', json: { zoekvraag } });
  expect(response.status).toBe(200);
  return ((await response.json()) as WireMessageList).berichten.map(({ onderwerp }) => onderwerp);
}

describe('searching', () => {
  it.each([
    ['a word of the subject', 'afvalkalender', 'Afvalkalender'],
    ['other capitals', 'AFVALKalender', 'Afvalkalender'],
    ['a word of an attachment’s name', 'bezwaarschriften', 'Nieuwe huur per 1 juli'],
    ['another form of it', 'bezwaarschrift', 'Nieuwe huur per 1 juli'],
    ['a word of it without its accents', 'coordinatie', 'Nieuwe huur per 1 juli'],
    ['a word of another attachment’s name', 'rekening', 'Nieuwe huur per 1 juli'],
    ['a word of the body', 'voertuig', 'Uw auto moet gekeurd worden'],
    ['the sender’s name', 'súdwest-fryslân', 'Afvalkalender'],
    ['the sender’s name without its accents', 'sudwest fryslan', 'Afvalkalender'],
    ['another form of a word', 'vraag', 'Uw huurtoeslag is gewijzigd'],
    ['the beginning of a compound', 'belasting', 'Definitieve belastingaanslag 2025'],
    ['the beginning of a compound whose stem is shorter', 'huur', 'Uw huurtoeslag is gewijzigd'],
    ['an unfinished word', 'huurt', 'Uw huurtoeslag is gewijzigd'],
    ['an unfinished word whose stem is shorter', 'huu', 'Nieuwe huur per 1 juli'],
    ['words of subject, sender and body together', 'rdw auto keuren', 'Uw auto moet gekeurd worden'],
    ['words with small words between', 'de auto van het voertuig', 'Uw auto moet gekeurd worden'],
    ['an amount', '1.234,56', 'Definitieve belastingaanslag 2025'],
    ['a reference with a hyphen', '2026-0012', 'Definitieve belastingaanslag 2025'],
    ['part of a link', 'apk-keuring', 'Uw auto moet gekeurd worden'],
    ['a word with a diaeresis without it', 'cooperatie', 'Afvalkalender'],
    ['a word with a diaeresis in another encoding', 'coo\u0308peratie', 'Afvalkalender'],
  ])('finds %s', async (_, query, subject) => {
    expect(await search(query)).toContain(subject);
  });

  it('takes in the longest letter there is, in any script, and finds its beginning', async () => {
    const word = (index: number) => `abc${String.fromCodePoint(0x4e00 + index)}${'ღ'.repeat(28)}en`;
    const reader = await newResident(app);
    const inhoud = `begonnen ${Array.from({ length: 10_000 }, (_, index) => word(index)).join(' ')}`;
    await deliver(app, reader.identity, { onderwerp: 'Lang', inhoud, bijlagen: Array.from({ length: 50 }, (_, index) => file(pdf(), `${word(index).repeat(7).slice(0, 250)}.pdf`)) });
    await retrieve(reader);
    expect(await search('begonnen', reader)).toEqual(['Lang']);
  });

  it.each([
    ['a word that is nowhere', 'zeppelin'],
    ['two words that never meet', 'auto huurtoeslag'],
    ['only punctuation', '!? —'],
    ['the end of a compound', 'aanslag2025x'],
    ['another person’s words', 'geheim'],
  ])('finds nothing for %s', async (_, query) => {
    expect(await search(query)).toEqual([]);
  });

  it.each(["' or 1=1 --", 'a & | ! <->', "it's:*", '\\\\', 'x'.repeat(200), '(((', '":*"', '%_', '𝒜𝒷', 'de het een'])('survives %j', async (query) => {
    expect(Array.isArray(await search(query))).toBe(true);
  });

  it('survives whatever is typed', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 2, maxLength: 60 }), async (zoekvraag) => {
      const response = await resident.request('/berichten/_zoeken', { method: 'POST', json: { zoekvraag } });
      expect([200, 400]).toContain(response.status);
    }), { numRuns: 60 });
  });

  it('shows one person’s letters to nobody else', async () => {
    expect(await search('belastingaanslag')).toEqual(['Definitieve belastingaanslag 2025']);
    expect(await search('belastingaanslag', other)).toEqual(['Belastingaanslag van een ander']);
  });

  it('puts a hit in the subject before one in the body, and gives at most twenty', async () => {
    const reader = await newResident(app);
    await deliver(app, reader.identity, { onderwerp: 'Paspoort', inhoud: 'Het ligt klaar.', publicatietijdstip: '2020-01-01T00:00:00Z' });
    for (let count = 0; count < 24; count += 1) await deliver(app, reader.identity, { onderwerp: 'Brief', inhoud: 'Neem uw paspoort mee.' });
    await retrieve(reader);
    const hits = await search('paspoort', reader);
    expect(hits[0]).toBe('Paspoort');
    expect(hits).toHaveLength(20);
  });

  it('is the same with the words in the URL, as FBS has it', async () => {
    const response = await resident.request(`/berichten/_zoeken?q=${encodeURIComponent('rdw auto')}`);
    expect(((await response.json()) as WireMessageList).berichten.map(({ onderwerp }) => onderwerp)).toEqual(['Uw auto moet gekeurd worden']);
  });

  it('shows only stores that answered in the last round', async () => {
    const reader = await newResident(app);
    await deliver(app, reader.identity, { onderwerp: 'Naheffing' });
    await setStoreFault(app.database, taxOffice.oin, { kind: 'failing' });
    await retrieve(reader);
    expect(await search('naheffing', reader)).toEqual([]);
    await app.database.deleteFrom('store_fault').execute();
  });

  it.each([['GET', '/berichten/_zoeken?q=a', 'query/q'], ['GET', '/berichten/_zoeken', 'query/q'], ['GET', `/berichten/_zoeken?q=${'x'.repeat(201)}`, 'query/q']])('refuses %s %s', async (_, path, pointer) => {
    const response = await resident.request(path);
    expect(response.status).toBe(400);
    expect(((await response.json()) as { errors: { pointer: string }[] }).errors[0]?.pointer).toBe(pointer);
  });

  it.each([{ zoekvraag: 'a' }, { zoekvraag: 5 }, {}, { zoekvraag: 'auto', extra: 1 }, { zoekvraag: 'au\u0000to' }])('refuses a body of %j', async (json) => {
    expect((await resident.request('/berichten/_zoeken', { method: 'POST', json })).status).toBe(400);
  });

  it('needs the CSRF token when it is posted', async () => {
    expect((await resident.request('/berichten/_zoeken', { method: 'POST', json: { zoekvraag: 'auto' }, headers: { 'X-CSRF-Token': '' } })).status).toBe(403);
  });
});
