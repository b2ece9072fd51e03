// `npm run bench`: measures size and speed beside baselines of the same run. Installs and builds what is missing, a browser included.
import { ensureBrowser } from '../../.config/setup/browser.mjs';
import { ensureBuilt } from '../../.config/setup/build.mjs';
import { ensureInstalled } from '../../.config/setup/install.mjs';
import { runMain } from '../../.config/setup/run-command.mjs';

await runMain(async () => {
  await ensureInstalled();
  const browser = await ensureBrowser();
  await ensureBuilt();
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(new URL('main.ts', import.meta.url).pathname, { configFile: false, logLevel: 'error', resolve: { conditions: ['source'] } });
  if (!(await module.runBench(process.argv.slice(2), browser))) process.exitCode = 1;
});
