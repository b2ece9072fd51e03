import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MemoryLog } from '../testing/memory-log.js';
import { nodeListener, serve, type RunningServer } from './serve.js';

const log = new MemoryLog();
let server: RunningServer;
beforeAll(async () => {
  const listener = nodeListener({ fetch: async (request) => new Response(`${request.method} ${await request.text()}`) }, log);
  server = await serve(listener, { port: 0, host: '127.0.0.1', log });
});
afterAll(() => server.close());

async function send(request: string) {
  const socket = connect(server.port, '127.0.0.1');
  socket.write(request);
  const answer = await text(socket);
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  return { status: Number(head.split(' ')[1]), head: head.toLowerCase(), body };
}

describe('a request that cannot be read', () => {
  it.each([
    ['has headers that are too large', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['has an address that is too long', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
    ['is not HTTP', 'hello\r\n\r\n', 400],
    ['has a method that does not exist', 'TRACK / HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['has two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', 400],
    ['has a wrong chunk', 'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n{}', 400],
    ['has backslashes in its path', 'GET /a/..\\b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 400],
    ['is for no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['is for a host that cannot be', 'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400],
  ])('because it %s is answered with a problem, and nothing that a browser shows or keeps', async (_, request, status) => {
    const answer = await send(request);
    expect(answer.status).toBe(status);
    expect(answer.head).toContain('content-type: application/problem+json');
    expect(answer.head).toContain('api-version: ');
    expect(answer.head).toContain('cache-control: no-store');
    expect(answer.head).toContain('x-content-type-options: nosniff');
    const [json = ''] = /\{.*\}/s.exec(answer.body) ?? [];
    const { instance, ...problem } = JSON.parse(json) as { instance: string; status: number };
    expect(problem.status).toBe(status);
    expect(log.lines.join('\n')).toContain(instance.replace('urn:uuid:', ''));
  });

  it('because of what it expects is answered as if it expected nothing', async () => {
    expect((await send('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: tea\r\n\r\n')).status).toBe(200);
  });
});
