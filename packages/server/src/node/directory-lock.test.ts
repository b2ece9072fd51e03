import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DirectoryLockedError, lockDirectory } from './directory-lock.js';

describe('the lock of a data directory', () => {
  let directory: string;
  let other: ChildProcess | undefined;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'lock-'));
  });
  afterEach(async () => {
    other?.kill('SIGKILL');
    await rm(directory, { recursive: true });
  });

  const file = () => join(directory, 'in-use-by.json');

  it('keeps a second one out, and says who is in', async () => {
    await lockDirectory(directory);
    await expect(lockDirectory(directory)).rejects.toThrow(`in use by process ${process.pid}`);
    await expect(lockDirectory(directory)).rejects.toBeInstanceOf(DirectoryLockedError);
  });

  it('can be taken again once it was given back', async () => {
    await (await lockDirectory(directory))();
    await (await lockDirectory(directory))();
    expect(await readdir(directory)).toEqual([]);
  });

  it('is taken over from a process that died', async () => {
    other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
    const { pid } = other;
    const ended = new Promise((resolve) => other?.once('exit', resolve));
    other.kill('SIGKILL');
    await ended;
    await writeFile(file(), JSON.stringify({ pid, startedAt: '1' }));
    await expect(lockDirectory(directory)).resolves.toBeTypeOf('function');
  });

  it.runIf(existsSync('/proc/self/stat'))('is taken over from a process that was killed, also when nobody has noticed that', async () => {
    // The shell becomes a program that never asks after its child.
    other = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
    const pid = Number(await new Promise((resolve) => other?.stdout?.once('data', resolve)));
    const status = async () => (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
    await vi.waitFor(async () => expect(await readFile(`/proc/${other?.pid}/cmdline`, 'utf8')).toMatch(/^sleep/));
    await writeFile(file(), JSON.stringify({ pid, startedAt: (await status())[19] }));
    await expect(lockDirectory(directory)).rejects.toBeInstanceOf(DirectoryLockedError);
    process.kill(pid, 'SIGKILL');
    await vi.waitFor(async () => expect((await status())[0]).toBe('Z'));
    await expect(lockDirectory(directory)).resolves.toBeTypeOf('function');
  });

  it('is taken over when its number now belongs to another process', async () => {
    other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
    await writeFile(file(), JSON.stringify({ pid: other.pid, startedAt: '1' }));
    await expect(lockDirectory(directory)).resolves.toBeTypeOf('function');
  });

  it.each(['', '{"pid":', 'rubbish'])('is taken over when it was cut off while being written: %j', async (text) => {
    await writeFile(file(), text);
    await expect(lockDirectory(directory)).resolves.toBeTypeOf('function');
  });

  it('goes to one of many who find the same stale one', async () => {
    await writeFile(file(), JSON.stringify({ pid: 999_999_999, startedAt: '1' }));
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => lockDirectory(directory)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await readdir(directory)).toEqual(['in-use-by.json']);
  });
});
