import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** What the identity provider signs with, and the secret it knows the server by. */
export interface ProviderSecrets {
  /** A private key for ES256. */
  readonly signingKey: JWK;
  readonly cookieKey: string;
  readonly portalSecret: string;
}

/** The secrets of the last time, so that a login survives a restart; made when there are none. */
export async function keepSecrets(dataDirectory: string): Promise<ProviderSecrets> {
  const file = join(dataDirectory, 'identity-provider.json');
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
  try {
    return JSON.parse(await readFile(file, 'utf8')) as ProviderSecrets;
  } catch {
    const made = await makeSecrets();
    await writeFile(file, JSON.stringify(made), { mode: 0o600 });
    return made;
  }
}

async function makeSecrets(): Promise<ProviderSecrets> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const id = randomBytes(8).toString('hex');
  const signingKey = { ...(await exportJWK(privateKey)), kid: id, use: 'sig', alg: 'ES256' };
  return { signingKey, cookieKey: randomBytes(32).toString('base64url'), portalSecret: randomBytes(32).toString('base64url') };
}
