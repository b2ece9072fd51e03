// `npm run test:faults [-- planted-defects]`: hundreds of histories of a box without a network, in a real browser; takes minutes. OFFLINE_SEED and OFFLINE_RUNS choose others.
import { ensureBrowser } from '../../.config/setup/browser.mjs';
import { ensureInstalled, root } from '../../.config/setup/install.mjs';
import { runCommand, runMain } from '../../.config/setup/run-command.mjs';

await runMain(async () => {
  await ensureInstalled();
  const browser = await ensureBrowser();
  const [which = ''] = process.argv.slice(2);
  const { code } = await runCommand('npx', ['vitest', 'run', '--project', 'e2e', `test/faults/offline/${which}`], { cwd: root, env: { ...process.env, CHROME_PATH: browser, FAULTS: 'true' } });
  process.exitCode = code ?? 1;
});
