import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { reportOf } from '../../simulation/report.js';
import { simulate } from '../../simulation/simulate.js';

const command = new URL('../../../simulate.mjs', import.meta.url).pathname;
const run = (...options: string[]): Promise<{ readonly stdout: string }> => promisify(execFile)(process.execPath, [command, ...options]);

describe('npm run simulate', () => {
  it('prints figures that another program can read, and that the number of threads does not change', async () => {
    const { stdout } = await run('--persons', '150', '--seed', '3', '--json');
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(reportOf(3, simulate(3, 0, 150)))));
  }, 120_000);

  it('prints a table for people', async () => {
    const { stdout } = await run('--persons', '20');
    expect(stdout).toMatch(/^20 persons, one year, seed 1\n/);
  }, 120_000);

  it('says in a sentence what is wrong with an option', async () => {
    await expect(run('--persons', 'many')).rejects.toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining("--persons must be a whole number of at most nine digits, not 'many'.") as string });
  }, 120_000);
});
