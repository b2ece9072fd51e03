import { request, type RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import { silentLog } from '@berichtenbox/server';
import { serve, type RunningServer } from '@berichtenbox/server/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replaceableListener } from './replaceable-listener.js';
import { routeRequests } from './route-requests.js';

describe('one port for everything', () => {
  let server: RunningServer;
  const answer = (who: string): RequestListener => (_request, response) => response.end(who);
  const entrance = replaceableListener();
  beforeAll(async () => {
    server = await serve(entrance.listener, { port: 0, host: '127.0.0.1', log: silentLog });
  });
  afterAll(() => server.close());

  function get(path: string, headers: Record<string, string> = {}): Promise<{ status: number | undefined; location: string | undefined; body: string }> {
    const all = { host: `localhost:${server.port}`, ...headers };
    return new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port: server.port, path, headers: all }, (incoming) => {
        text(incoming).then((body) => resolve({ status: incoming.statusCode, location: incoming.headers.location, body }), reject);
      }).on('error', reject).end();
    });
  }

  it('asks to come back while everything starts', async () => {
    expect((await get('/')).status).toBe(503);
  });

  describe('once it has started', () => {
    beforeAll(() => {
      entrance.replace(routeRequests({
        publicUrl: `http://localhost:${server.port}`, allowPublic: false, app: answer('app'), identityProvider: answer('identity provider'), portal: answer('portal'),
      }));
    });

    it.each([
      ['/api/v1/sessie', 'app'], ['/healthz', 'app'], ['/readyz?x', 'app'], ['/openapi.json', 'app'],
      ['/demo/identiteit/auth?x=/api/', 'identity provider'],
      ['/', 'portal'], ['/mijn/', 'portal'], ['/demo/storingen', 'portal'], ['/demo/identiteitx', 'portal'], ['/apiary', 'portal'], ['/healthzz', 'portal'],
    ])('%s is for the %s', async (path, who) => {
      expect((await get(path)).body).toBe(who);
    });

    it('sends people who use another name of this machine to the right address', async () => {
      const { status, location } = await get('/mijn/?a=b', { host: `127.0.0.1:${server.port}`, accept: 'text/html,*/*' });
      expect([status, location]).toEqual([307, `http://localhost:${server.port}/mijn/?a=b`]);
    });

    it('answers nothing to a name that somebody else pointed here', async () => {
      expect((await get('/api/v1/sessie', { host: 'evil.example' })).status).toBe(421);
    });
  });
});
