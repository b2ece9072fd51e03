// `npm run audit:verify [-- --url DATABASE_URL | --data-dir DIR] [--key-file FILE] [--anchor FILE] [--json]`: is the log of mandates as it was written?
// Ends with 0 when it is, 1 when it is not, 2 when that could not be found out.
import { ensureInstalled, root } from '../../.config/setup/install.mjs';
import { runCommand, runMain, SetupError } from '../../.config/setup/run-command.mjs';

let outcome = 2;
await runMain(async () => {
  // What is printed must be the report only, so that another program can read it.
  console.log = console.error;
  await ensureInstalled();
  const { code, output } = await runCommand('npx', ['tsc', '-b', 'packages/server'], { cwd: root, quiet: true });
  if (code !== 0) throw new SetupError(`${output}\nThe server could not be compiled; what is wrong stands above.`);
  const { verifyCommand } = await import(new URL('packages/server/dist/node/audit/verify-command.js', root).href);
  outcome = await verifyCommand(process.argv.slice(2), {
    variables: process.env,
    print: (text) => process.stdout.write(`${text}\n`),
    complain: (text) => process.stderr.write(`${text}\n`),
  });
});
process.exitCode = outcome;
