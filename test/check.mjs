// `npm run check`: everything that can be judged without running the product. Each check counts as one.
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from '../.config/setup/build.mjs';
import { ensureInstalled, root } from '../.config/setup/install.mjs';
import { runCommand, runMain } from '../.config/setup/run-command.mjs';

const checks = [
  ['types', 'npx', ['tsc', '-p', 'test']],
  ['code style and dependency direction', 'npx', ['eslint', '--config', '.config/eslint.config.js', '--max-warnings', '0', '.']],
  ['contract', 'npx', ['redocly', 'lint', '--config', '.config/redocly.yaml', 'packages/contract/openapi.yaml']],
  ['generated contract files', 'node', ['packages/contract/generate.mjs', '--check']],
  ['dead code', 'npx', ['knip', '--config', '.config/knip.json']],
  ['package layout', 'npx', ['publint', '--strict', 'packages/widgets']],
  ['package types', 'npx', ['attw', '--pack', 'packages/widgets', '--profile', 'esm-only']],
  ['bundle size', 'npx', ['size-limit', '--json'], 'packages/widgets'],
  ['package layout of the worker', 'npx', ['publint', '--strict', 'packages/service-worker']],
  ['package types of the worker', 'npx', ['attw', '--pack', 'packages/service-worker', '--profile', 'esm-only']],
  ['size of the worker', 'npx', ['size-limit', '--json'], 'packages/service-worker'],
];

/** Runs every check and prints what is wrong. @returns {Promise<{ passed: number, failed: number }>} */
export async function runChecks() {
  let failed = 0;
  for (const [name, command, args, folder] of checks) {
    const { code, output } = await runCommand(command, args, { quiet: true, cwd: folder === undefined ? root : new URL(folder, root) });
    console.log(`${code === 0 ? '✓' : '✗'} ${name}`);
    if (code !== 0) {
      failed += 1;
      console.log(output);
    }
  }
  return { passed: checks.length - failed, failed };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runMain(async () => {
    await ensureInstalled();
    await ensureBuilt();
    const { passed, failed } = await runChecks();
    console.log(`\n${passed} passed, ${failed} failed`);
    if (failed > 0) process.exitCode = 1;
  });
}
