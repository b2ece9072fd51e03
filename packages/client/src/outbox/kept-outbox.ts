import { keyOf } from '../mailbox/message-order.js';
import { openDataKey, type KeySource } from '../vault/data-key.js';
import { openExisting } from '../vault/open-existing.js';
import { OutboxStore } from '../vault/outbox-store.js';
import { SealedRecords } from '../vault/sealed-records.js';
import { Sealer } from '../vault/sealer.js';
import type { Command } from './command.js';
import type { CommandRecords } from './flush.js';

/** The outbox of a vault, without the rest of it. */
export interface KeptOutbox extends CommandRecords {
  close(): void;
}

/**
 * Opens the outbox of a vault that is there and has something in it, and touches nothing else of it.
 *
 * @returns undefined when it is empty, or its key cannot be had.
 */
export async function openKeptOutbox(name: string, keys: KeySource): Promise<KeptOutbox | undefined> {
  const database = await openExisting(name);
  if (!database) return undefined;
  try {
    const isLocked = (await database.get('key', 'data')) === undefined;
    const key = isLocked || (await database.count('outbox')) === 0 ? undefined : await openDataKey(database, keys, { now: Date.now() });
    if (key) return recordsOf(new OutboxStore(new SealedRecords(database, await Sealer.from(key, name), () => undefined), { insist }), () => database.close());
  } catch {
    // The key is with a person, or of another session.
  }
  database.close();
  return undefined;
}

function recordsOf(store: OutboxStore, close: () => void): KeptOutbox {
  return {
    close,
    list: () => store.list<Command>(),
    replace: async (commands) => {
      await store.replace(commands.map(({ number, act }) => ({ number, messageKey: keyOf(act), act })));
    },
    remove: (numbers) => store.remove(numbers),
  };
}

/** Nothing is thrown away here to make room. */
async function insist(write: () => Promise<unknown>): Promise<boolean> {
  await write();
  return true;
}
