import { openDB } from 'idb';
import { migrations as ownMigrations, type Migration, type VaultDatabase, type VaultSchema } from './vault-schema.js';

/**
 * Why nothing is kept on this device: `newer-version` a newer version of this code keeps it now, reload the page; `blocked` the browser did not
 * open it in time; `denied` the browser has no storage here, or no cryptography, as in some frames and private windows; `locked` the key could not be had;
 * `full` there was no room even to begin; `damaged` too much of it could not be read, so it was thrown away; `ended` it was wiped, or taken over by another version of this code.
 */
export type MemoryOnlyReason = 'newer-version' | 'blocked' | 'denied' | 'locked' | 'full' | 'damaged' | 'ended';

/** How opening goes. */
export interface OpeningOptions {
  /** Another tab deletes this vault, or a newer version of this code takes it over, or the browser took it away: it is closed by now. */
  readonly closed: () => void;
  readonly timeoutMs?: number;
  readonly migrations?: readonly Migration[];
}

const openTimeoutMs = 3_000;

/** Opens the database of a vault, and makes it what this version of the code needs; or tells why that could not be. Never rejects. */
export async function openDatabase(name: string, { closed, timeoutMs = openTimeoutMs, migrations = ownMigrations }: OpeningOptions): Promise<VaultDatabase | MemoryOnlyReason> {
  let isLate = false;
  const close = (database: VaultDatabase): void => {
    database.close();
    closed();
  };
  const opening = openWith(name, migrations, close, closed).then((database) => {
    // Nobody waits for it any longer.
    if (isLate) database.close();
    return database;
  }, reasonOf);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<MemoryOnlyReason>((resolve) => (timer = setTimeout(() => {
    isLate = true;
    resolve('blocked');
  }, timeoutMs)));
  try {
    return await Promise.race([opening, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

async function openWith(name: string, migrations: readonly Migration[], close: (database: VaultDatabase) => void, closed: () => void): Promise<VaultDatabase> {
  const database = await openDB<VaultSchema>(name, migrations.length, {
    upgrade: (upgraded, oldVersion, _newVersion, transaction) => {
      for (const migrate of migrations.slice(oldVersion)) migrate(upgraded, transaction);
    },
    // At once: who waits for this tab would wait for as long as it is open.
    blocking: () => close(database),
    terminated: closed,
  });
  return database;
}

function reasonOf(error: unknown): MemoryOnlyReason {
  const { name } = error as DOMException;
  if (name === 'VersionError') return 'newer-version';
  return name === 'QuotaExceededError' ? 'full' : 'denied';
}
