import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeyMode } from '../../../packages/client/src/vault/data-key.js';
import { filesWithKey, filesWithWord } from './bytes-on-disk.js';
import type { VaultPage } from './page.js';
import { startProbeSite, type ProbeSite } from './probe-site.js';

const passkeys = { protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, hasPrf: true, automaticPresenceSimulation: true } as const;
const flags = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** The files of a closed browser's profile in which each of these stands, in clear. */
interface Found {
  /** A word of the letters in the vault. */
  readonly words: readonly string[];
  /** A word that was kept without a vault. */
  readonly plainWords: readonly string[];
  /** The key of the records. */
  readonly dataKey: readonly string[];
  /** The same, under the key of its source. */
  readonly wrappedKey: readonly string[];
  readonly keyOfSource: readonly string[];
}

describe('what of a vault is on the disk', () => {
  let site: ProbeSite;
  beforeAll(async () => {
    site = await startProbeSite();
  });
  afterAll(() => site.close());

  /** Writes in a fresh profile, and looks in its files after the browser was closed, and again after logging out. */
  async function visit(mode: KeyMode): Promise<{ readonly before: Found; readonly after: Found }> {
    const profile = await mkdtemp(join(tmpdir(), 'berichtenbox-vault-'));
    const [word, plainWord, sessionKey] = [`kwibus${randomBytes(6).toString('hex')}`, `openbaar${randomBytes(6).toString('hex')}`, randomBytes(32).toString('hex')];
    try {
      const keys = await browse(profile, async (page) => {
        await page.evaluate(write, [mode, word, plainWord, sessionKey] as const);
        return page.evaluate(overheard);
      });
      expect([keys.data.length, keys.wrapped.length]).toEqual([1, 1]);
      const look = async (): Promise<Found> => ({
        words: await filesWithWord(profile, word),
        plainWords: await filesWithWord(profile, plainWord),
        dataKey: await filesWithKey(profile, keys.data[0]!),
        wrappedKey: await filesWithKey(profile, keys.wrapped[0]!),
        keyOfSource: await filesWithKey(profile, keys.kek[0] ?? sessionKey),
      });
      const before = await look();
      await browse(profile, async (page) => {
        // The passkey of the first visit was in a device that is not there any more.
        if (mode !== 'passkey') expect(await page.evaluate(read, [mode, sessionKey] as const)).toContain(`Onderwerp ${word} 299`);
        expect(await page.evaluate(logOut)).toBe(true);
      });
      return { before, after: await look() };
    } finally {
      await rm(profile, { recursive: true, force: true });
    }
  }

  async function browse<T>(profile: string, work: (page: Page) => Promise<T>): Promise<T> {
    const context = await chromium.launchPersistentContext(profile, { executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium', args: flags });
    try {
      const page = await context.newPage();
      const devTools = await context.newCDPSession(page);
      await devTools.send('WebAuthn.enable');
      await devTools.send('WebAuthn.addVirtualAuthenticator', { options: passkeys });
      await page.goto(site.url);
      return await work(page);
    } finally {
      await context.close();
    }
  }

  it.each(['session', 'passkey'] as const)('is nothing that anybody can read, nor a key to it, with %s', async (mode) => {
    const { before, after } = await visit(mode);
    expect(before).toMatchObject({ words: [], dataKey: [], keyOfSource: [] });
    expect(before.wrappedKey.length).toBe(1);
    expect(after).toMatchObject({ words: [], dataKey: [], keyOfSource: [], wrappedKey: [] });
    // The same search finds what was kept without a vault, also after that was deleted: deleting is not wiping.
    expect(before.plainWords.length).toBeGreaterThan(0);
    expect(after.plainWords.length).toBeGreaterThan(0);
  });

  it('is the key, in clear, with device; after logging out what that key opens has gone', async () => {
    const { before, after } = await visit('device');
    expect(before).toMatchObject({ words: [], dataKey: [] });
    expect([before.wrappedKey.length, before.keyOfSource.length]).toEqual([1, 1]);
    // The key of the source stays in the browser's files; the only thing it opened does not.
    expect(after).toMatchObject({ words: [], dataKey: [], wrappedKey: [] });
    expect(after.keyOfSource.length).toBeGreaterThan(0);
  });
});

// These run in the page.

async function write([mode, word, plainWord, sessionKey]: readonly [KeyMode, string, string, string]): Promise<void> {
  const { vaultPage } = globalThis as unknown as { vaultPage: VaultPage };
  await vaultPage.write(mode, word, sessionKey);
  await vaultPage.writePlainly(plainWord);
}

function overheard(): Record<keyof VaultPage['keys'], string[]> {
  const { data, wrapped, kek } = (globalThis as unknown as { vaultPage: VaultPage }).vaultPage.keys;
  return { data: [...data], wrapped: [...wrapped], kek: [...kek] };
}

function read([mode, sessionKey]: readonly [KeyMode, string]): Promise<readonly string[]> {
  return (globalThis as unknown as { vaultPage: VaultPage }).vaultPage.read(mode, sessionKey);
}

function logOut(): Promise<boolean> {
  return (globalThis as unknown as { vaultPage: VaultPage }).vaultPage.logOut();
}
