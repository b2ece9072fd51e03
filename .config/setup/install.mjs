import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { announce, runCommand, SetupError } from './run-command.mjs';

/** The project's folder, with a slash at the end. */
export const root = new URL('../../', import.meta.url);
const stamp = new URL('node_modules/.installed-lock', root);

function assertNodeIsRecentEnough() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new SetupError(`This needs Node.js 20.19 or newer; this is ${process.versions.node}. Install a newer one and run the command again.`);
}

/**
 * Installs the dependencies when they are missing or when the lock file has changed since.
 * @throws {SetupError} when npm fails, with what npm said
 */
export async function ensureInstalled() {
  assertNodeIsRecentEnough();
  const wanted = createHash('sha256').update(await readFile(new URL('package-lock.json', root))).digest('hex');
  const installed = await readFile(stamp, 'utf8').catch(() => '');
  if (installed === wanted) return;
  await announce('Installing dependencies (the first time takes a minute or two)', async () => {
    const { code, output } = await runCommand('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: root, quiet: true });
    if (code !== 0) throw new SetupError(`${output}\nnpm could not install the dependencies. Is the npm registry reachable? Then run the command again.`);
    await writeFile(stamp, wanted);
  });
}
