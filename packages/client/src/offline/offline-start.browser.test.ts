import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import type { BerichtenboxClient } from '../client.js';
import type { ActiveSession } from '../session/session-state.js';
import { amount, KeptVisits, opened } from '../testing/kept-visits.js';
import type { ScriptedServer } from '../testing/scripted-server.js';
import { keyOfSession } from '../testing/vault-fixtures.js';
import { Vault } from '../vault/vault.js';

describe('a mailbox that is kept, when the page starts without network', () => {
  let server: ScriptedServer;
  let visits: KeptVisits;
  let answer: ScriptedServer['answer'];
  beforeEach(() => {
    visits = new KeptVisits();
    ({ server } = visits);
  });
  afterEach(() => visits.end());
  function goOffline(): void {
    answer = server.answer.bind(server);
    server.answer = () => Promise.reject(new TypeError('Failed to fetch'));
  }
  function comeBack(): void {
    server.answer = answer;
    globalThis.dispatchEvent(new Event('online'));
  }
  const session = ({ session: { state } }: BerichtenboxClient) => state as Partial<ActiveSession>;

  it('is shown all the same with a key that is on the device, and followed again when the network is back', async () => {
    await visits.make('device', (client) => client.mailbox.open('7'));
    const ofSomebodyElse = `${await visits.vaultPrefix()}x`;
    (await Vault.open({ name: ofSomebodyElse, keys: keyOfSession() })).close();
    goOffline();
    const client = visits.begin('device');
    await client.start();
    await expect.poll(() => amount(client)).toBe(120);
    expect(session(client)).toMatchObject({ status: 'active', offline: true, userName: 'K. Jansen' });
    await expect.poll(() => client.mailbox.state.failure?.code).toBe('network');
    expect(await client.mailbox.open('7')).toMatchObject({ body: 'Brief over paraplu 7' });
    // Without the server it is not known for whom else one may act.
    await (await client.openOffline()).settled();
    expect(await visits.vaults()).toContain(ofSomebodyElse);
    server.messages.delete('3');
    server.tellsOutcomes = true;
    comeBack();
    await expect.poll(() => amount(client)).toBe(119);
    expect(session(client).offline).toBeUndefined();
    expect(client.mailbox.state.failure).toBeUndefined();
    await expect.poll(() => visits.vaults()).not.toContain(ofSomebodyElse);
  });

  it('is shown to who has the passkey, and asks for it once', async () => {
    const label = { site: 'Voorbeeldstad', purpose: 'Berichten' };
    const devTools = cdp() as unknown as { send(method: string, parameters?: object): Promise<{ authenticatorId: string }> };
    await devTools.send('WebAuthn.enable');
    const options = { protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, hasPrf: true, automaticPresenceSimulation: true };
    const { authenticatorId } = await devTools.send('WebAuthn.addVirtualAuthenticator', { options });
    const first = visits.begin('passkey');
    await first.start();
    await expect.poll(async () => (await first.openOffline()).state.status).toBe('locked');
    await (await first.openOffline()).unlock(label);
    await opened(first);
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    first.close();

    goOffline();
    const asked = vi.spyOn(navigator.credentials, 'get');
    const client = visits.begin('passkey');
    await client.start();
    await expect.poll(async () => (await client.openOffline()).state.status).toBe('locked');
    expect(amount(client)).toBe(0);
    await (await client.openOffline()).unlock(label);
    await expect.poll(() => amount(client)).toBe(120);
    expect(session(client)).toMatchObject({ status: 'active', offline: true });
    expect(asked).toHaveBeenCalledTimes(1);
    vi.restoreAllMocks();
    await devTools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
  });

  it('is gone from the screen as soon as the server can say that nobody is logged in', async () => {
    await visits.make('device');
    goOffline();
    const client = visits.begin('device');
    await client.start();
    await expect.poll(() => amount(client)).toBe(120);
    server.isLoggedIn = false;
    comeBack();
    await expect.poll(() => client.session.state.status).toBe('expired');
    expect(amount(client)).toBe(0);
  });

  it.each([
    ['with a key of the session', 'session', () => Promise.resolve()],
    ['after logging out', 'device', async () => {
      const client = visits.begin('device');
      await client.start();
      await client.session.logout();
      client.close();
    }],
    ['seven days later', 'device', () => {
      const later = Date.now() + 7 * 24 * 3_600_000;
      vi.spyOn(Date, 'now').mockReturnValue(later);
      return Promise.resolve();
    }],
  ] as const)('is not shown %s', async (_when, mode, meanwhile) => {
    await visits.make(mode);
    await meanwhile();
    goOffline();
    const client = visits.begin(mode);
    await client.start();
    await client.openOffline();
    await new Promise((resolve) => setTimeout(resolve, 500));
    vi.restoreAllMocks();
    expect(client.session.state.status).toBe('unreachable');
    expect(amount(client)).toBe(0);
  });
});
