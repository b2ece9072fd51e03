import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Another process uses the directory. */
export class DirectoryLockedError extends Error {
  override readonly name = 'DirectoryLockedError';
  readonly code = 'directory-locked';

  constructor(directory: string, pid: number) {
    super(`The data in ${directory} is in use by process ${pid}. Stop that one first (kill ${pid}), or give this one another DATA_DIR.`);
  }
}

interface Owner {
  readonly pid: number;
  /** A number is used again for another process; together with its start it is not. */
  readonly startedAt: string;
}

const fileName = 'in-use-by.json';
const settleMs = 50;

/**
 * Takes a directory for this process alone. A lock that a dead process left behind is taken over.
 *
 * @returns What gives it back.
 * @throws {DirectoryLockedError} when a living process has it.
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const file = join(directory, fileName);
  const mine = JSON.stringify({ pid: process.pid, startedAt: (await startOf(process.pid)) ?? '', token: randomUUID() });
  while (!(await createOnly(file, mine))) await removeStale(directory, file);
  // Two processes may have found the same stale lock; who has it a moment later is the owner.
  await wait(settleMs);
  const settled = await readIfThere(file);
  if (settled !== mine) throw new DirectoryLockedError(directory, ownerIn(settled)?.pid ?? 0);
  return () => rm(file, { force: true });
}

async function createOnly(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function removeStale(directory: string, file: string): Promise<void> {
  await refuseIfAlive(directory, await readIfThere(file));
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  // Between reading and renaming somebody else may have taken over: then what was moved aside is theirs, and goes back.
  try {
    await refuseIfAlive(directory, await readIfThere(aside));
  } catch (error) {
    await link(aside, file).catch(() => undefined);
    throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

async function refuseIfAlive(directory: string, text: string | undefined): Promise<void> {
  const owner = ownerIn(text);
  if (owner !== undefined && (await startOf(owner.pid)) === owner.startedAt) throw new DirectoryLockedError(directory, owner.pid);
}

/** A file that was cut off while it was written is nobody's. */
function ownerIn(text: string | undefined): Owner | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Owner);
  } catch {
    return undefined;
  }
}

/** When a process started, as the system tells it; undefined when there is no such process, or it has ended and only waits for its parent to notice (in a container: for ever). */
async function startOf(pid: number): Promise<string | undefined> {
  if (!isAlive(pid)) return undefined;
  const status = await readIfThere(`/proc/${pid}/stat`);
  if (status === undefined) return 'unknown';
  // The second field, the name, may hold spaces and brackets; the state comes right after it, the start is the 20th (proc(5)).
  const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
