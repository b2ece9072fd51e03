import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** A classic script each, since not every browser takes modules for service workers; and one file each, so one at a time. */
const ready = { entry: 'src/worker.ts', file: 'berichtenbox-sw.js' };
const others: Readonly<Record<string, typeof ready>> = {
  flush: { entry: 'src/flush-worker.ts', file: 'berichtenbox-sw-flush.js' },
  remove: { entry: 'src/remove-worker.ts', file: 'berichtenbox-sw-remove.js' },
};

/** The worker that is ready, `dist/berichtenbox-sw.js`; with `--mode flush` the part of it that sends, with `--mode remove` the one that removes it. */
export default defineConfig(({ mode }) => {
  const { entry, file } = others[mode] ?? ready;
  return {
    root: path('.'),
    publicDir: false,
    resolve: { conditions: ['source'] },
    build: {
      target: 'es2022',
      outDir: 'dist',
      // The compiler's output stands there too.
      emptyOutDir: false,
      lib: { entry: path(entry), formats: ['iife'], name: 'berichtenbox', fileName: () => file },
      rolldownOptions: { output: { minify: true, comments: false } },
    },
  };
});
