import type { WirePreferences } from '@berichtenbox/contract';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMailboxApp, newResident, type Resident } from '../testing/mailbox-fixtures.js';
import { activateBox, addAddress, addConfirmedAddress, answered, askCode, preferencesOf, refusal, showCode } from '../testing/settings-fixtures.js';
import { defaultSettings } from '../app-dependencies.js';
import { publicUrl, type TestApp } from '../testing/test-app.js';
import { buildApp } from '../app.js';
import { markFailing } from './channels.js';
import { removeExpiredSettings } from './remove-expired.js';

let app: TestApp;
let koen: Resident;
let people = 0;
/** Codes are counted per address too. */
let address: string;

beforeAll(async () => {
  app = await createMailboxApp({ settings: { ...defaultSettings, publicUrl, pushKey: 'B'.repeat(87), pushServices: [...defaultSettings.pushServices, 'http://localhost:4519'] } });
});

beforeEach(async () => {
  app.clock.set('2026-03-02T09:00:00Z');
  koen = await newResident(app);
  address = `koen-${people += 1}@voorbeeld.example`;
});

const backAt = async (person: Resident): Promise<Resident> => ({ ...(await app.logIn({ identity: person.identity, name: 'A. Bewoner' })), identity: person.identity });
const remove = (channelId: string, person = koen) => person.request(`/voorkeuren/kanalen/${channelId}`, { method: 'DELETE' });
const again = (channelId: string, person = koen) => person.request(`/voorkeuren/kanalen/${channelId}/_opnieuw`, { method: 'POST' });
/** A code that it is not. */
const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('an e-mail address', () => {
  it('is confirmed with the code that goes to it, in the language of the person', async () => {
    expect(await answered(askCode(koen, address), 202)).toEqual({ kanaalId: expect.any(String) as string, verlooptOp: '2026-03-02T09:15:00.000Z' });
    const [channel] = (await preferencesOf(koen)).kanalen;
    expect(channel).toEqual({ id: channel!.id, soort: 'EMAIL', adres: address, status: 'NIET_BEVESTIGD', voorlopig: false });
    expect(app.codeSender.sent.at(-1)).toEqual({ kind: 'email', address, code: expect.stringMatching(/^\d{6}$/) as string, language: 'nl' });
    const { kanalen } = await answered<WirePreferences>(showCode(koen, channel!.id, app.codeSender.lastCode()));
    expect(kanalen).toEqual([{ ...channel, status: 'BEVESTIGD', bevestigdOp: '2026-03-02T09:00:00.000Z' }]);
  });

  it('that was added twice is there once', async () => {
    expect(await addAddress(koen, address)).toBe(await addAddress(koen, address.toUpperCase()));
    expect((await preferencesOf(koen)).kanalen).toHaveLength(1);
  });

  it('that failed works again once it is confirmed again', async () => {
    const { id } = await addConfirmedAddress(app, koen, address);
    await markFailing(app.database, id, 'bounce', app.clock.now());
    await answered(again(id), 202);
    expect((await preferencesOf(koen)).kanalen).toMatchObject([{ status: 'MISLUKT', mislukt: 'BOUNCE' }]);
    expect((await answered<WirePreferences>(showCode(koen, id, app.codeSender.lastCode()))).kanalen).toMatchObject([{ status: 'BEVESTIGD' }]);
  });

  it('is old half a year after it was confirmed', async () => {
    await addConfirmedAddress(app, koen, address);
    app.clock.set('2026-09-02T08:59:59Z');
    koen = await backAt(koen);
    expect((await preferencesOf(koen)).kanalen).toMatchObject([{ status: 'BEVESTIGD' }]);
    app.clock.advance({ seconds: 1 });
    expect((await preferencesOf(koen)).kanalen).toMatchObject([{ status: 'VEROUDERD' }]);
  });

  it('of somebody who does not activate the box is gone a day later', async () => {
    koen = await newResident(app, []);
    await addConfirmedAddress(app, koen, address);
    expect((await preferencesOf(koen)).kanalen).toMatchObject([{ voorlopig: true }]);
    app.clock.advance({ hours: 24 });
    koen = await backAt(koen);
    expect((await preferencesOf(koen)).kanalen).toEqual([]);
    await removeExpiredSettings(app.database, app.clock.now());
    expect(await app.database.selectFrom('notification_channel').select('id').where('recipient_id', '=', koen.recipientId).execute()).toEqual([]);
    await activateBox(koen);
    expect((await preferencesOf(koen)).kanalen).toEqual([]);
  });

  it('can be taken out', async () => {
    const { id } = await addConfirmedAddress(app, koen, address);
    expect((await remove(id)).status).toBe(204);
    expect((await remove(id)).status).toBe(204);
    expect((await preferencesOf(koen)).kanalen).toEqual([]);
  });

  it('is the eleventh one too many', async () => {
    for (let number = 0; number < 9; number++) await addAddress(koen, `${number}-${address}`);
    app.clock.advance({ hours: 1 });
    koen = await backAt(koen);
    await addAddress(koen, `9-${address}`);
    expect(await refusal(askCode(koen, `10-${address}`))).toBe('409 channel-limit-reached');
    await answered(askCode(koen, `3-${address}`), 202);
  });

  it.each([
    'koen', 'koen@', '@voorbeeld.example', 'koen@voorbeeld', 'a@b.c', '.koen@voorbeeld.example', 'ko..en@voorbeeld.example', 'koen@-voorbeeld.example', 'koen@[127.0.0.1]', `${'a'.repeat(65)}@voorbeeld.example`,
    // What could become another header, another recipient, or a name that is no address.
    'koen@voorbeeld.example\r\nBcc: piet@voorbeeld.example', 'koen@voorbeeld.example\n', '\nkoen@voorbeeld.example', 'koen\r@voorbeeld.example', 'koen@voorbeeld.example%0d%0aBcc:x@y.example',
    'koen@voorbeeld.example,piet@voorbeeld.example', 'koen@voorbeeld.example;piet@voorbeeld.example', 'koen@voorbeeld.example piet@voorbeeld.example', 'Koen <koen@voorbeeld.example>', '"Koen"@voorbeeld.example',
    'koen@voorbeeld.example>', 'koen(x)@voorbeeld.example', 'ko en@voorbeeld.example', 'köen@voorbeeld.example', 'koen@vöorbeeld.example', 'koen＠voorbeeld.example', 'koen@voorbeeld.example\u2028x', 'koen\u0000@voorbeeld.example',
    'koen\u202e@voorbeeld.example', 'koen@voorbeeld@voorbeeld.example', 'mailto:koen@voorbeeld.example', 'koen@voorbeeld.example:25',
  ])('that is %j is refused, and nothing is sent', async (wrong) => {
    const count = app.codeSender.sent.length;
    const { errors } = await answered<{ errors: { pointer: string }[] }>(askCode(koen, wrong), 400);
    expect(new Set(errors.map(({ pointer }) => pointer))).toEqual(new Set(['/adres']));
    expect(app.codeSender.sent).toHaveLength(count);
  });

  it.each(['o\'brien+post@voorbeeld.example', 'a@xn--vorbeeld-n4a.example', 'k.o_e-n@a.b.c.example'])('%s is one', async (good) => {
    await answered(askCode(koen, good), 202);
    expect(app.codeSender.sent.at(-1)?.address).toBe(good);
  });
});

describe('a telephone number', () => {
  const add = (nummer: string) => koen.request('/voorkeuren/sms', { method: 'POST', json: { nummer } });
  const confirm = (kanaalId: string, code: string) => koen.request('/voorkeuren/sms/_bevestigen', { method: 'POST', json: { kanaalId, code } });

  it.each([['06 12345678', '+31612345678'], ['+31 (0)6-1234 5678', '+31612345678'], ['0031 6 12345678', '+31612345678'], ['+32 470 12 34 56', '+32470123456']])('%s is kept as %s', async (written, kept) => {
    const { kanaalId } = await answered<{ kanaalId: string }>(add(written), 202);
    expect(app.codeSender.sent.at(-1)).toMatchObject({ kind: 'sms', address: kept });
    expect((await answered<WirePreferences>(confirm(kanaalId, app.codeSender.lastCode()))).kanalen).toMatchObject([{ soort: 'SMS', adres: kept, status: 'BEVESTIGD' }]);
  });

  it.each(['020 1234567', '06 1234567', '06 123456789', '+31 20 123 4567', '112 112 112', '+0 123456789', '0612345678,0687654321', '06 12345678\r\n', '٠٦١٢٣٤٥٦٧٨', '0900 12345678'])('%j is refused', async (wrong) => {
    const { errors } = await answered<{ errors: { pointer: string }[] }>(add(wrong), 400);
    expect(new Set(errors.map(({ pointer }) => pointer))).toEqual(new Set(['/nummer']));
  });

  it('is not confirmed as if it were an e-mail address', async () => {
    const { kanaalId } = await answered<{ kanaalId: string }>(add('06 22345678'), 202);
    expect(await refusal(showCode(koen, kanaalId, app.codeSender.lastCode()))).toBe('409 code-expired');
  });
});

describe('a browser', () => {
  const keys = { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) };
  const add = (endpoint: string) => koen.request('/voorkeuren/push', { method: 'POST', json: { endpoint, expirationTime: null, keys } });

  it('is there at once, without its address', async () => {
    expect(await answered(koen.request('/voorkeuren/push'))).toEqual({ publiekeSleutel: 'B'.repeat(87) });
    await answered(add('https://fcm.googleapis.com/fcm/send/abc'));
    const { kanalen } = await answered<WirePreferences>(add('https://fcm.googleapis.com/fcm/send/abc'));
    expect(kanalen).toEqual([{ id: kanalen[0]!.id, soort: 'PUSH', status: 'BEVESTIGD', bevestigdOp: '2026-03-02T09:00:00.000Z', voorlopig: false }]);
    expect(await refusal(again(kanalen[0]!.id))).toBe('404 not-found');
  });

  it.each(['https://updates.push.services.mozilla.com/wpush/v2/x', 'https://db5p.notify.windows.com/w/?token=x', 'http://localhost:4519/push/x'])('at %s is accepted', async (endpoint) => {
    expect((await add(endpoint)).status).toBe(200);
  });

  it.each([
    'https://evil.example/push', 'http://fcm.googleapis.com/x', 'https://fcm.googleapis.com.evil.example/x', 'https://fcm.googleapis.com@evil.example/x', 'https://x@fcm.googleapis.com/x', 'https://fcm.googleapis.com:8443/x',
    'https://evilnotify.windows.com.example/x', 'https://notify.windows.com/x', 'https://evil-notify.windows.com/x', 'http://localhost:4300/beheer', 'http://127.0.0.1:4519/push', 'https://169.254.169.254/latest', 'file:///etc/passwd',
  ])('at %s is refused: the server would send there', async (endpoint) => {
    expect(await refusal(add(endpoint))).toBe('400 invalid-request');
    expect((await preferencesOf(koen)).kanalen).toEqual([]);
  });
});

describe('a code', () => {
  let channelId: string;
  let code: string;
  beforeEach(async () => {
    channelId = await addAddress(koen, address);
    code = app.codeSender.lastCode();
  });
  const expectUnconfirmed = async () => expect((await preferencesOf(koen)).kanalen).toMatchObject([{ status: 'NIET_BEVESTIGD' }]);

  it('may be tried five times', async () => {
    const answers = [];
    for (let number = 0; number < 5; number++) answers.push(await refusal(showCode(koen, channelId, other(code))));
    expect(answers).toEqual(['422 code-wrong 4', '422 code-wrong 3', '422 code-wrong 2', '422 code-wrong 1', '422 code-wrong 0']);
    expect(await refusal(showCode(koen, channelId, code))).toBe('409 code-expired');
    await expectUnconfirmed();
  });

  it('may not be tried more often by trying all at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => refusal(showCode(koen, channelId, other(code)))));
    expect(answers.filter((answer) => answer.startsWith('422'))).toHaveLength(5);
    expect(await refusal(showCode(koen, channelId, code))).toBe('409 code-expired');
  });

  it.each([[14 * 60 + 59, 200], [15 * 60, 409]])('after %i seconds is answered with %i', async (seconds, status) => {
    await app.database.updateTable('session').set({ expires_at: new Date('2026-03-02T16:00:00Z') }).execute();
    app.clock.advance({ seconds });
    expect((await showCode(koen, channelId, code)).status).toBe(status);
  });

  it('is used once', async () => {
    await answered(showCode(koen, channelId, code));
    expect(await refusal(showCode(koen, channelId, code))).toBe('409 code-expired');
  });

  it('ends when another is asked, which has five tries of its own', async () => {
    for (let number = 0; number < 4; number++) await showCode(koen, channelId, other(code));
    await answered(again(channelId), 202);
    const next = app.codeSender.lastCode();
    if (next !== code) expect(await refusal(showCode(koen, channelId, code))).toBe('422 code-wrong 4');
    expect((await showCode(koen, channelId, next)).status).toBe(200);
  });

  it('is not good for another channel of the same person', async () => {
    const second = await addAddress(koen, `tweede-${address}`);
    if (app.codeSender.lastCode() !== code) expect(await refusal(showCode(koen, second, code))).toBe('422 code-wrong 4');
    await answered(showCode(koen, channelId, code));
  });

  it.each(['12345', '1234567', '12345a', ' 123456', '१२३४५६', '123456\n'])('%j is no code', async (wrong) => {
    expect(await refusal(showCode(koen, channelId, wrong))).toBe('400 invalid-request');
  });
});

describe('somebody who guesses', () => {
  it('ten thousand codes, gets thirty tries an hour whatever they do, and the right code is of no use then', async () => {
    const channelId = await addAddress(koen, address);
    const code = app.codeSender.lastCode();
    const statuses = new Map<number, number>();
    for (let guess = 0; guess < 10_000; guess++) {
      const text = String((Number(code) + 1 + guess) % 1_000_000).padStart(6, '0');
      // New codes are asked for as long as one gets them.
      if (guess % 5 === 4) await again(channelId);
      const { status } = await showCode(koen, channelId, text);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect([...statuses.keys()].every((status) => [200, 409, 422, 429].includes(status))).toBe(true);
    expect(statuses.get(200) ?? 0).toBe(0);
    expect(statuses.get(422) ?? 0).toBeLessThanOrEqual(30);
    expect(statuses.get(429)).toBeGreaterThanOrEqual(9_970);
    const refused = await showCode(koen, channelId, app.codeSender.lastCode());
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await (await newResident(app)).request('/voorkeuren').then(({ status }) => status)).toBe(200);
  }, 240_000);

  it('may ask for ten codes an hour', async () => {
    const statuses = [];
    for (let number = 0; number < 12; number++) statuses.push((await askCode(koen, address)).status);
    expect(statuses).toEqual([...Array<number>(10).fill(202), 429, 429]);
    app.clock.advance({ hours: 1 });
    koen = await backAt(koen);
    expect((await askCode(koen, address)).status).toBe(202);
  });

  it('does not fill an inbox with the help of others: an address gets fifteen an hour, and nobody is told', async () => {
    const count = app.codeSender.sent.length;
    const answers = [];
    for (let number = 0; number < 20; number++) {
      if (number % 8 === 0) koen = await newResident(app);
      answers.push(await answered<object>(askCode(koen, address), 202));
    }
    expect(app.codeSender.sent.length - count).toBe(15);
    expect(new Set(answers.map((answer) => Object.keys(answer).join()))).toEqual(new Set(['kanaalId,verlooptOp']));
  });
});

describe('what an answer tells of an address', () => {
  /** Status, headers and body, without ids and times. */
  const shape = async (response: Response) => JSON.stringify([
    response.status, [...response.headers].filter(([name]) => !['date', 'x-request-id'].includes(name)),
    (await response.text()).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>').replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>'),
  ]);

  it('is nothing: new, one’s own, somebody else’s, one that gets too much', async () => {
    const neighbour = await newResident(app);
    await addConfirmedAddress(app, neighbour, `buren-${address}`);
    await addConfirmedAddress(app, koen, `eigen-${address}`);
    for (let number = 0; number < 16; number++) {
      const somebody = await newResident(app);
      await askCode(somebody, `vol-${address}`);
    }
    const shapes = [];
    for (const kind of ['nieuw', 'eigen', 'buren', 'vol']) shapes.push(await shape(await askCode(koen, `${kind}-${address}`)));
    expect(new Set(shapes).size).toBe(1);
  });

  it('of another person, is the same as of one that does not exist', async () => {
    const neighbour = await newResident(app);
    const theirs = await addAddress(neighbour, `buren-${address}`);
    const code = app.codeSender.lastCode();
    const nobodys = crypto.randomUUID();
    const tries = [
      (id: string) => showCode(koen, id, code), (id: string) => again(id), (id: string) => remove(id),
    ];
    for (const attempt of tries) expect(await shape(await attempt(theirs))).toBe(await shape(await attempt(nobodys)));
    expect((await preferencesOf(neighbour)).kanalen).toMatchObject([{ id: theirs, status: 'NIET_BEVESTIGD' }]);
    expect((await preferencesOf(koen)).kanalen).toEqual([]);
    // And the tries were not theirs.
    await answered(showCode(neighbour, theirs, code));
  });
});

describe('where nothing is sent from', () => {
  it('no address can be added', async () => {
    const without = { ...app.dependencies };
    delete (without as { codeSender?: unknown }).codeSender;
    const headers = { cookie: `__Host-berichtenbox=${koen.sessionId}`, Namens: koen.session.contexten[0]!.id, 'X-CSRF-Token': koen.session.csrfToken, 'Content-Type': 'application/json' };
    const response = await buildApp(without).request(`${publicUrl}/api/v1/voorkeuren/email`, { method: 'POST', headers, body: JSON.stringify({ adres: address }) });
    expect(response.status).toBe(503);
    expect((await preferencesOf(koen)).kanalen).toEqual([]);
  });
});
