import { unzipSync } from 'fflate';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { endSession } from '../sessions/session-repository.js';
import { setStoreFault } from '../message-stores/store-fault.js';
import { createMailboxApp, deliver, file, newResident, pdf, retrieve, vehicles, type Resident } from '../testing/mailbox-fixtures.js';
import { giveMandate } from '../testing/mandate-fixtures.js';
import type { TestApp } from '../testing/test-app.js';

describe('taking everything along', () => {
  let app: TestApp;
  let resident: Resident;

  beforeAll(async () => {
    app = await createMailboxApp();
  });
  beforeEach(async () => {
    resident = await newResident(app);
    for (let count = 0; count < 3; count += 1) await deliver(app, resident.identity, { onderwerp: `Brief ${count}`, bijlagen: [file(pdf('x'.repeat(300_000)))] });
    await retrieve(resident);
  });

  it('breaks off, without an end, when one logs out meanwhile', async () => {
    const response = await resident.request('/export');
    const reader = response.body!.getReader();
    const { value } = await reader.read();
    expect(value?.byteLength).toBeGreaterThan(0);
    const { id_hash: idHash } = await app.database.selectFrom('session').select('id_hash').where('recipient_id', '=', resident.recipientId).executeTakeFirstOrThrow();
    await endSession(app.database, app.keyRing, idHash);
    const rest = async (): Promise<void> => {
      while (!(await reader.read()).done);
    };
    await expect(rest()).rejects.toMatchObject({ name: 'ExportEndedError' });
  });

  it('says on each page whose letters they are, and who took them along for them', async () => {
    const representative = await newResident(app);
    const { request } = await giveMandate(app, { mandator: { ...resident, session: { ...resident.session, gebruiker: { naam: 'A. <b>Bewoner</b>' } } }, mandatee: representative });
    const pages = async (send: Resident['request']): Promise<string[]> =>
      Object.entries(unzipSync(new Uint8Array(await (await send('/export')).arrayBuffer()))).filter(([name]) => name.endsWith('.html')).map(([, bytes]) => new TextDecoder().decode(bytes));
    const [taken, own] = [await pages(request), await pages(resident.request)];
    expect([taken.length, own.length]).toEqual([4, 4]);
    const [name, by] = [resident.session.gebruiker.naam, representative.session.gebruiker.naam];
    expect(taken.filter((page) => /(van|Aan:) A\. &lt;b&gt;Bewoner&lt;\/b&gt;</.test(page) && page.includes(`Bewaard door: ${by}<`))).toHaveLength(4);
    expect(own.filter((page) => new RegExp(`(van|Aan:) ${name}<`).test(page) && !page.includes('Bewaard door'))).toHaveLength(4);
  });

  it('goes on without a store that fails, and notes why', async () => {
    await deliver(app, resident.identity, { afzender: vehicles.oin, onderwerp: 'Van een ander' });
    await setStoreFault(app.database, vehicles.oin, { kind: 'failing' });
    app.log.lines.length = 0;
    const archive = Buffer.from(await (await resident.request('/export')).arrayBuffer()).toString('latin1');
    expect(archive).toContain('"volledig": false');
    expect(app.log.lines.filter((line) => JSON.stringify(line).includes('export-incomplete'))).toHaveLength(1);
    await app.database.deleteFrom('store_fault').execute();
  });
});
