// `npm run import:register -- FILE [--dry-run] [--json] [--all-or-nothing]`: takes in the court register. See docs/court-register.md.
import { ensureInstalled, root } from '../../.config/setup/install.mjs';
import { runCommand, runMain, SetupError } from '../../.config/setup/run-command.mjs';

await runMain(async () => {
  // What is printed must be the report only, so that another program can read it.
  console.log = console.error;
  await ensureInstalled();
  const { code, output } = await runCommand('npx', ['tsc', '-b', 'packages/server'], { cwd: root, quiet: true });
  if (code !== 0) throw new SetupError(`${output}\nThe server could not be compiled; what is wrong stands above.`);
  const { readOptions, runImport } = await import(new URL('packages/server/dist/node/register/main.js', root).href);
  try {
    const isWhole = await runImport(readOptions(process.argv.slice(2), process.env), process.env, (text) => process.stdout.write(text));
    if (!isWhole) process.exitCode = 1;
  } catch (error) {
    throw new SetupError(error.message);
  }
});
