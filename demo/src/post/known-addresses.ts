import { listChannels, openAddress, type Database, type KeyRing } from '@berichtenbox/server';
import type { Kysely } from 'kysely';
import type { DemoAddress } from '../portal/demo-tools.js';
import type { PersonaKey } from '../seed/personas.js';
import type { PostOffice } from './post-office.js';
import type { PushDevice } from './push-devices.js';
import type { SentPost } from './sent-post.js';

/** Where addresses are found. */
export interface AddressSources {
  readonly database: Kysely<Database>;
  readonly keyRing: KeyRing;
  /** Whose mailbox is whose. */
  readonly owners: ReadonlyMap<string, PersonaKey>;
  readonly office: PostOffice;
  readonly devices: readonly PushDevice[];
  readonly now: Date;
}

/** Those in the personas' settings, and those something was sent to before. */
export async function knownAddresses({ database, keyRing, owners, office, devices, now }: AddressSources): Promise<readonly DemoAddress[]> {
  const known = new Map<string, DemoAddress>();
  for (const [recipientId, persona] of owners) {
    for (const channel of await listChannels(database, recipientId, now)) {
      const found = { ...namedAddress(channel.kind, await openAddress(keyRing, channel), devices), persona };
      known.set(found.address, found);
    }
  }
  for (const post of office.list()) {
    const address = addressOf(post);
    if (address !== undefined && !known.has(address)) known.set(address, { address, kind: post.kind === 'sms' ? 'sms' : 'email', ...(post.persona && { persona: post.persona }) });
  }
  return [...known.values()];
}

/** The address of a browser says nothing to people. */
function namedAddress(kind: DemoAddress['kind'], address: string, devices: readonly PushDevice[]): Omit<DemoAddress, 'persona'> {
  if (kind !== 'push') return { kind, address };
  const { endpoint } = JSON.parse(address) as { readonly endpoint: string };
  return { kind, address: endpoint, name: devices.find(({ subscription }) => subscription.endpoint === endpoint)?.name ?? 'een browser' };
}

function addressOf(post: SentPost): string | undefined {
  return post.kind === 'email' || post.kind === 'sms' ? post.to : undefined;
}
