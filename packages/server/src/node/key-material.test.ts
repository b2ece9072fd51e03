import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeyRing } from '../recipients/key-ring.js';
import { keyMaterialFrom } from './key-material.js';

describe('the key file', () => {
  let directory: string;
  let file: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'keys-'));
    file = join(directory, 'sub', 'keys.json');
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('is made once, for its owner only, and stays the same', async () => {
    const made = await keyMaterialFrom(file, { create: true });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await keyMaterialFrom(file, { create: true })).toEqual(made);
    await expect(createKeyRing(made)).resolves.toHaveProperty('seal');
  });

  it('is the same for two that make it at the same moment', async () => {
    const [one, two] = await Promise.all([keyMaterialFrom(file, { create: true }), keyMaterialFrom(file, { create: true })]);
    expect(one).toEqual(two);
  });

  it('is not made unless asked', async () => {
    await expect(keyMaterialFrom(file)).rejects.toThrow(`The key file ${file} cannot be read.`);
  });

  it('is refused when others may read it', async () => {
    await keyMaterialFrom(file, { create: true });
    await chmod(file, 0o640);
    await expect(keyMaterialFrom(file)).rejects.toThrow(`chmod 600 ${file}`);
  });

  it.each(['', '{}', '{"currentKeyId":"a","keys":{"b":"AAAA"}}'])('is refused when it is damaged, without telling what is in it: %j', async (text) => {
    await keyMaterialFrom(file, { create: true });
    await writeFile(file, text);
    await expect(keyMaterialFrom(file)).rejects.toThrow(`The key file ${file} is damaged; take it back from your backup.`);
  });

  it('does not end up in an error', async () => {
    await keyMaterialFrom(file, { create: true });
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.slice(0, -2));
    const error: unknown = await keyMaterialFrom(file).catch((each: unknown) => each);
    expect(String(error)).not.toContain(Object.values((JSON.parse(text) as { keys: Record<string, string> }).keys)[0]);
  });
});
