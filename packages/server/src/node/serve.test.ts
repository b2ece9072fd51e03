import { request as httpRequest } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { silentLog } from '../http/log.js';
import { clientAddress } from './client-address.js';
import { nodeListener, serve } from './serve.js';

const listen = (fetching: (request: Request, environment: unknown) => Response | Promise<Response>) => {
  const listener = nodeListener({ fetch: fetching }, silentLog);
  return serve(listener, { port: 0, host: '127.0.0.1', log: silentLog });
};

describe('listening', () => {
  it('answers on a port, and no longer after closing', async () => {
    const server = await listen((request) => new Response(new URL(request.url).pathname));
    const url = `http://127.0.0.1:${server.port}/hello`;
    expect(await (await fetch(url)).text()).toBe('/hello');
    await server.close();
    await expect(fetch(url)).rejects.toThrow();
  });

  it('says what to do when the port is taken', async () => {
    const server = await listen(() => new Response());
    await expect(serve(() => undefined, { port: server.port, host: '127.0.0.1', log: silentLog })).rejects.toThrow(`PORT=${server.port + 1}`);
    await server.close();
  });

  it('lets a request that is under way end before it closes', async () => {
    const server = await listen(async () => {
      await wait(300);
      return new Response('done');
    });
    const answer = fetch(`http://127.0.0.1:${server.port}/`).then((response) => response.text());
    await wait(100);
    await server.close();
    expect(await answer).toBe('done');
  });

  it('is closed only when what was cut off has been stored', async () => {
    const happened: string[] = [];
    const server = await listen(async (request) => {
      const reader = request.body!.getReader();
      await reader.read();
      await reader.read().catch(() => happened.push('cut off'));
      await wait(200);
      happened.push('stored');
      return new Response();
    });
    const upload = httpRequest({ port: server.port, host: '127.0.0.1', method: 'PATCH', headers: { 'Content-Length': 100 } });
    upload.on('error', () => undefined);
    upload.write('half');
    await wait(100);
    const closed = server.close();
    upload.destroy();
    await closed;
    expect(happened).toEqual(['cut off', 'stored']);
  });

  it('is not kept from closing by who sends one request after the other', async () => {
    const server = await listen(async () => {
      await wait(20);
      return new Response('done');
    });
    const enough = new AbortController();
    const answers: string[] = [];
    const sending = (async () => {
      while (!enough.signal.aborted) answers.push(await (await fetch(`http://127.0.0.1:${server.port}/`)).text());
    })().catch(() => undefined);
    await wait(100);
    const started = performance.now();
    await server.close();
    expect(performance.now() - started).toBeLessThan(1_000);
    enough.abort();
    await sending;
    expect(new Set(answers)).toEqual(new Set(['done']));
  });

  it('streams: the first part is there before the last', async () => {
    const server = await listen(() => {
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
      const writer = writable.getWriter();
      void writer.write(new TextEncoder().encode('first'));
      void wait(500).then(() => writer.close());
      return new Response(readable);
    });
    const started = performance.now();
    const { value } = await (await fetch(`http://127.0.0.1:${server.port}/`)).body!.getReader().read();
    expect(new TextDecoder().decode(value)).toBe('first');
    expect(performance.now() - started).toBeLessThan(450);
    await server.close();
  });
});

describe('the address of a client', () => {
  it('is that of the connection when there is no proxy of ours', async () => {
    const server = await listen((request, environment) => new Response(clientAddress(0)(request, environment)));
    const response = await fetch(`http://127.0.0.1:${server.port}/`, { headers: { 'X-Forwarded-For': '203.0.113.1' } });
    expect(await response.text()).toBe('127.0.0.1');
    await server.close();
  });

  it.each([
    [1, '203.0.113.9, 198.51.100.1', '198.51.100.1'],
    [2, '203.0.113.9, 198.51.100.1, 10.0.0.1', '198.51.100.1'],
    [1, '', ''],
  ])('is what our %i proxies wrote, not what the client put before it: %s', (proxies, header, expected) => {
    expect(clientAddress(proxies)(new Request('http://x/', { headers: { 'X-Forwarded-For': header } }), undefined)).toBe(expected);
  });
});
