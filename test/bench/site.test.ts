import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { Site } from './site.js';

/** Opens the live connection of the peer, as its page does, and says something over it. */
async function openLive(origin: string): Promise<Socket> {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  socket.write('GET /box/1/api/courier HTTP/1.1\r\nHost: bench\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n');
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString()).toContain('Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=');
  socket.write(Buffer.from([0x81, 0x80, 0, 0, 0, 0]));
  return socket;
}

describe('the site of the bench', () => {
  let socket: Socket | undefined;
  afterEach(() => socket?.destroy());

  it('stops while a live connection is open', async () => {
    const site = new Site();
    socket = await openLive(await site.start());
    await site.stop();
  });

  it('sees that a page went, and stops', async () => {
    const site = new Site();
    socket = await openLive(await site.start());
    const closed = once(socket, 'close');
    socket.end();
    await closed;
    await site.stop();
  });
});
