import { randomBytes } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { KeyMaterial } from '../recipients/key-ring.js';

/**
 * The keys in a file that only its owner may read. Keep it apart from the database and its backups: without it nobody can be found
 * or read in there, and who has both has everything.
 *
 * Its shape: `{ "currentKeyId": "2026-03", "keys": { "2026-03": "<32 bytes in base64>" } }`.
 *
 * With `create` it is made, with one fresh key, when it is not there.
 *
 * @throws {Error} when it is not there, others may read it, or it is not of that shape.
 */
export async function keyMaterialFrom(file: string, { create = false }: { readonly create?: boolean } = {}): Promise<KeyMaterial> {
  if (create) await createOnce(file);
  const { mode } = await stat(file).catch((cause: unknown) => {
    throw new Error(`The key file ${file} cannot be read.`, { cause });
  });
  if ((mode & 0o077) !== 0) throw new Error(`Others may read the key file ${file}. Run: chmod 600 ${file}`);
  return parse(await readFile(file, 'utf8'), file);
}

async function createOnce(file: string): Promise<void> {
  const id = new Date().toISOString().slice(0, 10);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const text = JSON.stringify({ currentKeyId: id, keys: { [id]: randomBytes(32).toString('base64') } }, undefined, 2);
  await writeFile(file, text, { flag: 'wx', mode: 0o600 }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
}

/** @throws {Error} without the content, which must not end up in a log. */
function parse(text: string, file: string): KeyMaterial {
  try {
    const { currentKeyId, keys } = JSON.parse(text) as { currentKeyId: string; keys: Record<string, string> };
    const entries = Object.entries(keys).map(([id, key]) => [id, new Uint8Array(Buffer.from(key, 'base64'))] as const);
    if (typeof currentKeyId !== 'string' || !(currentKeyId in keys)) throw new Error('no current key');
    return { currentKeyId, keys: Object.fromEntries(entries) };
  } catch {
    throw new Error(`The key file ${file} is damaged; take it back from your backup.`);
  }
}
