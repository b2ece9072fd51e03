import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './install.mjs';

const rootPath = fileURLToPath(root);
const stamps = join(rootPath, 'node_modules/.cache/berichtenbox');

async function* filesUnder(path) {
  if (!(await stat(path)).isDirectory()) return void (yield path);
  for (const entry of (await readdir(path)).sort()) yield* filesUnder(join(path, entry));
}

async function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const source of sources) {
    for await (const file of filesUnder(join(rootPath, source))) hash.update(file).update(await readFile(file));
  }
  return hash.digest('hex');
}

/**
 * Runs `step` unless `result` is there and was made from the same sources.
 * @param {{ result: string, sources: string[] }} what paths from the project's folder; folders count with all that is in them
 */
export async function whenChanged({ result, sources }, step) {
  const stamp = join(stamps, result.replaceAll('/', '-'));
  const wanted = await fingerprint(sources);
  const isThere = await stat(join(rootPath, result)).then(() => true, () => false);
  if (isThere && (await readFile(stamp, 'utf8').catch(() => '')) === wanted) return;
  await step();
  await mkdir(stamps, { recursive: true });
  await writeFile(stamp, wanted);
}
