import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import { errorFields, type Log } from '../http/log.js';
import { breakable } from './breakable-answer.js';
import { answerUnreadable, unreadableAnswer } from './unreadable-requests.js';

/** Anything that answers web-standard requests, such as the app. */
export interface Fetching {
  fetch(request: Request, environment: unknown): Response | Promise<Response>;
}

/** A server that listens. */
export interface RunningServer {
  readonly port: number;
  /**
   * Takes no new connections, lets requests under way end, and cuts them off after five seconds. Resolves when nothing works on any of them
   * any more: what was cut off may still have something to store.
   */
  close(): Promise<void>;
}

/** Answers one request; a promise that it returns lasts for as long as it works on that. */
export type NodeListener = (incoming: IncomingMessage, outgoing: ServerResponse) => unknown;

/** Where to listen. */
export interface ServeOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** Where requests that cannot be read are noted. */
  readonly log: Log;
}

const patienceMs = 5_000;
const sweepEveryMs = 50;

/** The app as a listener of Node's own HTTP server, for those who have other listeners beside it. */
export function nodeListener(app: Fetching, log: Log): (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void> {
  return getRequestListener(
    async (request, environment) => breakable(await app.fetch(request, environment), (environment as { outgoing: ServerResponse }).outgoing, log),
    { errorHandler: (error) => unreadableAnswer(error, log) },
  );
}

/**
 * Listens for requests.
 *
 * @throws {Error} that says what to do when the port is taken or not allowed.
 */
export async function serve(answer: NodeListener, { port, host, log }: ServeOptions): Promise<RunningServer> {
  const working = new Set<Promise<unknown>>();
  const listener: RequestListener = (incoming, outgoing) => {
    const work = Promise.resolve(answer(incoming, outgoing)).catch((error: unknown) => log.error('request-failed', errorFields(error)));
    working.add(work);
    void work.finally(() => working.delete(work));
  };
  // Who leaves the header Host away is told so by the listener, in a problem.
  const server = createServer({ requireHostHeader: false }, listener);
  // An expectation that nobody knows may be ignored (RFC 9110 section 10.1.1).
  server.on('checkExpectation', listener);
  answerUnreadable(server, log);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port)));
    server.listen(port, host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => close(server, working) };
}

async function close(server: Server, working: ReadonlySet<Promise<unknown>>): Promise<void> {
  // Otherwise who sends one request after the other keeps the connection, and is cut off in the middle of one.
  server.prependListener('request', (_request, response) => void response.setHeader('Connection', 'close'));
  // Connections that become idle only now would stay for as long as the client keeps them.
  const sweeping = setInterval(() => server.closeIdleConnections(), sweepEveryMs);
  const timer = setTimeout(() => server.closeAllConnections(), patienceMs);
  await new Promise((resolve) => server.close(resolve));
  clearInterval(sweeping);
  clearTimeout(timer);
  await Promise.race([Promise.all(working), wait(patienceMs, undefined, { ref: false })]);
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') return new Error(`Port ${port} is in use by another program. Stop it, or choose another port: PORT=${port + 1}.`, { cause: error });
  if (error.code === 'EACCES') return new Error(`This user may not listen on port ${port}. Choose one above 1023: PORT=4300.`, { cause: error });
  return error;
}
