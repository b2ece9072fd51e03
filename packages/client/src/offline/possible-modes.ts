import type { KeyMode } from '../vault/data-key.js';

/** As much of what a browser tells of its passkeys as is needed here. */
interface PasskeySupport {
  getClientCapabilities?(): Promise<Readonly<Record<string, boolean>>>;
  isUserVerifyingPlatformAuthenticatorAvailable?(): Promise<boolean>;
}

const modes: readonly string[] = ['session', 'passkey', 'device'] satisfies readonly KeyMode[];

/**
 * Of the ways of keeping messages that a site offers, those that this browser can do, in the order of the site.
 *
 * @param hasSessionKeys whether the server gives keys (capability `kluis`)
 */
export async function possibleModes(offers: readonly string[], hasSessionKeys: boolean): Promise<readonly KeyMode[]> {
  const known = offers.filter((mode): mode is KeyMode => modes.includes(mode));
  if (known.length === 0 || !('indexedDB' in globalThis) || !('subtle' in crypto)) return [];
  const canHold = { session: hasSessionKeys, passkey: known.includes('passkey') && (await canHavePasskeyHere()), device: true };
  return known.filter((mode) => canHold[mode]);
}

/** A passkey that asks this device for a finger, face or code, and that may hold a key; only making one tells for certain. */
async function canHavePasskeyHere(): Promise<boolean> {
  const { PublicKeyCredential: support } = globalThis as { PublicKeyCredential?: PasskeySupport };
  try {
    const capabilities = await support?.getClientCapabilities?.();
    return capabilities?.['extension:prf'] !== false && (await support?.isUserVerifyingPlatformAuthenticatorAvailable?.()) === true;
  } catch {
    return false;
  }
}
