import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** One classic script of this worker and all that it imports, as a site's own build makes it. */
export async function buildWorker(file: URL): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['source'] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: 'es2022', lib: { entry: fileURLToPath(file), formats: ['iife'], name: 'own' } },
  });
  const [script] = (Array.isArray(built) ? built : [built]).flatMap((result) => ('output' in result ? result.output : []));
  if (script?.type !== 'chunk') throw new Error('The worker was not built.');
  return script.code;
}
