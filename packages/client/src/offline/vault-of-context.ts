import type { ActingContext } from '../session/session-state.js';
import type { KeyMode } from '../vault/data-key.js';
import { vaultName } from '../vault/vault-name.js';

const modes: readonly KeyMode[] = ['session', 'passkey', 'device'];

/** The name of the vault of what one may see in this context. Who may see less of the same person, or more, has another one. */
export function vaultNameOf(endpoint: string, { partition, mandateId, storeIds, messageTypes }: ActingContext, mode: KeyMode): Promise<string> {
  const reach = [mandateId ?? '', sorted(storeIds), sorted(messageTypes)];
  return vaultName(endpoint, JSON.stringify([partition, ...reach]), mode);
}

/** The names of all vaults that these contexts may have. */
export async function vaultNamesOf(endpoint: string, contexts: readonly ActingContext[]): Promise<ReadonlySet<string>> {
  return new Set(await Promise.all(contexts.flatMap((context) => modes.map((mode) => vaultNameOf(endpoint, context, mode)))));
}

function sorted(values: readonly string[] | undefined): readonly string[] | null {
  return values ? [...values].sort() : null;
}
