import type { WireSession } from '@berichtenbox/contract';
import { request as send } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultSettings } from '../app-dependencies.js';
import { cookieSessionTransport } from '../sessions/cookie-session-transport.js';
import { createTestApp } from '../testing/create-test-app.js';
import { publicUrl, type TestApp, type TestPerson } from '../testing/test-app.js';
import { nodeListener, serve, type RunningServer } from './serve.js';

describe('the app on Node’s own HTTP server', () => {
  let app: TestApp;
  let server: RunningServer;
  let person: TestPerson;
  beforeAll(async () => {
    app = await createTestApp({ settings: { ...defaultSettings, publicUrl }, sessionTransport: cookieSessionTransport(publicUrl) });
    const listener = nodeListener(app.app, app.log);
    server = await serve(listener, { port: 0, host: '127.0.0.1', log: app.log });
    person = await app.logIn();
  });
  afterAll(() => server.close());

  const address = (path: string) => `http://127.0.0.1:${server.port}/api/v1${path}`;
  const headers = () => ({ cookie: `__Host-berichtenbox=${person.sessionId}`, 'X-CSRF-Token': person.session.csrfToken, Namens: person.session.contexten[0]!.id });

  /** Sends a body in pieces, without telling its length. */
  function sendPieces(path: string, pieces: readonly string[]): Promise<{ status: number | undefined; text: string }> {
    return new Promise((resolve, reject) => {
      const outgoing = send(address(path), { method: 'POST', headers: { ...headers(), 'Content-Type': 'application/json' } }, (incoming) => {
        text(incoming).then((body) => resolve({ status: incoming.statusCode, text: body }), reject);
      });
      // The server hangs up on what is too large; by then the answer is there.
      outgoing.on('error', () => undefined);
      for (const piece of pieces) outgoing.write(piece);
      outgoing.end();
    });
  }

  it('reads a body that comes in pieces', async () => {
    expect((await sendPieces('/berichten/_zoeken', ['{"zoek', 'vraag":"b', '"}'])).text).toContain('at least 2 characters');
  });

  it('stops reading one that is too large', async () => {
    expect((await sendPieces('/berichten/_zoeken', Array.from({ length: 20 }, () => 'a'.repeat(10_000)))).status).toBe(413);
  });

  it('refuses one that says that it is too large before it comes', async () => {
    const response = await fetch(address('/berichten/_zoeken'), { method: 'POST', headers: { ...headers(), 'Content-Type': 'application/json' }, body: 'a'.repeat(100_000) });
    expect(response.status).toBe(413);
  });

  it('prolongs and ends a session, with requests that have no body', async () => {
    const prolonged = await fetch(address('/sessie/verlengen'), { method: 'POST', headers: headers() });
    expect(((await prolonged.json()) as WireSession).gebruiker.naam).toBe('Koen de Vries');
    const ended = await fetch(address('/sessie'), { method: 'DELETE', headers: headers() });
    expect(ended.status).toBe(200);
    expect((await fetch(address('/sessie'), { headers: headers() })).status).toBe(401);
  });
});
