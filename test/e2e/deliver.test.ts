import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, logIn, messageRows, newVisitor } from './support/browser.js';
import { startDemo, type DemoServer } from './support/demo-server.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const belastingdienst = '00000001823288444000';
const rvo = '00000000000000100000';

/** Forty deliveries in the shape of the government's test file: two senders, three recipients, twenty of them for one person. */
const deliveries = Array.from({ length: 40 }, (_, index) => {
  const sender = index % 2 === 0 ? rvo : belastingdienst;
  const others = sender === rvo ? { type: 'BSN', waarde: '999996666' } : { type: 'KVK', waarde: '12345678' };
  return {
    magazijnOin: sender,
    verzoek: {
      afzender: sender,
      ontvanger: index < 20 ? { type: 'BSN', waarde: '999993653' } : others,
      onderwerp: `Brief nummer ${String(index + 1)}`,
      inhoud: 'Beste lezer,\n\nDit is een brief.\n\nMet vriendelijke groet',
      publicatietijdstip: `2026-01-${String(1 + (index % 28)).padStart(2, '0')}T09:00:00Z`,
    },
  };
});

describe('npm run deliver', () => {
  let demo: DemoServer;
  let browser: Browser;
  const file = () => join(demo.dataDir, 'deliveries.json');

  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });

  function deliver(...args: readonly string[]): Promise<{ code: number; output: string }> {
    return new Promise((resolve) => {
      execFile('npm', ['run', '--silent', 'deliver', '--', ...args], { cwd: root }, (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : 1, output: stdout + stderr });
      });
    });
  }

  it('delivers a whole file, and says so', async () => {
    await writeFile(file(), JSON.stringify(deliveries));
    const { code, output } = await deliver(file(), '--url', demo.url);
    expect(output).toContain('40 accepted, 0 refused');
    expect(code).toBe(0);
  });

  it('may be repeated without delivering anything twice', async () => {
    const { output } = await deliver(file(), '--url', demo.url);
    expect(output).toContain('40 accepted, 0 refused');
  });

  it('says of each refused delivery which field is wrong, and delivers the others', async () => {
    const [first, second] = deliveries;
    const wrong = { ...first, verzoek: { ...first?.verzoek, ontvanger: { type: 'BSN', waarde: '999999999' } } };
    await writeFile(file(), JSON.stringify([wrong, second]));
    const { code, output } = await deliver(file(), '--url', demo.url);
    expect(output).toMatch(/ontvanger\/waarde/);
    expect(output).toContain('1 accepted, 1 refused');
    expect(code).toBe(1);
  });

  it('says what to do when there is no such file', async () => {
    await rm(file());
    const { code, output } = await deliver(file(), '--url', demo.url);
    expect(output).toContain('deliveries.json');
    expect(output).not.toMatch(/\n\s+at /);
    expect(code).toBe(1);
  });

  it('has brought the recipient his twenty letters, and nobody else’s', async () => {
    const { page, incidents } = await newVisitor(browser, demo.url);
    await logIn(page, 'pietersen');
    const rows = messageRows(page);
    await rows.first().waitFor();
    await expect.poll(() => rows.count()).toBe(20);
    const subjects = await rows.getByRole('link').allTextContents();
    const expected = deliveries.slice(0, 20).map(({ verzoek }) => verzoek.onderwerp);
    expect(subjects.map((text) => text.trim()).sort()).toEqual([...expected].sort());
    expect(incidents).toEqual([]);
  });
});
