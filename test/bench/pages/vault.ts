import { vaultNameOf } from '../../../packages/client/src/offline/vault-of-context.js';
import type { Message, MessageSummary } from '../../../packages/client/src/mailbox/message.js';
import type { ActingContext } from '../../../packages/client/src/session/session-state.js';
import { deviceKey } from '../../../packages/client/src/vault/device-key.js';
import { Vault } from '../../../packages/client/src/vault/vault.js';
import { sessionKey } from '../../../packages/client/src/vault/session-key.js';
import { makeMessages } from '../corpus.js';
import { toMessage } from '../kept-messages.js';
import { PlainStore } from './plain-store.js';

/** The first search after a page opened its vault, and one after that. */
export interface SearchedVault {
  /** From the start of opening to the first hits, and to all. */
  readonly firstHitsMs: number;
  readonly allHitsMs: number;
  readonly warmMs: number;
  readonly hits: number;
}

const vaultName = 'berichtenbox-bench-letters';
const atOnce = 100;
const lettersPerPage = 250;

/** Opens the vault with a key that is there at once. */
async function open(): Promise<Vault> {
  const vault = await Vault.open({ name: vaultName, keys: sessionKey(() => Promise.resolve(new Uint8Array(32).fill(7))), openTimeoutMs: 30_000 });
  if (vault.state.status !== 'open') throw new Error(`The vault is not open: ${String(vault.state.reason)}`);
  return vault;
}

function rowOf(message: Message): MessageSummary {
  const { id, storeId, senderId, senderName, subject, publishedAt, attachmentCount, folder, unread, stale } = message;
  return { id, storeId, senderId, senderName, subject, publishedAt, attachmentCount, folder, unread, stale };
}

function lettersOf(count: number): readonly (readonly Message[])[] {
  const messages = makeMessages(count).slice(0, count).map(toMessage);
  return Array.from({ length: Math.ceil(count / atOnce) }, (_, part) => messages.slice(part * atOnce, (part + 1) * atOnce));
}

async function lookFor(vault: Vault, query: string): Promise<{ readonly firstAt: number; readonly allAt: number; readonly hits: number }> {
  let [firstAt, hits] = [Infinity, 0];
  for await (const keys of vault.findLetters(query)) {
    firstAt = Math.min(firstAt, performance.now());
    hits += keys.length;
  }
  return { firstAt, allAt: performance.now(), hits };
}

const page = {
  /** Keeps so many messages, rows and letters, a hundred letters at a time; how long that took. */
  async write(count: number): Promise<number> {
    const parts = lettersOf(count);
    const vault = await open();
    const startedAt = performance.now();
    await vault.saveHeaders(parts.flat().map(rowOf), new Date());
    for (const part of parts) if (!(await vault.saveLetters(part))) throw new Error('There was no room');
    const ms = performance.now() - startedAt;
    vault.close();
    return ms;
  },

  /** The same, a record each, in clear; by their ids, which tell nothing, as those of a server do. */
  async writePlainly(count: number): Promise<number> {
    const parts = lettersOf(count).map((part) => part.map((message) => ({ ...message, id: crypto.randomUUID() })));
    const store = await PlainStore.open();
    const startedAt = performance.now();
    for (const part of parts) await store.save(part);
    const ms = performance.now() - startedAt;
    store.close();
    return ms;
  },

  /** Waits until the texts of so many letters lie together; how long that took. */
  async putTogether(count: number): Promise<number> {
    const vault = await open();
    const startedAt = performance.now();
    while ((await PlainStore.count(vaultName, 'text')) < Math.floor(count / lettersPerPage)) await new Promise((resolve) => setTimeout(resolve, 100));
    vault.close();
    return performance.now() - startedAt;
  },

  /** Searches in the vault as a page does that was just opened. */
  async search(query: string): Promise<SearchedVault> {
    const startedAt = performance.now();
    const vault = await open();
    const { firstAt, allAt, hits } = await lookFor(vault, query);
    const warmAt = performance.now();
    const { hits: again } = await lookFor(vault, query);
    const warmMs = performance.now() - warmAt;
    vault.close();
    if (again !== hits) throw new Error(`Found ${hits} and then ${again}`);
    return { firstHitsMs: firstAt - startedAt, allHitsMs: allAt - startedAt, warmMs, hits };
  },

  /** Reads every record and goes through it, as one would without a vault. */
  async searchPlainly(query: string): Promise<SearchedVault> {
    const startedAt = performance.now();
    const store = await PlainStore.open();
    const texts = await store.texts();
    const find = () => texts.filter((text) => text.includes(query)).length;
    const hits = find();
    const warmAt = performance.now();
    find();
    const warmMs = performance.now() - warmAt;
    store.close();
    return { firstHitsMs: warmAt - startedAt, allHitsMs: warmAt - startedAt, warmMs, hits };
  },

  /** Keeps so many rows for who uses this device, as the inbox of this server does. */
  async keepBox(endpoint: string, count: number): Promise<void> {
    const context: ActingContext = { id: 'context-of-the-bench', name: 'K. Jansen', kind: 'self', partition: 'partition-of-the-bench', rights: new Set(['read', 'act']) };
    const vault = await Vault.open({ name: await vaultNameOf(endpoint, context, 'device'), keys: deviceKey(() => Date.now()), isOwn: true });
    await vault.saveIdentity({ userName: context.name, context: { ...context, rights: [...context.rights] }, capabilities: ['postvak-in', 'prullenbak'] });
    await vault.saveHeaders(makeMessages(count).map(toMessage).map(rowOf), new Date());
    vault.close();
  },

  /** So many of the records in clear; how long that took, with opening. */
  async readPlainly(count: number): Promise<number> {
    const startedAt = performance.now();
    const store = await PlainStore.open();
    await store.some(count);
    const ms = performance.now() - startedAt;
    store.close();
    return ms;
  },
};

/** What the page offers to the bench. */
export type VaultPage = typeof page;

declare global {
  var vaultPage: VaultPage;
}

globalThis.vaultPage = page;
