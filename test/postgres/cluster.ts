import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const debianFolder = '/usr/lib/postgresql';
const oldestVersion = 15;
const startTimeoutMs = 30_000;
/** Faster, and nothing in here has to outlive a power cut. */
const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200', 'listen_addresses=127.0.0.1', 'unix_socket_directories='];

/** A PostgreSQL of our own that is running. */
export interface Cluster {
  /** Of its superuser, who may make databases. */
  readonly url: string;
  stop(): Promise<void>;
}

/** PostgreSQL does not run as root: then it runs as the user it brought, or as nobody. */
interface Runner {
  readonly uid?: number;
  readonly gid?: number;
}

/** The folder with the programs of the newest PostgreSQL that Debian installed here, or undefined when there is none that is new enough. */
export async function findPostgres(): Promise<string | undefined> {
  const versions = await readdir(debianFolder).catch(() => []);
  const newest = Math.max(...versions.map(Number).filter((version) => version >= oldestVersion));
  return Number.isFinite(newest) ? join(debianFolder, String(newest), 'bin') : undefined;
}

/**
 * Makes a new, empty cluster in a temporary folder and starts it on a free port of this machine; the system's own is left alone.
 *
 * @param programs Folder with `initdb` and `postgres`.
 * @throws {Error} with what PostgreSQL said, when it does not start.
 */
export async function startCluster(programs: string): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'berichtenbox-postgres-'));
  const runner = await chooseRunner();
  if (runner.uid !== undefined) await chown(folder, runner.uid, runner.gid ?? 0);
  const password = randomBytes(16).toString('hex');
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, password, { mode: 0o644 });
  const options = ['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync', `--pwfile=${passwordFile}`];
  await run(join(programs, 'initdb'), ['-D', data, ...options], { ...runner, cwd: folder });
  const port = await freePort();
  const server = await startServer(programs, ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])], { ...runner, cwd: folder });
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    async stop() {
      await end(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function startServer(programs: string, options: readonly string[], { uid, gid, cwd }: Runner & { readonly cwd: string }): Promise<ChildProcess> {
  const server = spawn(join(programs, 'postgres'), options, { cwd, stdio: ['ignore', 'ignore', 'pipe'], ...(uid !== undefined && { uid }), ...(gid !== undefined && { gid }) });
  process.once('exit', () => server.kill('SIGQUIT'));
  let said = '';
  server.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-2_000);
  });
  const started = Date.now();
  while (server.exitCode === null && Date.now() - started < startTimeoutMs) {
    if (said.includes('ready to accept connections')) return server;
    await wait(50);
  }
  server.kill('SIGQUIT');
  throw new Error(`PostgreSQL did not start:\n${said}`);
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  // Fast shutdown: connections that are still open are broken off.
  server.kill('SIGINT');
  await ended;
}

async function chooseRunner(): Promise<Runner> {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const ids = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, name]).then(({ stdout }) => Number(stdout), () => undefined)));
    const [uid, gid] = ids;
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  return {};
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
