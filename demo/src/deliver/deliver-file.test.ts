import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grantConsent, seedOrganisations } from '@berichtenbox/server';
import { createTestApp } from '../../../packages/server/src/testing/create-test-app.js';
import { findOrCreateRecipient } from '../../../packages/server/src/recipients/recipients.js';
import type { TestApp } from '../../../packages/server/src/testing/test-app.js';
import { senderClient } from '../identity-provider/demo-clients.js';
import { organisations } from '../seed/organisations.js';
import { deliverFile } from './deliver-file.js';
import { idempotencyKey, deliverItem } from './deliver-items.js';

const { oin } = organisations.rdw;
const verzoek = { afzender: oin, ontvanger: { type: 'BSN', waarde: '999990019' }, onderwerp: 'Uw APK verloopt', inhoud: 'Laat uw auto keuren.' };

describe('deliverFile', () => {
  let app: TestApp;
  let folder: string;
  const waits: number[] = [];

  /** The real API, with a token endpoint of our own in front of it, which knows the RDW only. */
  const network = (overloaded = 0): typeof globalThis.fetch => {
    let left = overloaded;
    const site = new Hono()
      .get('/demo/identiteit/.well-known/openid-configuration', (c) => c.json({ token_endpoint: 'http://localhost:4300/demo/identiteit/token' }))
      .post('/demo/identiteit/token', (c) => {
        const { id, secret } = senderClient(oin);
        if (c.req.header('Authorization') !== `Basic ${btoa(`${id}:${secret}`)}`) return c.json({ error: 'invalid_client' }, 401);
        return c.json({ access_token: app.accessTokens.issue(id, ['berichten:aanleveren'], id) });
      })
      .all('*', (c) => (left-- > 0 ? c.body(null, 429, { 'Retry-After': '7' }) : app.app.fetch(c.req.raw)));
    return async (input, init) => site.fetch(new Request(input, init));
  };
  const run = async (words: readonly string[], fetch = network(), variables = {}): Promise<{ complete: boolean; lines: string[] }> => {
    const lines: string[] = [];
    const complete = await deliverFile({ words, variables, fetch, wait: (ms) => Promise.resolve(void waits.push(ms)), say: (line) => lines.push(line) });
    return { complete, lines };
  };
  const file = async (content: unknown): Promise<string> => {
    const path = join(folder, `${crypto.randomUUID()}.json`);
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };
  const messageCount = async (): Promise<number> => (await app.database.selectFrom('message').select('id').execute()).length;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deliver-'));
    app = await createTestApp();
    await seedOrganisations(app.database, Object.values(organisations));
    const recipientId = await findOrCreateRecipient(app.database, app.keyRing, { type: 'BSN', value: '999990019' });
    await grantConsent(app.database, recipientId, oin);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('delivers what is right and counts it; the same file again changes nothing', async () => {
    const path = await file([{ magazijnOin: oin, verzoek }, { magazijnOin: oin, verzoek: { ...verzoek, onderwerp: 'Tweede' } }]);
    expect(await run([path])).toEqual({ complete: true, lines: ['✓   1  Uw APK verloopt', '✓   2  Tweede', '2 accepted, 0 refused'] });
    const before = await messageCount();
    expect((await run([path])).complete).toBe(true);
    expect(await messageCount()).toBe(before);
  });

  it('says what is wrong with an item, field by field, and goes on with the next', async () => {
    const path = await file([{ magazijnOin: oin, verzoek: { ...verzoek, onderwerp: 3, ontvanger: { type: 'BSN', waarde: '999990018' } } }, { magazijnOin: oin, verzoek }]);
    const { complete, lines } = await run([path]);
    expect(complete).toBe(false);
    expect(lines[0]).toBe('✗   1  (no subject)');
    expect(lines[1]).toMatch(/^ {7}400: .+/);
    expect(lines.some((line) => line.startsWith('       /onderwerp: '))).toBe(true);
    expect(lines.at(-1)).toBe('1 accepted, 1 refused');
  });

  it('refuses for an organisation that the identity provider does not know, and goes on', async () => {
    const { lines } = await run([await file([{ magazijnOin: organisations.svb.oin, verzoek }, { magazijnOin: oin, verzoek }])]);
    expect(lines[1]).toContain('gives 00000001999990056000 no access token (status 401)');
    expect(lines.at(-1)).toBe('1 accepted, 1 refused');
  });

  it('waits as long as a busy server asks', async () => {
    waits.length = 0;
    const { complete } = await run([await file([{ magazijnOin: oin, verzoek }])], network(2));
    expect(complete).toBe(true);
    expect(waits).toEqual([7_000, 7_000]);
  });

  it('gives up on a server that stays busy', async () => {
    const { lines } = await run([await file([{ magazijnOin: oin, verzoek }])], network(99));
    expect(lines[1]).toContain('429: ');
  });

  it('lets no text in the file write over the terminal', async () => {
    const { lines } = await run([await file([{ magazijnOin: oin, verzoek: { ...verzoek, onderwerp: 'a\u001b[2Jb' } }])]);
    expect(lines[0]).toBe('✗   1  a [2Jb');
  });

  it.each([
    [['/nowhere/at-all.json'], /at-all\.json does not exist/],
    [[tmpdir()], /is a folder/],
    [[], /Which file\?/],
    [['a.json', 'b.json'], /not understood/],
    [['a.json', '--uri', 'x'], /not understood/],
    [['a.json', '--url', 'localhost'], /whole address/],
    [['a.json', '--url', 'ftp://localhost'], /whole address/],
  ])('says what is wrong with %j', async (words, sentence) => {
    await expect(run(words)).rejects.toThrow(sentence);
  });

  it.each([
    ['{ not json', /is not JSON\.$/],
    [{ magazijnOin: oin }, /must hold a JSON array/],
    [[{ magazijnOin: '12', verzoek }], /Item 1 of/],
    [[{ magazijnOin: oin, verzoek }, { magazijnOin: oin, verzoek: [] }], /Item 2 of/],
    [[null], /Item 1 of/],
  ])('says what is wrong with a file that holds %j', async (content, sentence) => {
    await expect(run([await file(content)])).rejects.toThrow(sentence);
  });

  it('reads a file that begins with a byte order mark', async () => {
    expect((await run([await file(`\uFEFF${JSON.stringify([{ magazijnOin: oin, verzoek }])}`)])).complete).toBe(true);
  });

  it('says that nothing answers', async () => {
    const path = await file([{ magazijnOin: oin, verzoek }]);
    await expect(run([path, '--url', 'http://127.0.0.1:9'], fetch)).rejects.toThrow('Nothing answers at http://127.0.0.1:9. Start the server first');
  });

  it('says that the server is still starting, or is another one', async () => {
    const path = await file([{ magazijnOin: oin, verzoek }]);
    await expect(run([path], () => Promise.resolve(new Response(null, { status: 503 })))).rejects.toThrow('is still starting');
    await expect(run([path], () => Promise.resolve(new Response('<h1>Hello</h1>')))).rejects.toThrow('no identity provider of the demo');
  });

  it('asks the token endpoint of the environment, with its secret, when there is one', async () => {
    const path = await file([{ magazijnOin: oin, verzoek }]);
    const asked: string[] = [];
    await run([path], (input, init) => {
      const request = new Request(input, init);
      asked.push(`${request.url} ${request.headers.get('Authorization') ?? ''}`);
      return Promise.resolve(new Response(null, { status: 401 }));
    }, { DELIVER_TOKEN_URL: 'https://tokens.example/oauth', DELIVER_CLIENT_ID: 'rdw', DELIVER_CLIENT_SECRET: 'geheim' });
    expect(asked).toEqual([`https://tokens.example/oauth Basic ${btoa('rdw:geheim')}`]);
  });
});

describe('the idempotency key', () => {
  it('is that of the content, and one the contract allows', async () => {
    const item = { magazijnOin: oin, verzoek };
    expect(await idempotencyKey(item)).toMatch(/^[A-Za-z0-9_:.-]{8,128}$/);
    expect(await idempotencyKey({ ...item })).toBe(await idempotencyKey(item));
    expect(await idempotencyKey({ ...item, verzoek: { ...verzoek, inhoud: 'anders' } })).not.toBe(await idempotencyKey(item));
  });

  it('does not let an answer from elsewhere pass for an acceptance', async () => {
    const outcome = await deliverItem({ magazijnOin: oin, verzoek }, {
      url: 'http://localhost', tokens: () => Promise.resolve('t'), wait: () => Promise.resolve(), fetch: () => Promise.resolve(new Response('<h1>Welcome</h1>', { status: 200 })),
    });
    expect(outcome).toMatchObject({ accepted: false, status: 200 });
  });
});
