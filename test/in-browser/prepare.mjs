// What the server needs to run inside a browser, for element tests and Storybook: a seeded database as a file, and the worker
// that intercepts requests. Vitest calls this before the element tests; Storybook's scripts call it before they start.
import { copyFile, mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../../.config/setup/build.mjs';
import { announce, runCommand, SetupError } from '../../.config/setup/run-command.mjs';
import { whenChanged } from '../../.config/setup/when-changed.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Makes `public/` complete; does nothing when it is. */
export default async function prepareInBrowserServer() {
  await mkdir(here('public'), { recursive: true });
  await copyFile(here('../../node_modules/msw/lib/mockServiceWorker.js'), here('public/mockServiceWorker.js'));
  await ensureBuilt();
  const sources = ['test/in-browser/make-snapshot.mjs', 'packages/server/dist', 'demo/dist/seed'];
  await whenChanged({ result: 'test/in-browser/public/box.tar.gz', sources }, () =>
    announce('Filling a database for the element tests and stories', async () => {
      const { code, output } = await runCommand(process.execPath, [here('make-snapshot.mjs'), here('public/box.tar.gz')], { quiet: true });
      if (code !== 0) throw new SetupError(output);
    }),
  );
}

if (process.argv[1] === here('prepare.mjs')) await prepareInBrowserServer();
