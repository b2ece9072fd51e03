import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build, defaultClientConditions, type Rolldown } from 'vite';

/** A site whose only page can keep letters in a vault, and does so when a test says it. */
export interface ProbeSite {
  readonly url: string;
  close(): void;
}

/** Bundles the page and serves it from memory. */
export async function startProbeSite(): Promise<ProbeSite> {
  const [output] = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    resolve: { conditions: ['source', ...defaultClientConditions] },
    build: {
      write: false, target: 'es2022',
      lib: { entry: { page: fileURLToPath(new URL('page.ts', import.meta.url)) }, formats: ['iife'], name: 'probe' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput[];
  const script = output?.output[0].code ?? '';
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.setHeader('cache-control', 'no-store');
    response.end(isScript ? script : '<!doctype html><title>Vault</title><script src="/page.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/`, close: () => void server.close() };
}
