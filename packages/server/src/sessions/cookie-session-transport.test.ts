import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { cookieSessionTransport } from './cookie-session-transport.js';

describe('the session cookie', () => {
  it.each(['http://localhost:4300', 'http://127.0.0.1:4300', 'http://[::1]:4300'])('has another name, and no Secure, on %s', async (publicUrl) => {
    const transport = cookieSessionTransport(publicUrl);
    const app = new Hono();
    app.get('/', (c) => {
      transport.write(c, 'secret');
      return c.text(transport.read(c) ?? 'nothing');
    });
    const response = await app.request('/', { headers: { cookie: 'berichtenbox=known; __Host-berichtenbox=other' } });
    expect(response.headers.get('set-cookie')).toBe('berichtenbox=secret; Path=/; HttpOnly; SameSite=Strict');
    expect(await response.text()).toBe('known');
  });

  it.each(['http://www.voorbeeldstad.nl', 'http://192.168.1.4:4300', 'http://localhost.evil.example', 'ftp://localhost'])('is not given over plain http: %s', (publicUrl) => {
    expect(() => cookieSessionTransport(publicUrl)).toThrow(/https/);
  });
});
