// `npm run deliver -- FILE [--url URL]`: sends a file of deliveries to a running server.
import { ensureBuilt } from '../.config/setup/build.mjs';
import { ensureInstalled, root } from '../.config/setup/install.mjs';
import { runMain } from '../.config/setup/run-command.mjs';

await runMain(async () => {
  await ensureInstalled();
  await ensureBuilt();
  await import(new URL('demo/dist/deliver/main.js', root).href);
});
