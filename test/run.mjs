// `npm test`: everything continuous integration runs. Installs and builds what is missing, a browser included.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from '../.config/setup/browser.mjs';
import { ensureInstalled, root } from '../.config/setup/install.mjs';
import { announce, runCommand, runMain, SetupError } from '../.config/setup/run-command.mjs';
import { runChecks } from './check.mjs';
import prepareInBrowserServer from './in-browser/prepare.mjs';

/** Runs every vitest project; its own report goes to the screen, its counts to us. */
async function runTests(environment) {
  const folder = await mkdtemp(join(tmpdir(), 'berichtenbox-test-'));
  const report = join(folder, 'report.json');
  try {
    const { code } = await runCommand(
      'npx', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile=${report}`, ...process.argv.slice(2)],
      { cwd: root, env: environment },
    );
    const counts = JSON.parse(await readFile(report, 'utf8').catch(() => 'null'));
    if (counts === null) throw new SetupError('The tests could not start; the reason stands above.');
    // A file that fails to load has no failed test in it, and an error outside every test has none either.
    const failed = Math.max(counts.numFailedTests, counts.numFailedTestSuites > 0 || code !== 0 ? 1 : 0);
    return { passed: counts.numPassedTests, failed, skipped: counts.numPendingTests };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await runMain(async () => {
  await ensureInstalled();
  const browser = await ensureBrowser();
  await prepareInBrowserServer();
  const checks = await announce('Checking types, style, packages and sizes', runChecks);
  const tests = await announce('Running the tests', () => runTests({ ...process.env, CHROME_PATH: browser }));
  const failed = checks.failed + tests.failed;
  const skipped = tests.skipped > 0 ? `, ${tests.skipped} skipped` : '';
  console.log(`\n${checks.passed + tests.passed} passed, ${failed} failed${skipped}`);
  if (failed > 0) process.exitCode = 1;
});
