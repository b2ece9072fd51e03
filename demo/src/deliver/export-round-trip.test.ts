import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WireMessage, WireMessageList } from '@berichtenbox/contract';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setStoreFault } from '../../../packages/server/src/message-stores/store-fault.js';
import { createMailboxApp, deliver, file, newResident, pdf, post, retrieve, town, vehicles, type Resident } from '../../../packages/server/src/testing/mailbox-fixtures.js';
import type { TestApp } from '../../../packages/server/src/testing/test-app.js';
import { readDeliveries } from './read-deliveries.js';

const evil = '<img src=x onerror=alert(1)>';

/** All that a person has, as the API tells it, without what is of this one server. */
async function everything(who: Resident): Promise<object[]> {
  await retrieve(who);
  const { berichten } = (await (await who.request('/berichten?paginaGrootte=100')).json()) as WireMessageList;
  return Promise.all(berichten.map(async ({ berichtId }) => {
    const { _links, bijlagen = [], ...message } = (await (await who.request(`/berichten/${berichtId}`)).json()) as WireMessage;
    const files = await Promise.all(bijlagen.map(async ({ bijlageId, naam }) =>
      [naam, Buffer.from(await (await who.request(`/berichten/${berichtId}/bijlagen/${bijlageId}`)).arrayBuffer()).toString('base64')]));
    return { ...message, berichtId: undefined, files, hasLinks: _links !== undefined };
  }));
}

describe('an export', () => {
  let app: TestApp;
  let resident: Resident;
  let folder: string;
  let bytes: Uint8Array;
  let entries: Readonly<Record<string, Uint8Array>>;
  const text = (name: string): string => new TextDecoder().decode(entries[name]);

  const take = async (who: Resident): Promise<Uint8Array> => {
    const response = await who.request('/export');
    expect(response.headers.get('Content-Disposition')).toMatch(/^attachment; filename="berichtenbox-\d{4}-\d\d-\d\d\.zip"$/);
    return new Uint8Array(await response.arrayBuffer());
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'export-'));
    app = await createMailboxApp();
    resident = await newResident(app);
    await deliver(app, resident.identity, {
      onderwerp: evil, inhoud: `Regel één\nregel twee\n\n${evil}`, publicatietijdstip: '2026-01-05T10:00:00.000Z', inhoudHtml: `<p>${evil}</p>`,
      berichtType: 'BETAALVERZOEK', handelingsperspectief: 'BETALEN', einddatumHandelingstermijn: '2026-04-01', betaling: { bedragInCenten: 1500, betaalUrl: 'https://www.cjib.example/betalen' }, gevolgBijNietsDoen: 'Het wordt meer.',
      bijlagen: [file(pdf('één'), 'Brief.pdf'), file(pdf('twee'), 'brief.pdf'), file(pdf('drie'), 'con.pdf'), file(pdf('vier'), 'a:b*c?.exe')],
    });
    await deliver(app, resident.identity, { afzender: vehicles.oin, onderwerp: 'APK', publicatietijdstip: '2026-01-04T10:00:00.000Z', bijlagen: [file(pdf('één'))] });
    await deliver(app, resident.identity, { afzender: town.oin, onderwerp: 'Later', publicatietijdstip: '2027-01-04T10:00:00.000Z' });
    await deliver(app, (await newResident(app)).identity, { onderwerp: 'Van een ander' });
    bytes = await take(resident);
    entries = unzipSync(bytes);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('delivered into an empty server gives the same letters and the same bytes', async () => {
    const path = join(folder, 'export.zip');
    await writeFile(path, bytes);
    const other = await createMailboxApp();
    const there = await newResident(other);
    for (const { magazijnOin, verzoek } of await readDeliveries(path, { type: 'BSN', waarde: there.identity.value })) {
      expect((await post(other, verzoek, { oin: magazijnOin })).status).toBe(201);
    }
    const before = await everything(resident);
    expect(before).toHaveLength(2);
    expect(await everything(there)).toEqual(before);
  });

  it('holds no identity number, nothing of somebody else, and nothing that is published later', () => {
    const all = Object.entries(entries).map(([name, content]) => name + new TextDecoder().decode(content)).join('\n');
    expect(all).not.toContain(resident.identity.value);
    expect(all).not.toContain('Van een ander');
    expect(all).not.toContain('Later');
  });

  it('can be read as pages that run nothing', () => {
    const index = text('index.html');
    expect(index).toContain("default-src 'none'");
    expect(index).toContain('&lt;img src=x');
    const [, page = ''] = /href="([^"]+bericht\.html)"/.exec(index) ?? [];
    expect(text(decodeURIComponent(page))).toContain('Regel één<br>regel twee</p>');
    for (const name of Object.keys(entries).filter((each) => each.endsWith('.html'))) expect(text(name)).not.toContain('<img');
  });

  it('gives attachments names that every file system takes, none of them twice', () => {
    const names = Object.keys(entries).filter((name) => name.includes('2026-01-05') && name.includes('/bijlagen/')).map((name) => name.split('/').at(-1));
    expect(names).toEqual(['Brief.pdf', 'brief (2).pdf', '_con.pdf', 'a_b_c_.exe.pdf']);
  });

  it('says how much it holds beforehand', async () => {
    expect(await (await resident.request('/export/omvang')).json()).toMatchObject({ aantalBerichten: 2, aantalBijlagen: 5 });
  });

  it('names a store that does not answer, and holds the rest', async () => {
    await setStoreFault(app.database, vehicles.oin, { kind: 'failing' });
    entries = unzipSync(await take(resident));
    expect(JSON.parse(text('volledigheid.json'))).toEqual({ volledig: false, aantalBerichten: 1, ontbrekendeMagazijnen: [{ magazijnId: vehicles.oin, naam: vehicles.name }] });
    expect(text('index.html')).toContain('Niet compleet');
    expect(Object.keys(entries).some((name) => name.includes('rdw'))).toBe(false);
    await app.database.deleteFrom('store_fault').execute();
  });

  it('needs a session and a context', async () => {
    expect((await app.request('/export')).status).toBe(401);
    expect((await resident.request('/export', { headers: { Namens: 'x'.repeat(32) } })).status).toBe(403);
  });

  it('is told apart from another ZIP file, and from one that broke off', async () => {
    const path = join(folder, 'broken.zip');
    await writeFile(path, bytes.subarray(0, bytes.length - 40));
    await expect(readDeliveries(path, undefined)).rejects.toThrow(/not a whole ZIP|holds no deliveries/);
  });
});
