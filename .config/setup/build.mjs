import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './install.mjs';
import { announce, runCommand, SetupError } from './run-command.mjs';

const rootPath = fileURLToPath(root);
const stamp = join(rootPath, 'node_modules/.cache/built-sources');
/** What the script-tag bundle is made from. */
const sources = ['package-lock.json', 'packages/contract/src', 'packages/client/src', 'packages/widgets/src', 'packages/widgets/package.json', 'packages/widgets/vite.config.ts'];

async function* filesUnder(path) {
  if (!(await stat(path)).isDirectory()) return void (yield path);
  for (const entry of (await readdir(path)).sort()) yield* filesUnder(join(path, entry));
}

async function sourcesHash() {
  const hash = createHash('sha256');
  for (const source of sources) {
    for await (const file of filesUnder(join(rootPath, source))) hash.update(file).update(await readFile(file));
  }
  return hash.digest('hex');
}

async function build(command, args) {
  const { code, output } = await runCommand(command, args, { cwd: root, quiet: true });
  if (code !== 0) throw new SetupError(`${output}\nThe build failed; what is wrong stands above.`);
}

/**
 * Compiles every package, and bundles the widgets when their sources have changed.
 * @throws {SetupError} when the compiler or bundler fails, with what it said
 */
export async function ensureBuilt() {
  await announce('Compiling', () => build('npx', ['tsc', '-b']));
  const wanted = await sourcesHash();
  const bundle = await stat(join(rootPath, 'packages/widgets/dist/berichtenbox.js')).catch(() => undefined);
  if (bundle !== undefined && (await readFile(stamp, 'utf8').catch(() => '')) === wanted) return;
  await announce('Bundling the widgets', () => build('npm', ['run', 'build', '-w', 'packages/widgets']));
  await writeFile(stamp, wanted);
}
