import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportOf } from '../../simulation/report.js';
import { simulate } from '../../simulation/simulate.js';
import { readOptions } from './main.js';

const packageFolder = new URL('../../../', import.meta.url).pathname;
const start = promisify(execFile);

/** What `simulate.mjs` does once all is installed and built; a worker thread needs the compiled files. */
async function run(...options: string[]): Promise<string> {
  const script = `import('./dist/node/simulation/main.js').then(({ printSimulation, readOptions }) => printSimulation(readOptions(process.argv.slice(1))))`;
  const { stdout } = await start(process.execPath, ['--eval', script, '--', ...options], { cwd: packageFolder });
  return stdout;
}

describe('npm run simulate', () => {
  beforeAll(() => start('npx', ['tsc', '-b'], { cwd: packageFolder }), 120_000);

  it('prints figures that another program can read, and that the number of threads does not change', async () => {
    expect(JSON.parse(await run('--persons', '150', '--seed', '3', '--json'))).toEqual(JSON.parse(JSON.stringify(reportOf(3, simulate(3, 0, 150)))));
  });

  it('prints a table for people', async () => {
    expect(await run('--persons', '20')).toMatch(/^20 persons, one year, seed 1\n/);
  });

  it('says in a sentence what is wrong with an option', () => {
    expect(() => readOptions(['--persons', 'many'])).toThrow("--persons must be a whole number of at most nine digits, not 'many'.");
    expect(() => readOptions(['--people', '3'])).toThrow(/--people/);
  });
});
