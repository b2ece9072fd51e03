import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser, logIn, messageRows, newVisitor, type Visitor } from './support/browser.js';
import { startDemo, type DemoServer } from './support/demo-server.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const rvo = '00000000000000100000';

describe('a box that is open', () => {
  let demo: DemoServer;
  let browser: Browser;
  let visitor: Visitor;
  let second: Page;
  /** How often this browser began to follow. */
  const followed: string[] = [];

  async function deliver(subject: string): Promise<void> {
    const file = join(demo.dataDir, 'live.json');
    const verzoek = { afzender: rvo, ontvanger: { type: 'BSN', waarde: '999993653' }, onderwerp: subject, inhoud: 'Beste lezer,\n\nDit is een brief.' };
    await writeFile(file, JSON.stringify([{ magazijnOin: rvo, verzoek }]));
    await promisify(execFile)('npm', ['run', '--silent', 'deliver', '--', file, '--url', demo.url], { cwd: root });
  }
  const row = (page: Page, subject: string) => messageRows(page).filter({ hasText: subject });

  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
    await deliver('De eerste brief');
    visitor = await newVisitor(browser, demo.url);
    visitor.context.on('request', (request) => {
      if (request.url().endsWith('/_stroom')) followed.push(request.url());
    });
    await logIn(visitor.page, 'pietersen');
    await row(visitor.page, 'De eerste brief').waitFor();
    await vi.waitFor(() => expect(followed).toHaveLength(1), 15_000);
    second = await visitor.context.newPage();
    await second.goto('/mijn/');
    await row(second, 'De eerste brief').waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });

  it('shows a new letter without anybody doing anything, in every tab, of which one follows', async () => {
    await deliver('Een nieuwe brief');
    await row(visitor.page, 'Een nieuwe brief').waitFor();
    await row(second, 'Een nieuwe brief').waitFor();
    expect(followed).toHaveLength(1);
  });

  it('goes on in the other tab when the one that follows is closed', async () => {
    await visitor.page.close();
    await expect.poll(() => followed.length, { timeout: 15_000 }).toBe(2);
    await deliver('De derde brief');
    await row(second, 'De derde brief').waitFor();
  });

  it('shows what is done elsewhere', async () => {
    const elsewhere = await newVisitor(browser, demo.url);
    await logIn(elsewhere.page, 'pietersen');
    await row(elsewhere.page, 'De derde brief').getByRole('link').click();
    await elsewhere.page.getByRole('heading', { name: 'De derde brief' }).waitFor();
    await expect.poll(() => row(second, 'De derde brief').textContent(), { timeout: 15_000 }).not.toContain('ngelezen');
    expect([...visitor.incidents, ...elsewhere.incidents]).toEqual([]);
  });
});
