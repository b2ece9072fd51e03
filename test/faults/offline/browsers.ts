import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright';

const executablePath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--disable-background-timer-throttling', '--disable-renderer-backgrounding', '--disable-backgrounding-occluded-windows',
];

/** A browser in which lanes have a window. */
export interface LaneBrowser {
  newPage(): Promise<Page>;
  /** The whole of it, with everything that it was doing; then it is started again, with the profile that it had. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

/** A browser for lanes that do not kill it. */
export async function sharedBrowser(): Promise<LaneBrowser> {
  const browser = await chromium.launch({ executablePath, args: flags });
  const context = await browser.newContext();
  return { newPage: () => context.newPage(), crash: () => Promise.reject(new Error('Others use it too.')), close: () => browser.close() };
}

/** A browser of one lane, that can be killed. */
export async function ownBrowser(): Promise<LaneBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'berichtenbox-faults-'));
  let running = await startWith(profile);
  return {
    newPage: async () => {
      const [context] = running.browser.contexts();
      if (!context) throw new Error('It has no windows.');
      return context.pages()[0] ?? context.newPage();
    },
    async crash() {
      await kill(running);
      running = await startWith(profile);
    },
    async close() {
      await kill(running);
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

interface Running {
  readonly child: ChildProcess;
  readonly browser: Browser;
}

async function startWith(profile: string): Promise<Running> {
  const portFile = join(profile, 'DevToolsActivePort');
  await rm(portFile, { force: true });
  // In a group of its own, so that all its processes can be killed at once.
  const child = spawn(executablePath, [...flags, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'], { stdio: 'ignore', detached: true });
  const endToo = (): void => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL');
  };
  process.once('exit', endToo);
  child.once('exit', () => process.off('exit', endToo));
  for (let tries = 0; ; tries += 1) {
    const [port, path] = (await readFile(portFile, 'utf8').catch(() => '')).split('\n');
    if (port && path) return { child, browser: await chromium.connectOverCDP(`ws://127.0.0.1:${port}${path}`) };
    if (tries === 1000) throw new Error('The browser did not start.');
    await wait(20);
  }
}

async function kill({ child, browser }: Running): Promise<void> {
  const { pid, exitCode, signalCode } = child;
  const ended = exitCode === null && signalCode === null ? new Promise((resolve) => child.once('exit', resolve)) : undefined;
  if (pid !== undefined && ended) process.kill(-pid, 'SIGKILL');
  await ended;
  await browser.close().catch(() => undefined);
}
