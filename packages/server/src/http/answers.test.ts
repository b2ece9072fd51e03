import { beforeAll, describe, expect, it } from 'vitest';
import { document } from '@berichtenbox/contract/document';
import { defaultSettings } from '../app-dependencies.js';
import { cookieSessionTransport } from '../sessions/cookie-session-transport.js';
import { createTestApp } from '../testing/create-test-app.js';
import { publicUrl, type TestApp } from '../testing/test-app.js';
import type { Metrics } from './metrics.js';

describe('every answer', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp();
  });

  it.each(['/sessie', '/berichten', '/nothing-here', '/healthz'])('is kept by nobody, and is nothing but data: %s', async (path) => {
    const { headers } = await app.request(path);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('asks for https only where there is https', async () => {
    const local = await createTestApp({ database: app.database, settings: { ...defaultSettings, publicUrl: 'http://localhost:4300' }, sessionTransport: cookieSessionTransport('http://localhost:4300') });
    expect((await local.app.request('/healthz')).headers.get('strict-transport-security')).toBeNull();
  });

  it('is 404 for what is not there, with a support code', async () => {
    const response = await app.request('/nothing-here');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ type: 'urn:berichtenbox:problem:not-found', instance: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/) as string });
  });

  it.each(['/sessie/', '/berichten/', '//sessie', '/SESSIE', '/%2e%2e/sessie', '/../../elsewhere'])('is 404 for another spelling: %s', async (path) => {
    expect((await app.request(path)).status).toBe(404);
  });

  it('is 405 for another method, and says which there are', async () => {
    const response = await app.request('/sessie', { method: 'PUT' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, DELETE');
    expect((await app.request('/sessie', { method: 'OPTIONS' })).status).toBe(405);
  });

  it('does not let a header pick another method', async () => {
    const response = await app.request('/sessie/verlengen', { method: 'POST', headers: { 'X-HTTP-Method-Override': 'DELETE' } });
    expect(response.status).toBe(401);
  });

  it('hides what went wrong inside, and logs where', async () => {
    const metrics: Metrics = { requestAnswered: () => undefined, count: () => undefined, setQueueDepth: () => undefined, render: () => Promise.reject(new Error('password is hunter2')) };
    const broken = await createTestApp({ database: app.database, metrics });
    const response = await broken.app.request(`${publicUrl}/metrics`);
    const problem = (await response.json()) as { detail?: string; instance: string };
    expect(response.status).toBe(500);
    expect(problem.detail).toBeUndefined();
    const line = broken.log.lines.find((each) => each.includes('request-failed'));
    expect(line).toContain(problem.instance.slice('urn:uuid:'.length));
    expect(line).toContain('answers.test.ts');
    expect(broken.log.lines.join()).not.toContain('hunter2');
  });

  it('to probes and scrapers is also at the root', async () => {
    for (const base of ['', '/api/v1']) {
      expect(await (await app.app.request(`${publicUrl}${base}/healthz`)).json()).toEqual({ status: 'ok' });
      expect(await (await app.app.request(`${publicUrl}${base}/readyz`)).json()).toEqual({ status: 'ok' });
      expect(await (await app.app.request(`${publicUrl}${base}/openapi.json`)).json()).toEqual(document);
      expect((await app.app.request(`${publicUrl}${base}/metrics`)).headers.get('content-type')).toContain('text/plain');
    }
  });

  it('says that it is not ready without its database', async () => {
    const other = await createTestApp();
    expect((await other.request('/readyz')).status).toBe(200);
    await other.database.destroy();
    const response = await other.request('/readyz');
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ status: 'onbereikbaar' });
  });
});
