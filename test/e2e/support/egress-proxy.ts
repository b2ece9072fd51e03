import { createServer, request, type IncomingMessage, type OutgoingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A page that the proxy answers itself, at this address of the site that may be reached. */
export interface OwnPage {
  readonly type: string;
  readonly body: string;
  readonly headers?: OutgoingHttpHeaders;
}

/**
 * A proxy through which a browser sends everything, its own machine included. One site is let through; every other connection that the
 * browser only so much as attempts is written down and refused. Routing in a test tool is no such oracle: it does not see what a
 * sandboxed frame asks for.
 */
export interface EgressProxy {
  readonly url: string;
  /** Every attempt to reach another site, by its address: `GET http://…`, `CONNECT host:443`. */
  readonly attempts: string[];
  /** Answers this path of the site itself from now on. */
  serve(path: string, page: OwnPage): void;
  close(): Promise<void>;
}

/** What the browser asks of its maker by itself, whatever is on the page. */
const browsersOwn = /(?:^|\/\/|\s|\.)(?:google|googleapis|gstatic|gvt1)\.com\b/;

/** @param site base URL of the one site that may be reached */
export async function startEgressProxy(site: string): Promise<EgressProxy> {
  const attempts: string[] = [];
  const pages = new Map<string, OwnPage>();
  const sockets = new Set<Socket>();
  const record = (attempt: string) => {
    if (!browsersOwn.test(attempt)) attempts.push(attempt);
  };
  const server = createServer((incoming, outgoing) => {
    const address = incoming.url ?? '';
    const page = pages.get(address);
    if (page !== undefined) {
      outgoing.writeHead(200, { 'Content-Type': page.type, ...page.headers }).end(page.body);
    } else if (address.startsWith(`${site}/`)) {
      forward(incoming, outgoing);
    } else {
      record(`${incoming.method ?? ''} ${address}`);
      outgoing.writeHead(403).end();
    }
  });
  server.on('connect', (incoming: IncomingMessage, socket: Socket) => {
    record(`CONNECT ${incoming.url ?? ''}`);
    socket.on('error', () => undefined).end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${String(port)}`,
    attempts,
    serve: (path, page) => void pages.set(site + path, page),
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      sockets.forEach((socket) => socket.destroy());
    }),
  };
}

function forward(incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { method, headers, url = '' } = incoming;
  const onward = request(url, { method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  incoming.pipe(onward);
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
