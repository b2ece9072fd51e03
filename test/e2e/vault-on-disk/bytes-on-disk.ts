import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files below this folder in which these bytes stand, by path. */
export async function filesWith(folder: string, needle: Buffer): Promise<readonly string[]> {
  const found = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    if ((await readFile(path)).includes(needle)) found.push(path.slice(folder.length + 1));
  }
  return found;
}

/** The files in which this word stands, as browsers may write it. */
export async function filesWithWord(folder: string, word: string): Promise<readonly string[]> {
  return [...new Set([...(await filesWith(folder, Buffer.from(word, 'utf8'))), ...(await filesWith(folder, Buffer.from(word, 'utf16le')))])];
}

/** The files in which this key stands, as bytes or as the texts that are usual for keys. */
export async function filesWithKey(folder: string, hex: string): Promise<readonly string[]> {
  const bytes = Buffer.from(hex, 'hex');
  const texts = [hex, bytes.toString('base64').replace(/=+$/, ''), bytes.toString('base64url')];
  return [...new Set([...(await filesWith(folder, bytes)), ...(await Promise.all(texts.map((text) => filesWithWord(folder, text)))).flat()])];
}
