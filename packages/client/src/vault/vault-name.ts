import type { KeyMode } from './data-key.js';
import { toBase64Url } from './sealer.js';

/** Which vaults belong together: those of one server, as this site reaches it. */
export async function vaultPrefix(endpoint: string): Promise<string> {
  return `berichtenbox-${(await digest(endpoint)).slice(0, 8)}-`;
}

/**
 * The name of the database of a partition. With another source of its key it is another vault. It follows from the partition, which is opaque already, and neither the partition nor a person
 * follows from it.
 */
export async function vaultName(endpoint: string, partition: string, mode: KeyMode): Promise<string> {
  return (await vaultPrefix(endpoint)) + (await digest(`berichtenbox vault ${mode} ${partition}`)).slice(0, 27);
}

/** Under what a choice of a person on this device is kept; neither the person nor the server follows from it. */
export function personDigest(endpoint: string, partition: string): Promise<string> {
  return digest(`berichtenbox choice ${endpoint} ${partition}`);
}

async function digest(text: string): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}
