import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings } from '../app-dependencies.js';
import { createMailboxApp, delivery, file, newResident, pdf, post, taxOffice, type Resident } from '../testing/mailbox-fixtures.js';
import { publicUrl, type TestApp } from '../testing/test-app.js';

describe('large deliveries at the same time', () => {
  let app: TestApp;
  let resident: Resident;
  let senders: ReadableStreamDefaultController<Uint8Array>[];

  beforeEach(async () => {
    app = await createMailboxApp({ settings: { ...defaultSettings, publicUrl, largeBodyCapacity: 3_000_000 } });
    resident = await newResident(app);
    senders = [];
  });
  afterEach(() => {
    senders.forEach((sender) => sender.close());
  });

  /** A sender who has said how much is coming, and sends it slowly. */
  function begin(length: number): Promise<Response> {
    const body = new ReadableStream<Uint8Array>({ start: (controller) => void senders.push(controller) });
    const token = app.accessTokens.issue('sender', ['berichten:aanleveren'], taxOffice.oin);
    const headers = { 'Authorization': `Bearer ${token}`, 'Content-Type': 'application/json', 'Content-Length': String(length) };
    return app.request('/aanleveringen', { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
  }
  const send = (bytes: number): Promise<Response> => post(app, delivery(resident.identity, { bijlagen: [file(pdf('x'.repeat(bytes)))] }));

  it('are let in as far as there is room, and told when to come back', async () => {
    const slow = begin(2_500_000);
    await expect.poll(() => senders).toHaveLength(1);
    const refused = await begin(1_000_000);
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '5']);
    // Of which nothing is said counts for what comes of it.
    expect([(await send(600_000)).status, (await send(10)).status]).toEqual([503, 201]);
    senders[0]!.enqueue(new TextEncoder().encode('{}'));
    senders.shift()!.close();
    expect((await slow).status).toBe(400);
    expect((await send(10)).status).toBe(201);
  });

  it('are let in one by one when each is larger than the room', async () => {
    for (let count = 0; count < 3; count += 1) expect((await send(3_000_000)).status).toBe(201);
  });

  it('leave other requests alone', async () => {
    const slow = begin(2_999_999);
    await expect.poll(() => senders).toHaveLength(1);
    expect((await resident.request('/berichten/_ophalen')).status).toBe(200);
    senders.shift()!.close();
    expect((await slow).status).toBe(400);
  });
});
