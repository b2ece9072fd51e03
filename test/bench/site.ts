import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { contendersFolder } from './build-pages.js';
import { makeMessages } from './corpus.js';
import { CourierApi } from './courier-api.js';
import type { LivelyMailbox } from './lively-mailbox.js';
import { MailboxApi } from './mailbox-api.js';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

/** Everything a contender asks of one mailbox. */
interface Box {
  readonly api: MailboxApi;
  readonly courier: CourierApi;
  readonly everything: string;
}

/** The site of the bench, on a port of loopback: scripts, pages, and mailboxes of any size, all from memory. */
export class Site {
  readonly #boxes = new Map<number, Promise<Box>>();
  readonly #lively = new Map<string, LivelyMailbox>();
  readonly #files = new Map<string, Promise<Buffer>>();
  readonly #live = new Set<Duplex>();
  readonly #server: Server;
  readonly #folders: Readonly<Record<string, string>>;
  #pages = new Map<string, string>();
  #answering = 0;
  #answeredAt = 0;

  /** @param widgets the folder of another bundle, to compare two by hand */
  constructor(widgets = path('../../packages/widgets/dist/')) {
    this.#folders = { widgets, contenders: contendersFolder, pages: path('pages/') };
    this.#server = createServer((request, response) => void this.#serve(request, response));
    this.#server.on('upgrade', (request, socket) => {
      // The peer's socket opens, and nothing ever comes over it.
      const accept = createHash('sha1').update(`${request.headers['sec-websocket-key'] ?? ''}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
      this.#live.add(socket);
      socket.on('error', () => socket.destroy()).on('end', () => socket.destroy()).on('close', () => this.#live.delete(socket));
      // What is not read has no end.
      socket.resume();
      socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`);
    });
  }

  /**
   * Starts listening.
   *
   * @returns the origin.
   */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    // The server no longer counts these among its connections, but waits for them.
    for (const socket of this.#live) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /**
   * Puts a page on the site.
   *
   * @returns its path.
   */
  publish(name: string, html: string): string {
    const path = `/page/${name}`;
    this.#pages.set(path, html);
    return path;
  }

  /** The mailbox with so many messages in its inbox. */
  box(count: number): Promise<Box> {
    const known = this.#boxes.get(count);
    if (known) return known;
    const api = new MailboxApi(makeMessages(count));
    const everything = this.#everything(api);
    const box = everything.then((text) => ({ api, courier: new CourierApi(api.messages), everything: text }));
    this.#boxes.set(count, box);
    return box;
  }

  /**
   * Puts a mailbox in which something happens on the site.
   *
   * @returns its endpoint.
   */
  serve(name: string, mailbox: LivelyMailbox): string {
    this.#lively.set(name, mailbox);
    return `/lively/${name}/api/v1`;
  }

  /** Resolves when no mailbox has been asked anything for so long. */
  async quiet(forMs: number): Promise<void> {
    while (this.#answering > 0 || performance.now() - this.#answeredAt < forMs) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  /** The whole mailbox in one answer, for contenders that show all of it. */
  async #everything(api: MailboxApi): Promise<string> {
    const berichten: unknown[] = [];
    for (let page = 0; berichten.length < api.messages.length; page += 1) {
      const request = new Request(`http://bench/api/v1/berichten?pagina=${page}&paginaGrootte=100`, { headers: { namens: 'context-of-the-bench' } });
      berichten.push(...((await (await api.answer(request)).json()) as { berichten: unknown[] }).berichten);
    }
    return JSON.stringify({ berichten });
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://bench').pathname;
    if (path.startsWith('/gone/')) {
      // As if there were no network.
      request.socket.destroy();
      return;
    }
    const isMailbox = path.startsWith('/box/') || path.startsWith('/lively/');
    this.#answering += isMailbox ? 1 : 0;
    try {
      await (isMailbox ? this.#serveBox(request, response, path) : this.#serveFile(response, path));
    } catch (error) {
      response.writeHead(500).end(String(error));
    } finally {
      if (isMailbox) {
        this.#answering -= 1;
        this.#answeredAt = performance.now();
      }
    }
  }

  async #serveBox(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const [, kind, name = '', ...rest] = path.split('/');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const lively = this.#lively.get(name);
    if (kind === 'lively') {
      if (lively) await answerWith(lively, { request, body, response });
      else response.writeHead(404).end();
      return;
    }
    const box = await this.box(Number(name));
    const end = (text: string): unknown => response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(text);
    if (rest.join('/') === 'api/everything') end(box.everything);
    else if (rest.join('/') === 'api/courier') end(box.courier.answer(body));
    else await answerWith(box.api, { request, body, response });
  }

  async #serveFile(response: ServerResponse, path: string): Promise<void> {
    const page = this.#pages.get(path);
    if (page !== undefined) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
      return;
    }
    const [, folder = '', ...rest] = normalize(path).split('/');
    const root = this.#folders[folder];
    if (root === undefined) {
      response.writeHead(404).end();
      return;
    }
    const file = join(root, ...rest);
    const bytes = this.#files.get(file) ?? readFile(file);
    this.#files.set(file, bytes);
    const body = await bytes;
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(body);
  }
}

async function answerWith(
  api: Pick<MailboxApi, 'answer'>, { request, body, response }: { readonly request: IncomingMessage; readonly body: string; readonly response: ServerResponse },
): Promise<void> {
  const { method = 'GET' } = request;
  const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] => (typeof value === 'string' ? [[name, value]] : []));
  const answer = await api.answer(new Request(`http://bench${request.url ?? ''}`, { method, headers, ...(body !== '' && { body }) }));
  response.writeHead(answer.status, [...answer.headers].flat()).end(await answer.text());
}
