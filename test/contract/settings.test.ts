import { createClient, SettingsError, type ActivationChoices, type BerichtenboxClient, type PreferencesDesk, type Store } from '@berichtenbox/client';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../../packages/client/src/testing/until.js';
import { createMailboxApp, newResident, taxOffice, town, type Resident } from '../../packages/server/src/testing/mailbox-fixtures.js';
import { checkResponse } from '../../packages/server/src/testing/check-response.js';
import type { TestApp } from '../../packages/server/src/testing/test-app.js';

let app: TestApp;
let corry: Resident;
let client: BerichtenboxClient;
/** What the network does to the next answers. */
let losses: number;
let isOffline: boolean;

beforeAll(async () => {
  app = await createMailboxApp();
});

beforeEach(async () => {
  losses = 0;
  isOffline = false;
  corry = await newResident(app, []);
  client = openBox(corry);
  await client.start();
});

afterEach(() => client.close());

let boxes = 0;

/** The client in the browser of this person, with every answer checked against the contract. */
function openBox(person: Resident): BerichtenboxClient {
  const send = async (input: RequestInfo | URL): Promise<Response> => {
    if (isOffline) throw new TypeError('Failed to fetch');
    const request = input as Request;
    request.headers.set('cookie', `__Host-berichtenbox=${person.sessionId}`);
    const response = await app.app.fetch(request);
    await checkResponse(request.method, new URL(request.url).pathname.replace('/api/v1', ''), response);
    if (request.method !== 'GET' && losses > 0) {
      losses -= 1;
      throw new TypeError('Failed to fetch');
    }
    response.headers.set('date', app.clock.now().toUTCString());
    return response;
  };
  return createClient({ endpoint: `https://settings-${++boxes}.example/api/v1`, fetch: send });
}

const choices: ActivationChoices = {
  organisations: [{ storeId: taxOffice.oin, delivery: 'both' }], reminders: { on: true, afterDays: [3], beforeDeadlineDays: [2, 7] }, disclosure: 'full',
};

const ready = async <D extends Store<{ readonly phase: string }>>(opening: Promise<D>): Promise<D> => {
  const desk = await opening;
  await until(desk, ({ phase }) => phase !== 'loading');
  expect(desk.state).toMatchObject({ phase: 'ready' });
  return desk;
};
const activated = async (): Promise<void> => {
  const desk = await ready(client.openActivation());
  await desk.activate(await desk.summarise(choices), choices);
  desk.close();
};

describe('activation with the real server', () => {
  it('goes from inactive to active and back, and back again', async () => {
    const desk = await ready(client.openActivation());
    expect(desk.state).toEqual({ phase: 'ready', status: 'inactive', checkDue: false });
    const token = await desk.summarise(choices);
    expect(desk.state.status).toBe('inactive');
    expect(Math.abs(token.expiresAt.getTime() - Date.now() - 30 * 60_000)).toBeLessThan(60_000);
    await desk.activate(token, choices);
    expect(desk.state).toMatchObject({ status: 'active', since: app.clock.now(), checkDue: false });
    expect(desk.state.undoUntil).toEqual(new Date(app.clock.now().getTime() + 14 * 86_400_000));
    await desk.deactivate();
    expect(desk.state.status).toBe('inactive');
    await desk.undo();
    expect(desk.state).toMatchObject({ status: 'active' });
    expect(desk.state.undoUntil).toBeUndefined();
    await desk.confirmStillRight();
    await expect(desk.undo()).rejects.toMatchObject({ code: 'nothing-to-undo' });
    expect(desk.state).toMatchObject({ phase: 'ready', status: 'active' });
  });

  it('says that a token is not good, and stays inactive', async () => {
    const desk = await ready(client.openActivation());
    const token = await desk.summarise(choices);
    await expect(desk.activate(token, { ...choices, disclosure: 'nothing' })).rejects.toMatchObject({ name: 'SettingsError', code: 'activation-token-invalid' });
    expect(desk.state).toMatchObject({ phase: 'ready', status: 'inactive' });
  });

  it('that succeeded while its answer was lost, succeeds when it is tried again', async () => {
    const desk = await ready(client.openActivation());
    const token = await desk.summarise(choices);
    losses = 1;
    await expect(desk.activate(token, choices)).rejects.toMatchObject({ code: 'network' });
    await desk.activate(token, choices);
    expect(desk.state).toMatchObject({ phase: 'ready', status: 'active' });
  });
});

describe('preferences with the real server', () => {
  const confirmed = async (desk: PreferencesDesk): Promise<void> => {
    const { channelId } = await desk.addEmail('corry@voorbeeld.example');
    await desk.confirm(channelId, app.codeSender.lastCode());
  };

  it('are saved, and what another tab saved is there when that fails', async () => {
    await activated();
    const desk = await ready(client.openPreferences());
    const before = desk.state.preferences!;
    expect(before).toMatchObject({ reminders: choices.reminders, disclosure: 'full', language: 'nl', organisations: expect.arrayContaining([{ storeId: taxOffice.oin, delivery: 'both', from: '2026-03-02' }]) as unknown });
    const otherTab = openBox(corry);
    await otherTab.start();
    const other = await otherTab.openPreferences();
    await until(other, ({ phase }) => phase === 'ready');
    await other.save({ quietHours: { from: '22:00', to: '07:00' }, organisations: [{ storeId: town.oin, delivery: 'digital' }] });
    await expect(desk.save({ language: 'en' })).rejects.toMatchObject({ code: 'preferences-changed' });
    expect(desk.state.preferences).toMatchObject({ version: before.version + 1, language: 'nl', quietHours: { from: '22:00', to: '07:00' } });
    await desk.save({ language: 'en', quietHours: null, digest: { time: '18:00' }, reminders: { on: false } });
    expect(desk.state.preferences).toMatchObject({ language: 'en', digest: { time: '18:00' }, reminders: { ...choices.reminders, on: false } });
    expect(desk.state.preferences?.quietHours).toBeUndefined();
    expect(desk.state.preferences?.organisations).toContainEqual({ storeId: town.oin, delivery: 'digital', from: '2026-03-03' });
    otherTab.close();
  });

  it('hold an address once its code was shown', async () => {
    await activated();
    const desk = await ready(client.openPreferences());
    const { channelId } = await desk.addEmail('corry@voorbeeld.example');
    expect(desk.state.preferences?.channels).toEqual([{ id: channelId, kind: 'email', address: 'corry@voorbeeld.example', status: 'unverified', provisional: false }]);
    const code = app.codeSender.lastCode();
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    const failure: unknown = await desk.confirm(channelId, wrong).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SettingsError);
    expect(failure).toMatchObject({ code: 'code-wrong', triesLeft: 4 });
    await desk.sendCodeAgain(channelId);
    await desk.confirm(channelId, app.codeSender.lastCode());
    expect(desk.state.preferences?.channels).toMatchObject([{ status: 'verified', verifiedAt: app.clock.now() }]);
    await expect(desk.confirm(channelId, code)).rejects.toMatchObject({ code: 'code-expired' });
    await desk.removeChannel(channelId);
    expect(desk.state.preferences?.channels).toEqual([]);
  });

  it('refuse what is no address, and what is not activated', async () => {
    const desk = await ready(client.openPreferences());
    await expect(desk.addEmail('corry')).rejects.toMatchObject({ code: 'refused' });
    await expect(desk.addSms('020 1234567')).rejects.toMatchObject({ code: 'refused' });
    await expect(desk.save({ language: 'en' })).rejects.toMatchObject({ code: 'not-activated' });
    expect(await desk.pushKey()).toBeUndefined();
    const { channelId } = await desk.addSms('06 12345678');
    await desk.confirm(channelId, app.codeSender.lastCode());
    expect(desk.state.preferences?.channels).toMatchObject([{ kind: 'sms', address: '+31612345678', status: 'verified', provisional: true }]);
  });

  it('are without an address that was added for an activation that does not happen, and with the one that an undo brings back', async () => {
    const [activation, preferences] = [await ready(client.openActivation()), await ready(client.openPreferences())];
    await confirmed(preferences);
    await activation.activate(await activation.summarise(choices), choices);
    await activation.deactivate();
    const { channelId } = await preferences.addSms('06 12345678');
    await until(preferences, (state) => state.preferences?.channels.length === 2);
    await activation.decline();
    await until(preferences, (state) => state.preferences?.channels.every(({ id }) => id !== channelId) ?? false);
    await activation.undo();
    await until(preferences, (state) => state.preferences?.channels.every(({ provisional }) => !provisional) ?? false);
    expect(preferences.state.preferences?.channels).toMatchObject([{ kind: 'email', status: 'verified' }]);
  });

  it('show what activating did, and notices what preferences did', async () => {
    const [activation, preferences, notices] = [await ready(client.openActivation()), await ready(client.openPreferences()), await ready(client.openNotices())];
    expect(notices.state.notices).toEqual([]);
    await activation.activate(await activation.summarise(choices), choices);
    await until(preferences, (state) => state.preferences?.disclosure === 'full');
    await until(notices, (state) => state.notices.some(({ kind }) => kind === 'no-channel'));
    await confirmed(preferences);
    await until(notices, (state) => state.notices.length === 0);
  });
});

describe('notices with the real server', () => {
  it('go at once when they are dismissed, and are back when the server could not be told', async () => {
    await activated();
    const desk = await ready(client.openNotices());
    const { notices } = desk.state;
    expect(notices).toEqual([{ id: 'no-channel', kind: 'no-channel' }]);
    losses = 1;
    const dismissing = desk.dismiss('no-channel', 'later');
    expect(desk.state.notices).toEqual([]);
    await expect(dismissing).rejects.toMatchObject({ code: 'network' });
    expect(desk.state.notices).toEqual(notices);
    await expect(desk.dismiss('check', 'later')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a desk', () => {
  it('knows nothing any more once the person has logged out, and nobody can open one', async () => {
    await activated();
    const desk = await ready(client.openPreferences());
    await client.session.logout();
    expect(desk.state).toMatchObject({ phase: 'failed', failure: { code: 'session-expired' } });
    expect(desk.state.preferences).toBeUndefined();
    await expect(client.openPreferences()).rejects.toMatchObject({ code: 'session-expired' });
    await expect(desk.save({ language: 'en' })).rejects.toMatchObject({ code: 'session-expired' });
  });

  it('is not there on a server that has no such thing', async () => {
    const bare = createClient({
      endpoint: 'https://bare.example/api/v1',
      fetch: async (input) => {
        const request = input as Request;
        request.headers.set('cookie', `__Host-berichtenbox=${corry.sessionId}`);
        const response = await app.app.fetch(request);
        if (!request.url.endsWith('/sessie')) return response;
        return Response.json({ ...((await response.json()) as object), mogelijkheden: [] }, { headers: { date: app.clock.now().toUTCString() } });
      },
    });
    await bare.start();
    for (const opening of [bare.openActivation(), bare.openPreferences(), bare.openNotices()]) await expect(opening).rejects.toMatchObject({ name: 'CapabilityMissingError' });
    bare.close();
  });

  it('that was closed does nothing any more', async () => {
    const desk = await ready(client.openNotices());
    desk.close();
    await expect(desk.dismiss('no-channel', 'later')).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('says that it could not ask, and can be asked again', async () => {
    isOffline = true;
    const desk = await client.openNotices();
    await until(desk, ({ phase }) => phase === 'failed');
    expect(desk.state).toMatchObject({ notices: [], failure: { code: 'network' } });
    isOffline = false;
    await desk.load();
    expect(desk.state).toEqual({ phase: 'ready', notices: [] });
  });
});
