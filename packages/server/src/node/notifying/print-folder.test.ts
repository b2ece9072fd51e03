import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { printFolder } from './print-folder.js';

describe('the folder of the print service', () => {
  let folder: string;
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'berichtenbox-print-')), 'brieven');
  });
  afterEach(() => rm(join(folder, '..'), { recursive: true }));

  const zip = (text: string) => new Response(text).body!;

  it('is made when it is not there, and takes a batch for its user and group only', async () => {
    await printFolder(folder).take('brieven-1.zip', zip('een'));
    expect(await readFile(join(folder, 'brieven-1.zip'), 'utf8')).toBe('een');
    expect((await stat(join(folder, 'brieven-1.zip'))).mode & 0o007).toBe(0);
  });

  it('has the same batch once, also when two bring it at the same moment', async () => {
    const service = printFolder(folder);
    await Promise.all([service.take('brieven-1.zip', zip('een')), service.take('brieven-1.zip', zip('een'))]);
    expect(await readdir(folder)).toEqual(['brieven-1.zip']);
    expect(await readFile(join(folder, 'brieven-1.zip'), 'utf8')).toBe('een');
  });

  it('keeps nothing of a batch that breaks off', async () => {
    const broken = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(new Uint8Array(10)), pull: () => Promise.reject(new Error('no database')) });
    await expect(printFolder(folder).take('brieven-1.zip', broken)).rejects.toThrow('no database');
    expect(await readdir(folder)).toEqual([]);
  });
});
