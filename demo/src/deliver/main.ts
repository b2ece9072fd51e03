import { setTimeout } from 'node:timers/promises';
import { DeliverError } from './deliver-error.js';
import { deliverFile } from './deliver-file.js';

// `npm run deliver -- FILE [--url URL]`: sends a file of deliveries to a running server. For a server with a real identity
// provider, DELIVER_TOKEN_URL, DELIVER_CLIENT_ID and DELIVER_CLIENT_SECRET say where tokens come from and as whom.
try {
  const complete = await deliverFile({
    words: process.argv.slice(2),
    variables: process.env,
    fetch,
    wait: (ms) => setTimeout(ms),
    say: (line) => process.stdout.write(`${line}\n`),
  });
  if (!complete) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof DeliverError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
