import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The worker that is ready: one file, `dist/berichtenbox-sw.js`, a classic script, since not every browser takes modules for service workers. */
export default defineConfig({
  root: path('.'),
  publicDir: false,
  resolve: { conditions: ['source'] },
  build: {
    target: 'es2022',
    outDir: 'dist',
    // The compiler's output stands there too.
    emptyOutDir: false,
    lib: { entry: path('src/worker.ts'), formats: ['iife'], name: 'berichtenbox', fileName: () => 'berichtenbox-sw.js' },
    rolldownOptions: { output: { minify: true, comments: false } },
  },
});
