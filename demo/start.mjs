// `npm start`: installs and builds what is missing, then runs the server with the demo municipality around it.
import { ensureBuilt } from '../.config/setup/build.mjs';
import { ensureInstalled, root } from '../.config/setup/install.mjs';
import { runMain } from '../.config/setup/run-command.mjs';

await runMain(async () => {
  await ensureInstalled();
  await ensureBuilt();
  console.log('• Starting the demo …');
  await import(new URL('demo/dist/main.js', root).href);
});
