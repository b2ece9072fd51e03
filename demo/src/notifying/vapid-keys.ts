import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import webPush, { type VapidKeys } from 'web-push';

/** The keys by which push services know this demo: those of the last time, since browsers and telephones subscribed with them. */
export async function keepVapidKeys(dataDirectory: string): Promise<VapidKeys> {
  const file = join(dataDirectory, 'vapid-keys.json');
  try {
    return JSON.parse(await readFile(file, 'utf8')) as VapidKeys;
  } catch {
    const made = webPush.generateVAPIDKeys();
    await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
    await writeFile(file, JSON.stringify(made), { mode: 0o600 });
    return made;
  }
}
