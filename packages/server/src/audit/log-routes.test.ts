import type { WireLogLine } from '@berichtenbox/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { allOperations } from '../http/contract-operations.js';
import { auditEntry } from '../testing/audit-fixtures.js';
import { deliver, newResident, retrieve, taxOffice, type Resident } from '../testing/mailbox-fixtures.js';
import { createWholeApp } from '../testing/mailbox-cases.js';
import { giveMandate, type TestMandate } from '../testing/mandate-fixtures.js';
import type { TestApp } from '../testing/test-app.js';
import { actWord, wordOf } from './act-words.js';
import { appendAuditLine } from './audit-chain.js';

interface Page {
  readonly regels: readonly WireLogLine[];
  readonly volgende?: number;
}

describe('GET /logboek', () => {
  let app: TestApp;
  let [client, piet, zus]: Resident[] = [];
  let ofPiet: TestMandate;
  let ofZus: TestMandate;
  let messageId: string;

  beforeAll(async () => {
    app = await createWholeApp();
    client = await newResident(app);
    piet = await newResident(app);
    zus = await newResident(app);
    messageId = (await deliver(app, client.identity, { onderwerp: 'Geheim onderwerp' })).berichtId;
    await retrieve(client);
    ofPiet = await giveMandate(app, { mandator: client, mandatee: { ...piet, session: { ...piet.session, gebruiker: { naam: 'Piet Bakker' } } } });
    ofZus = await giveMandate(app, { mandator: client, mandatee: { ...zus, session: { ...zus.session, gebruiker: { naam: 'Zus Bewoner' } } } }, { kind: 'family', source: 'granted', rights: ['read'] });
    await ofPiet.request('/berichten');
    app.clock.advance({ seconds: 5 });
    await ofZus.request(`/berichten/${messageId}`);
    await ofZus.request(`/berichten/${messageId}?magazijnId=${taxOffice.oin}`, { method: 'DELETE' });
  });

  const read = async (query = '', person = client!) => (await (await person.request(`/logboek${query}`)).json()) as Page;

  it('tells who did what, and what was refused, newest first', async () => {
    const { regels, volgende } = await read();
    const [now, before] = [app.clock.now().toISOString(), new Date(app.clock.now().getTime() - 5_000).toISOString()];
    expect(regels).toEqual([
      { volgnummer: 3, tijdstip: now, wie: 'Zus Bewoner', machtigingId: ofZus.id, soort: 'familie', handeling: 'bericht-weggegooid', uitkomst: 'geweigerd', berichtId: messageId },
      { volgnummer: 2, tijdstip: now, wie: 'Zus Bewoner', machtigingId: ofZus.id, soort: 'familie', handeling: 'bericht-gelezen', uitkomst: 'gedaan', magazijnId: taxOffice.oin, berichtId: messageId },
      { volgnummer: 1, tijdstip: before, wie: 'Piet Bakker', machtigingId: ofPiet.id, soort: 'bewindvoerder', handeling: 'lijst-bekeken', uitkomst: 'gedaan', aantal: 1 },
    ]);
    expect(volgende).toBeUndefined();
    expect(JSON.stringify(regels)).not.toContain('Geheim');
  });

  it('can be of one mandate, and has nothing for one that is not theirs', async () => {
    expect((await read(`?machtigingId=${ofPiet.id}`)).regels.map(({ wie }) => wie)).toEqual(['Piet Bakker']);
    expect(await read(`?machtigingId=${ofPiet.id}`, piet)).toEqual({ regels: [] });
    expect(await read(`?machtigingId=${crypto.randomUUID()}`)).toEqual({ regels: [] });
  });

  it('is of whom it is about: the representative does not see it, and can’t ask for it under the mandate', async () => {
    expect(await read('', piet)).toEqual({ regels: [] });
    expect((await ofPiet.request('/logboek')).status).toBe(403);
  });

  it('still names who acted after the mandate ended, and says which lines are one’s own', async () => {
    await app.database.updateTable('mandate').set({ withdrawn_at: app.clock.now(), withdrawn_by: 'mandator' }).where('id', '=', ofZus.id).execute();
    await client!.request('/berichten', { headers: { Namens: 'a'.repeat(43) } });
    const { regels: [own, refused] } = await read();
    expect(own).toMatchObject({ wie: 'A. Bewoner', ikzelf: true, handeling: 'lijst-bekeken', uitkomst: 'geweigerd' });
    // What Piet tried a moment ago, above.
    expect(refused).toMatchObject({ wie: 'Piet Bakker', handeling: 'anders', uitkomst: 'geweigerd' });
  });

  it('has no name for what nobody here did', async () => {
    const person = await newResident(app);
    await appendAuditLine(app.database, app.keyRing, auditEntry(person.recipientId, app.clock.now(), { operation: 'endMandate' }));
    const { regels } = await read('', person);
    expect(regels).toHaveLength(1);
    expect(regels[0]).toMatchObject({ handeling: 'machtiging-beeindigd' });
    expect(regels[0]).not.toHaveProperty('wie');
  });

  it('comes in pages of a hundred', async () => {
    const busy = await newResident(app);
    const mandate = await giveMandate(app, { mandator: busy, mandatee: piet! });
    for (let count = 0; count < 205; count += 1) await mandate.request('/export/omvang');
    const pages: Page[] = [await read('', busy)];
    while (pages.at(-1)!.volgende !== undefined) pages.push(await read(`?voor=${pages.at(-1)!.volgende}`, busy));
    expect(pages.map(({ regels }) => regels.length)).toEqual([100, 100, 5]);
    expect(pages.flatMap(({ regels }) => regels.map(({ volgnummer }) => volgnummer))).toEqual(Array.from({ length: 205 }, (_, index) => 205 - index));
  });
});

describe('what is done, in the log', () => {
  it('has a word for every operation that can be written', () => {
    const written = allOperations.filter(({ id, isAboutMailbox }) => isAboutMailbox || id === 'startActing');
    expect(written.filter(({ id }) => wordOf(id) === undefined).map(({ id }) => id)).toEqual([]);
    // Those are only ever refused.
    expect(written.filter(({ id }) => wordOf(id) === 'anders').map(({ id }) => id).sort()).toEqual(['listMandates', 'readLog', 'viewInvitation']);
    expect(actWord('somethingOfLater')).toBe('anders');
  });
});
