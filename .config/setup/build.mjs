import { root } from './install.mjs';
import { announce, runCommand, SetupError } from './run-command.mjs';
import { whenChanged } from './when-changed.mjs';

async function build(command, args) {
  const { code, output } = await runCommand(command, args, { cwd: root, quiet: true });
  if (code !== 0) throw new SetupError(`${output}\nThe build failed; what is wrong stands above.`);
}

/**
 * Compiles every package, and bundles the widgets and the service worker when their sources have changed.
 * @throws {SetupError} when the compiler or bundler fails, with what it said
 */
export async function ensureBuilt() {
  await announce('Compiling', () => build('npx', ['tsc', '-b']));
  const widgets = ['src', 'package.json', 'vite.config.ts'].map((name) => `packages/widgets/${name}`);
  const sources = ['package-lock.json', 'packages/contract/src', 'packages/client/src', ...widgets];
  await whenChanged({ result: 'packages/widgets/dist/berichtenbox.js', sources }, () =>
    announce('Bundling the widgets', () => build('npm', ['run', 'build', '-w', 'packages/widgets'])),
  );
  const worker = ['src', 'package.json', 'vite.config.ts'].map((name) => `packages/service-worker/${name}`);
  await whenChanged({ result: 'packages/service-worker/dist/berichtenbox-sw.js', sources: ['package-lock.json', ...worker] }, () =>
    announce('Bundling the service worker', () => build('npm', ['run', 'build', '-w', 'packages/service-worker'])),
  );
}
