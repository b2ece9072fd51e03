// `npm run simulate -- --persons N [--seed N] [--json]`: a year of people with the server's notification policy, and with a bare e-mail.
import { ensureInstalled, root } from '../../.config/setup/install.mjs';
import { runCommand, runMain, SetupError } from '../../.config/setup/run-command.mjs';

await runMain(async () => {
  // What is printed must be the figures only, so that another program can read them.
  console.log = console.error;
  await ensureInstalled();
  const { code, output } = await runCommand('npx', ['tsc', '-b', 'packages/server'], { cwd: root, quiet: true });
  if (code !== 0) throw new SetupError(`${output}\nThe server could not be compiled; what is wrong stands above.`);
  const { printSimulation, readOptions } = await import(new URL('packages/server/dist/node/simulation/main.js', root).href);
  await printSimulation(optionsFrom(readOptions));
});

function optionsFrom(readOptions) {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    throw new SetupError(error.message);
  }
}
