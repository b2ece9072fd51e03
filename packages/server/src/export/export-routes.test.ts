import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { endSession } from '../sessions/session-repository.js';
import { setStoreFault } from '../message-stores/store-fault.js';
import { createMailboxApp, deliver, file, newResident, pdf, retrieve, vehicles, type Resident } from '../testing/mailbox-fixtures.js';
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
