import { senderTokens } from '../../../demo/src/deliver/sender-tokens.js';
import type { WireDelivery } from '@berichtenbox/contract';

/** Delivers letters as their sender does; answers the id of each. */
export function letterDelivery(url: string, oin: string): (letter: Omit<WireDelivery, 'afzender'>) => Promise<string> {
  const tokens = senderTokens({ url, clientId: undefined, clientSecret: undefined, tokenUrl: undefined }, fetch);
  return async (letter) => {
    const response = await fetch(`${url}/api/v1/aanleveringen`, {
      method: 'POST',
      headers: { 'Authorization': `Bearer ${await tokens(oin)}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ afzender: oin, ...letter }),
    });
    if (response.status !== 201) throw new Error(`Not accepted: ${await response.text()}`);
    return ((await response.json()) as { berichtId: string }).berichtId;
  };
}
