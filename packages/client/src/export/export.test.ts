import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BerichtenboxClient, ExportProgress } from '../index.js';
import { clientOf, json, page, problem, ScriptedServer, storeA, storeB, wireMessage } from '../testing/scripted-server.js';

const omvang = { aantalBerichten: 2, aantalBijlagen: 1, grootteInBytes: 8 };
const size = { messageCount: 2, attachmentCount: 1, attachmentBytes: 8 };
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));

let server: ScriptedServer;
let client: BerichtenboxClient;

beforeEach(async () => {
  server = new ScriptedServer();
  server.capabilities.push('export');
  server.add(wireMessage('1', storeA), wireMessage('2', storeB));
  client = clientOf(server);
  await client.start();
});

afterEach(() => {
  client.close();
});

/** An export of two messages, in the order in which a server writes it. */
function zipOf(completeness: unknown, level: 0 | 6 = 0): Uint8Array<ArrayBuffer> {
  const files = {
    'berichten/a/bijlagen/brief.pdf': bytesOf('%PDF-1.7'), 'aanleveringen/a.json': bytesOf('{}'), 'aanleveringen/b.json': bytesOf('{}'),
    'volledigheid.json': bytesOf(JSON.stringify(completeness)), 'index.html': bytesOf('<!doctype html>'),
  };
  return new Uint8Array(zipSync(files, { level }));
}

const whole = { volledig: true, aantalBerichten: 2, ontbrekendeMagazijnen: [] };

/** Sends these bytes in parts of this length, and then ends, breaks off or says nothing more. */
function answer(bytes: Uint8Array<ArrayBuffer>, partLength = bytes.length, end: 'close' | 'cut' | 'stall' = 'close'): Response {
  const parts = Array.from({ length: Math.ceil(bytes.length / partLength) }, (_, index) => bytes.slice(index * partLength, (index + 1) * partLength));
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const part = parts.shift();
      if (part) controller.enqueue(part);
      else if (end === 'close') controller.close();
      else if (end === 'cut') controller.error(new TypeError('terminated'));
    },
  });
  return new Response(body, { headers: { 'content-type': 'application/zip' } });
}

function serves(file: Response): void {
  server.next('GET /export/omvang', () => json(omvang));
  server.next('GET /export', () => file);
}

describe('how much an export would hold', () => {
  it('is what the server counted', async () => {
    server.next('GET /export/omvang', () => json(omvang));
    expect(await client.mailbox.exportSize()).toEqual(size);
    expect(server.sent.at(-1)?.headers.get('namens')).toBe(server.contextId);
  });

  it('is not guessed from an answer without counts', async () => {
    server.next('GET /export/omvang', () => json({ aantalBerichten: 'twee' }));
    await expect(client.mailbox.exportSize()).rejects.toMatchObject({ code: 'unexpected-answer' });
  });
});

describe('an export', () => {
  for (const [kind, level] of [['stored', 0], ['compressed', 6]] as const) {
    it(`gives the file byte for byte, and that it is complete (${kind})`, async () => {
      const zip = zipOf(whole, level);
      serves(answer(zip));
      const { file, ...said } = await client.mailbox.export();
      expect(said).toEqual({ complete: true, missing: [], messageCount: 2 });
      expect(file.type).toBe('application/zip');
      expect(new Uint8Array(await file.arrayBuffer())).toEqual(zip);
      expect(server.sent.at(-1)?.headers.get('namens')).toBe(server.contextId);
    });
  }

  it('names the organisations of which messages are missing, by number when they have no name', async () => {
    serves(answer(zipOf({ volledig: false, aantalBerichten: 1, ontbrekendeMagazijnen: [{ magazijnId: storeA, naam: 'RDW' }, { magazijnId: storeB }] })));
    expect(await client.mailbox.export()).toMatchObject({ complete: false, missing: ['RDW', storeB], messageCount: 1 });
  });

  it('does not ask for the counts twice', async () => {
    server.next('GET /export', () => answer(zipOf(whole)));
    await client.mailbox.export({ size });
    expect(server.count('GET /export/omvang')).toBe(0);
  });

  for (const partLength of [1, 7, 10_000]) {
    it(`tells how far it is, in bytes and in messages, in parts of ${partLength}`, async () => {
      const zip = zipOf(whole);
      serves(answer(zip, partLength));
      const progress: ExportProgress[] = [];
      await client.mailbox.export({ onProgress: (step) => progress.push(step) });
      expect(progress.at(-1)).toEqual({ receivedBytes: zip.length, receivedMessages: 2, size });
      expect(progress.map(({ receivedBytes }) => receivedBytes)).toEqual(progress.map((_, index) => Math.min(zip.length, (index + 1) * partLength)));
      if (partLength < 100) expect(new Set(progress.map(({ receivedMessages }) => receivedMessages))).toEqual(new Set([0, 1, 2]));
    });
  }

  it('never counts more messages than there are, whatever an attachment holds', async () => {
    const trap = zipSync(Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`aanleveringen/${index}`, bytesOf('x')])), { level: 0 });
    serves(answer(new Uint8Array(zipSync({ 'a.pdf': trap, 'volledigheid.json': bytesOf(JSON.stringify(whole)) }, { level: 0 }))));
    const counts: number[] = [];
    await client.mailbox.export({ onProgress: ({ receivedMessages }) => counts.push(receivedMessages) });
    expect(counts).toEqual([2]);
  });

  it('that breaks off is a failed connection', async () => {
    serves(answer(zipOf(whole).slice(0, 200), 50, 'cut'));
    await expect(client.mailbox.export()).rejects.toMatchObject({ code: 'network' });
  });

  for (const [what, file] of [
    ['ends too early', () => zipOf(whole).slice(0, -30)],
    ['says nothing of being complete', () => zipOf({ aantalBerichten: 2 })],
    ['is empty', () => new Uint8Array(0)],
    ['points outside itself', () => {
      const zip = zipOf(whole);
      new DataView(zip.buffer).setUint32(zip.length - 6, 0xfffffff0, true);
      return zip;
    }],
  ] as const) {
    it(`that ${what} is not handed out`, async () => {
      serves(answer(file(), 50));
      await expect(client.mailbox.export()).rejects.toMatchObject({ code: 'unexpected-answer' });
    });
  }

  it('is never a page', async () => {
    serves(page());
    await expect(client.mailbox.export()).rejects.toMatchObject({ code: 'unexpected-answer' });
  });

  it('tells what the server says, with the code for the help desk', async () => {
    serves(problem(503, 'not-available'));
    await expect(client.mailbox.export()).rejects.toMatchObject({ code: 'unavailable', supportCode: '6a5c0f2e-0000-4000-8000-000000000000' });
  });

  it('ends the session when nobody is logged in any more', async () => {
    server.next('GET /export/omvang', () => json(omvang));
    server.next('GET /export', () => {
      server.isLoggedIn = false;
      return problem(401, 'not-logged-in', {}, { inlogUrl: '/api/v1/inloggen' });
    });
    await expect(client.mailbox.export()).rejects.toMatchObject({ code: 'session-expired' });
    expect(client.session.state.status).toBe('expired');
  });

  it('can be stopped halfway', async () => {
    const stop = new AbortController();
    serves(answer(zipOf(whole), 50, 'stall'));
    const exporting = client.mailbox.export({ signal: stop.signal, onProgress: () => stop.abort() });
    await expect(exporting).rejects.toMatchObject({ name: 'AbortError' });
    expect(server.sent.at(-1)?.signal.aborted).toBe(true);
  });

  it('is not asked of a server that has none', async () => {
    const bare = new ScriptedServer();
    const other = clientOf(bare);
    await other.start();
    await expect(other.mailbox.export()).rejects.toMatchObject({ name: 'CapabilityMissingError', code: 'refused' });
    await expect(other.mailbox.exportSize()).rejects.toMatchObject({ name: 'CapabilityMissingError', code: 'refused' });
    expect(bare.requests.join()).not.toContain('export');
    other.close();
  });
});
