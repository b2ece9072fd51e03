import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock, type Clock } from '@berichtenbox/server';

/**
 * A clock that can be put forward and runs on from there. Never back: what was sent at a later time cannot be unsent.
 * The demo's only; a real server has the machine's.
 */
export interface MovableClock extends Clock {
  /** How far it is ahead of the machine's clock, in milliseconds; 0 until it is moved. */
  readonly aheadMs: number;
  /** Puts it on this moment, for after a restart too; does nothing when that is not later. */
  moveTo(moment: Date): Promise<void>;
}

/** The clock as it was left in this folder; the machine's time when it never was moved, or with `fresh`. */
export async function openMovableClock(dataDirectory: string, { fresh = false, machine = systemClock }: { readonly fresh?: boolean; readonly machine?: Clock } = {}): Promise<MovableClock> {
  const file = join(dataDirectory, 'clock.json');
  if (fresh) await rm(file, { force: true });
  let aheadMs = await readAhead(file);
  const now = () => new Date(machine.now().getTime() + aheadMs);
  return {
    now,
    get aheadMs() {
      return aheadMs;
    },
    async moveTo(moment) {
      const later = aheadMs + moment.getTime() - now().getTime();
      if (later <= aheadMs) return;
      await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
      // In two steps, so that a crash leaves a whole file.
      await writeFile(`${file}.new`, JSON.stringify({ aheadMs: later }), { mode: 0o600 });
      await rename(`${file}.new`, file);
      aheadMs = later;
    },
  };
}

async function readAhead(file: string): Promise<number> {
  try {
    const { aheadMs } = JSON.parse(await readFile(file, 'utf8')) as { readonly aheadMs?: unknown };
    return typeof aheadMs === 'number' && Number.isSafeInteger(aheadMs) && aheadMs > 0 ? aheadMs : 0;
  } catch {
    return 0;
  }
}
