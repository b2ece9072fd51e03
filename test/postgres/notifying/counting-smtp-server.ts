import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

/** A mail server that counts what it took. */
export interface CountingServer {
  readonly url: string;
  /** How often each Message-ID was taken. */
  readonly taken: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/**
 * Starts a mail server on this machine. A mail counts when all of it is there, before the sender is told so: that is the window in which
 * a sender that dies does not know.
 *
 * @param delayMs how long it takes to answer each mail.
 */
export async function startCountingServer(delayMs: () => number): Promise<CountingServer> {
  const taken = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false, closeTimeout: 500,
    onData: (stream, _, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const [, id = 'none'] = /^message-id: <([^>]+)>/im.exec(Buffer.concat(chunks).toString()) ?? [];
        taken.set(id, (taken.get(id) ?? 0) + 1);
        void wait(delayMs()).then(() => done());
      });
    },
  });
  // A client that is killed breaks its connection; that is what this is about.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, taken, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
