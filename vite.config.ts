import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

/** Where the test script found a browser; it must be an installed one, since nothing is downloaded. */
const executablePath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
const browserArguments = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];
/** A real browser on a busy machine misses a press now and then. Only there, once, and the report names each test that needed it. */
const retry = process.env['CI'] === 'true' ? 1 : 0;
/** One for each of the two cores of continuous integration; by itself vitest leaves one of them free. */
const maxWorkers = 2;
/** Whoever drives a browser comes after the others, one at a time. */
const sequence = { groupOrder: 1 };
/** Whoever drives a browser and a whole server comes last, when both cores are free for two of them. */
const whole = { groupOrder: 2 };
const resolve = { conditions: ['source'] };
// Vitest hands these to Node itself too, where 'import' would also apply to require(); Vite adds 'import' and 'default' where they belong.
const ssr = { resolve: { conditions: ['source', 'node'], externalConditions: ['source', 'node'] } };

/** A real browser in which the tests themselves run; vitest writes in what it is given, so each project has its own. */
const inBrowser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: { executablePath, args: browserArguments } }),
  instances: [{ browser: 'chromium' as const }],
});

export default defineConfig({
  resolve,
  test: {
    reporters: ['default'],
    projects: [
      {
        resolve, ssr,
        test: {
          name: 'node',
          environment: 'node',
          maxWorkers,
          include: ['packages/{contract,client,service-worker,server}/src/**/*.test.ts', 'demo/src/**/*.test.ts', 'test/contract/**/*.test.ts', 'test/faults/**/*.test.ts', 'test/bench/**/*.test.ts'],
          exclude: ['packages/client/src/**/*.browser.test.ts', 'test/faults/offline/**'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        // The same tests of the server as above, now on PostgreSQL instead of PGlite.
        resolve, ssr,
        test: {
          name: 'node-postgres',
          environment: 'node',
          maxWorkers,
          include: ['packages/server/src/**/*.test.ts', 'test/postgres/**/*.test.ts'],
          exclude: ['packages/server/src/node/**'],
          globalSetup: ['test/postgres/global-setup.ts'],
          setupFiles: ['test/postgres/use-cluster.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        publicDir: 'test/in-browser/public',
        // Named, because one that is found while a test runs makes the page reload under it.
        optimizeDeps: {
          include: [
            'lit', 'lit/decorators.js', 'lit/directives/repeat.js', 'lit/directives/keyed.js', '@lit/context', 'dompurify', 'axe-core', 'ical.js', 'fast-check', 'lit/directives/live.js', 'msw', 'msw/browser',
            '@electric-sql/pglite', '@berichtenbox/server > client-zip', '@berichtenbox/server > ajv-formats', '@berichtenbox/server > ajv/dist/2020.js', 'hono', 'hono/cookie', 'jose', 'kysely', 'kysely-pglite-dialect', 'openid-client',
          ],
        },
        test: {
          name: 'elements',
          retry,
          sequence,
          include: ['packages/widgets/src/**/*.test.ts', 'test/in-browser/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // A busy machine may take its time; what is expected comes in the end or never.
          expect: { poll: { timeout: 10_000 } },
          browser: inBrowser(),
        },
      },
      {
        // What the client keeps on the device: no stand-in for IndexedDB behaves like a browser.
        resolve,
        optimizeDeps: { include: ['idb', 'fast-check'] },
        test: {
          name: 'client-in-browser',
          retry,
          sequence,
          include: ['packages/client/src/**/*.browser.test.ts'],
          // They share what the browser keeps for one site, and one of them empties it.
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          browser: inBrowser(),
        },
      },
      {
        resolve, ssr,
        test: {
          name: 'e2e',
          retry,
          sequence: whole,
          environment: 'node',
          // Hundreds of histories take minutes, and have a command of their own: `npm run test:faults`.
          include: process.env['FAULTS'] === 'true' ? ['test/faults/offline/**/*.test.ts'] : ['test/e2e/**/*.test.ts'],
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers,
        },
      },
      {
        resolve, ssr,
        test: {
          name: 'stories',
          retry,
          sequence,
          environment: 'node',
          include: ['test/stories/**/*.test.ts'],
          globalSetup: 'test/stories/build-storybook.mjs',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxConcurrency: 2,
        },
      },
    ],
  },
});
