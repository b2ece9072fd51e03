// A server's notifying part as a process of its own, to be killed. Says `ready` once it works.
import { createKeyRing, defaultSettings, noMetrics, silentLog, systemClock } from '@berichtenbox/server';
import { openPostgres, smtpChannel, startNotifying } from '@berichtenbox/server/node';

const { database } = openPostgres(process.env['DATABASE_URL'], silentLog);
const keyRing = await createKeyRing({ currentKeyId: 'test', keys: { test: new Uint8Array(32).fill(7) } });
await startNotifying({
  database, keyRing, clock: systemClock, log: silentLog, metrics: noMetrics,
  settings: { ...defaultSettings, publicUrl: 'https://portal.example' },
  channels: { email: smtpChannel({ smtpUrl: process.env['SMTP_URL'], from: 'berichtenbox@portal.example' }) },
  queueSettings: { leaseSeconds: 3, retryDelaySeconds: 1, retryLimit: 12, pollMs: 200, concurrency: 8 },
});
process.stdout.write('ready\n');
