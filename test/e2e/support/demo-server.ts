import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../../demo/dist/main.js', import.meta.url));

/** The demo as `npm start` runs it, in a process and a data folder of its own. */
export interface DemoServer {
  readonly url: string;
  readonly dataDir: string;
  /** Everything the process has printed, its log included. */
  output(): string;
  /** Stops the process with this signal and starts another on the same port and data; what is done meanwhile has the data to itself. */
  restart(signal?: NodeJS.Signals, meanwhile?: () => Promise<void>): Promise<void>;
  /** Stops the process and throws its data away. */
  stop(): Promise<void>;
}

/**
 * Starts the demo and waits until it says that it is ready.
 *
 * @throws {Error} when it ends first, with what it printed
 */
export async function startDemo(options: { readonly arguments?: readonly string[] } = {}): Promise<DemoServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'berichtenbox-e2e-'));
  const port = await freePort();
  const printed: string[] = [];
  const launch = () => launchProcess({ port, dataDir, printed, arguments: options.arguments ?? [] });
  let child = await launch();
  return {
    url: `http://localhost:${port}`,
    dataDir,
    output: () => printed.join(''),
    async restart(signal = 'SIGTERM', meanwhile) {
      await endProcess(child, signal);
      await meanwhile?.();
      child = await launch();
    },
    async stop() {
      await endProcess(child, 'SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

interface Launch {
  readonly port: number;
  readonly dataDir: string;
  readonly printed: string[];
  readonly arguments: readonly string[];
}

function launchProcess(launch: Launch): Promise<ChildProcess> {
  const environment: NodeJS.ProcessEnv = { ...process.env, PORT: String(launch.port), DATA_DIR: launch.dataDir, LOG_LEVEL: 'info' };
  delete environment['DATABASE_URL'];
  const child = spawn(process.execPath, [main, ...launch.arguments], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      launch.printed.push(chunk.toString());
      if (chunk.toString().includes('Berichtenbox demo: ')) resolve(child);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => reject(new Error(`The demo ended with ${String(code)}:\n${launch.printed.join('')}`)));
  });
}

async function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  child.kill(signal);
  await ended;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port'));
        else resolve(address.port);
      });
    });
  });
}
