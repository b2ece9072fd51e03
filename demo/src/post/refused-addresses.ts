import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Which of the demo's addresses no longer work: mail to them comes back, a telephone is off, a device has removed the box. */
export interface RefusedAddresses {
  has(address: string): boolean;
  /** For after a restart too. */
  set(address: string, refused: boolean): Promise<void>;
}

/** Those of the last time; none with `fresh`. */
export async function openRefusedAddresses(dataDirectory: string, { fresh = false }: { readonly fresh?: boolean } = {}): Promise<RefusedAddresses> {
  const file = join(dataDirectory, 'refused-addresses.json');
  if (fresh) await rm(file, { force: true });
  const refused = new Set(await readList(file));
  return {
    has: (address) => refused.has(normalised(address)),
    async set(address, isRefused) {
      if (isRefused) refused.add(normalised(address));
      else refused.delete(normalised(address));
      await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
      await writeFile(`${file}.new`, JSON.stringify([...refused]), { mode: 0o600 });
      await rename(`${file}.new`, file);
    },
  };
}

function normalised(address: string): string {
  return address.trim().toLowerCase();
}

async function readList(file: string): Promise<readonly string[]> {
  try {
    const list: unknown = JSON.parse(await readFile(file, 'utf8'));
    return Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}
