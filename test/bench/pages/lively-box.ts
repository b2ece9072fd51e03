import type { BerichtenboxClient } from '@berichtenbox/client';
import { Vault } from '../../../packages/client/src/vault/vault.js';
import type { Happened } from '../lively-mailbox.js';
import './kept-box.js';
import type {} from './probe.js';

/** How long it took to have what changed. */
export interface CaughtUp {
  /** From asking the server to the rows painted. */
  readonly paintedMs: number;
  /** Writing them to the vault, from when that begins; it waits a second before that, for what may come along. */
  readonly writtenMs: number;
}

// Letters are not read ahead, which takes two minutes and would come in between.
Object.defineProperty(navigator, 'connection', { value: { saveData: true } });

let written: ((ms: number) => void) | undefined;
const saveHeaders = Reflect.get<Vault, 'saveHeaders'>(Vault.prototype, 'saveHeaders');
Vault.prototype.saveHeaders = async function timed(...rows: Parameters<typeof saveHeaders>): Promise<void> {
  const startedAt = performance.now();
  await saveHeaders.apply(this, rows);
  written?.(performance.now() - startedAt);
};

function client(): BerichtenboxClient {
  const found = document.querySelector('berichtenbox-provider')?.client;
  if (!found) throw new Error('There is no client');
  return found;
}

function isShown({ came, changed }: Happened): boolean {
  const rows = probe.rows();
  const known = rows.find((row) => (row as HTMLElement).dataset['id'] === changed.id);
  return came.every((subject, index) => rows[index]?.textContent.includes(subject)) && known?.classList.contains('unread') === changed.unread;
}

const page = {
  /** Resolves when the rows were written to the vault. */
  write(): Promise<number> {
    return new Promise((resolve) => (written = resolve));
  },

  /** Reads what happened, as when the network is back. */
  async catchUp(happened: Happened): Promise<CaughtUp> {
    const writing = page.write();
    const startedAt = performance.now();
    const painted = probe.painted(() => isShown(happened));
    await client().mailbox.load();
    const paintedMs = (await painted) - startedAt;
    return { paintedMs, writtenMs: await writing };
  },

  /** Acts for somebody, until their first row is painted. */
  async actFor(id: string, firstRow: readonly string[]): Promise<number> {
    const startedAt = performance.now();
    const painted = probe.firstRow(...firstRow);
    await client().session.actFor(id);
    return (await painted) - startedAt;
  },

  /** Resolves when what is kept here can be written and read. */
  async opened(): Promise<void> {
    const offline = await client().openOffline();
    while (offline.state.status !== 'open') await new Promise((resolve) => setTimeout(resolve, 20));
  },
};

/** What the page offers to the bench. */
export type LivelyPage = typeof page;

declare global {
  var livelyPage: LivelyPage;
}

globalThis.livelyPage = page;
