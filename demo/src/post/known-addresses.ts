import type { DemoAddress } from '../portal/demo-tools.js';
import { personaAddresses } from '../seed/persona-addresses.js';
import type { PostOffice } from './post-office.js';
import type { PushDevice } from './push-devices.js';
import type { SentPost } from './sent-post.js';

/** The personas' own addresses, and those something was sent to. */
export function knownAddresses(office: PostOffice, devices: readonly PushDevice[]): readonly DemoAddress[] {
  const phones = devices.map(({ persona, name, subscription }): DemoAddress => ({ kind: 'push', address: subscription.endpoint, name, persona }));
  const known = new Map<string, DemoAddress>([...personaAddresses, ...phones].map((each) => [each.address, each]));
  for (const post of office.list()) {
    const address = addressOf(post);
    if (address !== undefined && !known.has(address)) known.set(address, { address, kind: post.kind === 'sms' ? 'sms' : 'email', ...(post.persona && { persona: post.persona }) });
  }
  return [...known.values()];
}

function addressOf(post: SentPost): string | undefined {
  return post.kind === 'email' || post.kind === 'sms' ? post.to : undefined;
}
