import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build, defaultClientConditions, type Rolldown } from 'vite';
import type { Carried, Network } from './network.js';

/** Serves the pages of every lane, each on a host of its own, and has requests for the API carried by the network of that lane. */
export interface LaneSite {
  /** Where a lane's browser begins. */
  urlOf(lane: string): string;
  /** Has requests of this lane under this path carried so, until another takes its place. */
  connect(lane: string, base: string, network: Network): void;
  close(): void;
}

/** Bundles the page, with the real client in it, and serves it from memory. */
export async function startLaneSite(): Promise<LaneSite> {
  const script = await bundle();
  const networks = new Map<string, { readonly base: string; readonly network: Network }>();
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const { url = '/', headers: { host = '' } } = incoming;
    const lane = networks.get(host.split('.')[0] ?? '');
    if (url.startsWith('/h')) {
      // Of a history that is over.
      if (!lane || !url.startsWith(lane.base)) outgoing.destroy();
      else await lane.network.carry(await read(incoming, url.slice(lane.base.length)), outgoing);
      return;
    }
    outgoing.setHeader('content-type', url === '/page.js' ? 'text/javascript' : 'text/html');
    outgoing.setHeader('cache-control', 'max-age=3600');
    outgoing.end(url === '/page.js' ? script : '<!doctype html><title>Lane</title><script src="/page.js"></script>');
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    urlOf: (lane) => `http://${lane}.localhost:${port}/`,
    connect: (lane, base, network) => void networks.set(lane, { base, network }),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function read(incoming: IncomingMessage, path: string): Promise<Carried> {
  const { method = 'GET' } = incoming;
  const headers = new Headers(Object.entries(incoming.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as [string, string]] : [])));
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString();
  return { method, path, body, headers, tab: headers.get('x-tab') ?? '?', keys: keysIn(path, body, headers.get('idempotency-key')) };
}

function keysIn(path: string, body: string, key: string | null): readonly string[] {
  if (!path.endsWith('/_acties')) return key === null ? [] : [key];
  const { acties = [] } = JSON.parse(body) as { acties?: readonly { readonly sleutel: string }[] };
  return acties.map(({ sleutel }) => sleutel);
}

async function bundle(): Promise<string> {
  const [output] = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    resolve: { conditions: ['source', ...defaultClientConditions] },
    build: {
      write: false, target: 'es2022', minify: false,
      lib: { entry: { page: fileURLToPath(new URL('page/page.ts', import.meta.url)) }, formats: ['iife'], name: 'lane' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput[];
  return output?.output[0].code ?? '';
}
