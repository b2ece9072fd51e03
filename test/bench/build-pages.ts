import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, defaultClientConditions } from 'vite';
import { builtPages } from './contenders.js';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** Where the built scripts lie. */
export const contendersFolder = path('../../node_modules/.cache/bench');

/** Bundles each contender's page the way the widgets are: minified, in production mode, with all its dependencies in one file. */
export async function buildPages(): Promise<void> {
  await rm(contendersFolder, { recursive: true, force: true });
  for (const name of builtPages) {
    await build({
      configFile: false,
      root: path('.'),
      publicDir: false,
      logLevel: 'warn',
      define: { 'process.env.NODE_ENV': '"production"' },
      resolve: { conditions: ['source', 'production', ...defaultClientConditions.filter((condition) => condition !== 'development|production')] },
      build: {
        target: 'es2022',
        outDir: contendersFolder,
        emptyOutDir: false,
        // The probe stands in the page before anything else, as a classic script.
        lib: { entry: { [name]: path(`pages/${name}.ts`) }, formats: [name === 'probe' ? 'iife' : 'es'], name, fileName: () => `${name}.js` },
        rolldownOptions: { output: { minify: true, codeSplitting: false } },
      },
    });
  }
}
