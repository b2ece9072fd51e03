// `npm run check`: everything that can be judged without running the product. Each check counts as one.
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from '../.config/setup/build.mjs';
import { ensureInstalled, root } from '../.config/setup/install.mjs';
import { runCommand, runMain } from '../.config/setup/run-command.mjs';

/** The longest first: the others go beside it. */
const checks = [
  ['code style and dependency direction', 'npx', ['eslint', '--config', '.config/eslint.config.js', '--max-warnings', '0', '.']],
  ['types', 'npx', ['tsc', '-p', 'test']],
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

/** Runs every check, two at a time, and prints what is wrong. @returns {Promise<{ passed: number, failed: number }>} */
export async function runChecks() {
  const waiting = [...checks];
  let failed = 0;
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [name, command, args, folder] = next;
      const { code, output } = await runCommand(command, args, { quiet: true, cwd: folder === undefined ? root : new URL(folder, root) });
      console.log(`${code === 0 ? '✓' : '✗'} ${name}`);
      if (code !== 0) {
        failed += 1;
        console.log(output);
      }
    }
  };
  await Promise.all([work(), work()]);
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
