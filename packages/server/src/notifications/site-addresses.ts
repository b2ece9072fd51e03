import type { AppSettings } from '../app-dependencies.js';
import type { KeyRing } from '../recipients/key-ring.js';

const purpose = 'unsubscribe';

/** The site as people would type it. */
export function siteOf({ publicUrl }: AppSettings): string {
  return new URL(publicUrl).host;
}

/** Where a mail program unsubscribes one channel. What stands in it is sealed: nobody can make one, or see whose it is. */
export async function unsubscribeUrl(keyRing: KeyRing, { publicUrl, basePath }: AppSettings, channelId: string): Promise<string> {
  return `${publicUrl}${basePath}/afmelden/${await keyRing.seal(channelId, purpose)}`;
}

/** The channel that such an address is about; undefined when it is not one of ours. */
export async function channelOfUnsubscribeToken(keyRing: KeyRing, token: string): Promise<string | undefined> {
  try {
    return await keyRing.open(token, purpose);
  } catch {
    return undefined;
  }
}
