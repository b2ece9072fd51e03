import { get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MemoryLog } from '../testing/memory-log.js';
import { nodeListener, serve, type RunningServer } from './serve.js';

describe('an answer whose body fails halfway', () => {
  const secret = 'Key (bsn)=(999990019) already exists';
  const log = new MemoryLog();
  const onConsole = vi.spyOn(console, 'error');
  let server: RunningServer;
  let pieces: number;

  beforeEach(async () => {
    onConsole.mockReset();
    log.lines.length = 0;
    const listener = nodeListener({ fetch: () => {
      let left = pieces;
      return new Response(new ReadableStream<Uint8Array>({
        pull(controller) {
          left -= 1;
          if (left >= 0) controller.enqueue(new Uint8Array(1024 * 1024));
          else controller.error(new Error(secret));
        },
      }), { headers: { 'Content-Type': 'application/zip' } });
    } }, log);
    server = await serve(listener, { port: 0, host: '127.0.0.1', log });
  });
  afterEach(() => server.close());

  it.each([[0], [1], [8]])('is not taken for a whole one, and tells nothing, after %i pieces', async (count) => {
    pieces = count;
    const received = new Promise<string>((resolve, reject) => {
      get({ port: server.port, host: '127.0.0.1', agent: false }, (incoming: IncomingMessage) => {
        // Slow to begin, so that the failure comes while the server waits for its reader.
        setTimeout(() => text(incoming).then(resolve, reject), 100);
      }).on('error', reject);
    });
    await expect(received).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(onConsole).not.toHaveBeenCalled();
    expect(log.lines.join()).toContain('answer-broken-off');
    expect(log.lines.join()).not.toContain(secret);
  });
});

describe('an answer whose reader goes away', () => {
  it('is let go without a word about a failure', async () => {
    const log = new MemoryLog();
    let leave!: () => void;
    const left = new Promise<void>((resolve) => (leave = resolve));
    const server = await serve(nodeListener({ fetch: () => new Response(new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new Uint8Array(16)),
      cancel: () => leave(),
    }), { headers: { 'Content-Type': 'text/event-stream' } }) }, log), { port: 0, host: '127.0.0.1', log });
    const request = get({ port: server.port, host: '127.0.0.1', agent: false }, (incoming) => incoming.once('data', () => request.destroy()));
    request.on('error', () => undefined);
    await left;
    // Closing waits for whatever still works on it.
    await server.close();
    expect(log.lines).toEqual([]);
  });
});
