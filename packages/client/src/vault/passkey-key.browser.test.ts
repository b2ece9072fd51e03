import { cdp } from 'vitest/browser';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { keyOf } from '../mailbox/message-order.js';
import { freshName, header, letter, rawRecords } from '../testing/vault-fixtures.js';
import { canHavePasskey, passkeyKey } from './passkey-key.js';
import { Vault } from './vault.js';

interface DevTools {
  send(method: string, parameters?: object): Promise<{ authenticatorId: string }>;
}

const devTools = cdp() as unknown as DevTools;
const open = (name: string) => Vault.open({ name, keys: passkeyKey({ site: 'Gemeente Voorbeeldstad', purpose: 'Berichten zonder internet' }) });
const key = keyOf(header(0));

/** An authenticator that is there as long as the test. */
async function plugIn(options: object = {}): Promise<string> {
  const basics = { protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, hasPrf: true, automaticPresenceSimulation: true };
  return (await devTools.send('WebAuthn.addVirtualAuthenticator', { options: { ...basics, ...options } })).authenticatorId;
}

describe('a vault under a passkey', () => {
  let authenticatorId: string;
  beforeAll(async () => {
    await devTools.send('WebAuthn.enable');
  });
  afterEach(async () => {
    await devTools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
  });

  it('opens again with it, without network', async () => {
    authenticatorId = await plugIn();
    expect(canHavePasskey()).toBe(true);
    const name = freshName();
    const vault = await open(name);
    expect(vault.state.status).toBe('open');
    await vault.saveLetters([letter(0)]);
    vault.close();
    const again = await open(name);
    expect((await again.readLetter(key))?.subject).toBe('Onderwerp 0');
    again.close();
    const { value } = (await rawRecords(name)).find(({ store }) => store === 'key')!;
    expect(Object.keys(value as object).sort()).toEqual(['file', 'passkey']);
  });

  it('stays shut, and whole, for who is not the person', async () => {
    authenticatorId = await plugIn();
    const name = freshName();
    const vault = await open(name);
    await vault.addAct(key, 'archive');
    vault.close();
    // The authenticator shuts for good after some wrong fingers, so the refusal is made here.
    const refused = vi.spyOn(navigator.credentials, 'get').mockRejectedValueOnce(new DOMException('no', 'NotAllowedError'));
    expect((await open(name)).state).toMatchObject({ status: 'memory-only', reason: 'locked', lostActCount: 0 });
    expect(refused.mock.lastCall?.[0]?.publicKey?.userVerification).toBe('required');
    refused.mockRestore();
    const again = await open(name);
    expect((await again.listActs()).map(({ act }) => act)).toEqual(['archive']);
    again.close();
  });

  it('keeps nothing with a passkey that can hold no key', async () => {
    authenticatorId = await plugIn({ hasPrf: false });
    const vault = await open(freshName());
    expect(vault.state).toMatchObject({ status: 'memory-only', reason: 'locked' });
    expect(await vault.saveLetters([letter(0)])).toBe(false);
  });
});
