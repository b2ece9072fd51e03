import { createECDH, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import httpEce from 'http_ece';
import type { PersonaKey } from '../seed/personas.js';

/** What a browser hands over so that it can be reached (W3C Push API). */
export interface DeviceSubscription {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/** A telephone of a persona, in the place of a real browser with a real push service behind it. */
export interface PushDevice {
  readonly persona: PersonaKey;
  /** As it is called on the page. */
  readonly name: string;
  readonly subscription: DeviceSubscription;
  /**
   * Reads what was encrypted for this device alone (RFC 8291).
   *
   * @throws {Error} when it was not.
   */
  decrypt(body: Uint8Array): string;
}

interface DeviceKeys {
  readonly privateKey: string;
  readonly auth: string;
}

/** Who has one. */
const owners = [{ persona: 'koen', name: 'de telefoon van Koen' }, { persona: 'maya', name: 'de telefoon van Maya' }] as const satisfies readonly { persona: PersonaKey; name: string }[];

/** Where the push service of these devices seems to be: a reserved name. What goes there is brought to the demo's own. */
export const pushServiceOrigin = 'https://push.example';

/** The devices, with the keys of the last time. */
export async function openPushDevices(dataDirectory: string): Promise<readonly PushDevice[]> {
  const file = join(dataDirectory, 'push-devices.json');
  const kept = await readKeys(file);
  const keys = Object.fromEntries(owners.map(({ persona }) => [persona, kept[persona] ?? makeKeys()]));
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
  await writeFile(file, JSON.stringify(keys), { mode: 0o600 });
  return owners.map(({ persona, name }) => createDevice(persona, name, keys[persona] ?? makeKeys()));
}

function createDevice(persona: PersonaKey, name: string, { privateKey, auth }: DeviceKeys): PushDevice {
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(privateKey, 'base64url');
  return {
    persona, name,
    subscription: { endpoint: `${pushServiceOrigin}/${persona}`, keys: { p256dh: pair.getPublicKey('base64url'), auth } },
    decrypt: (body) => httpEce.decrypt(Buffer.from(body), { version: 'aes128gcm', privateKey: pair, authSecret: auth }).toString('utf8'),
  };
}

function makeKeys(): DeviceKeys {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  return { privateKey: pair.getPrivateKey('base64url'), auth: randomBytes(16).toString('base64url') };
}

async function readKeys(file: string): Promise<Readonly<Record<string, DeviceKeys | undefined>>> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Record<string, DeviceKeys>;
  } catch {
    return {};
  }
}
