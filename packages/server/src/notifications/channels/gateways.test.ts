import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import webPush from 'web-push';
import { describe, expect, it } from 'vitest';
import { browserPushServices } from '../../preferences/push-subscription.js';
import { webPushChannel } from './push.js';
import { smsChannel } from './sms.js';

interface Call {
  readonly url: string;
  readonly init: RequestInit;
}

/** A gateway that answers this, and keeps what it was sent. */
function gateway(answer: () => Response) {
  const calls: Call[] = [];
  const fetching = ((url: string, init: RequestInit) => {
    calls.push({ url, init });
    return Promise.resolve(answer());
  }) as typeof fetch;
  return { calls, fetching };
}

const settings = { gatewayUrl: 'https://sms.example/berichten', token: 'geheim', senderName: 'Overheid' };
const sms = { id: '3f2b8a52-6b7c-4a5e-9f0d-2a1b3c4d5e6f', number: '+31612345678', text: 'Er staat 1 nieuw bericht.' };

describe('text messages', () => {
  it('go to the gateway with a key by which it knows what it had', async () => {
    const { calls, fetching } = gateway(() => new Response(null, { status: 202 }));
    expect(await smsChannel(settings, fetching).send(sms)).toEqual({ kind: 'sent' });
    expect(calls[0]!.url).toBe(settings.gatewayUrl);
    expect(new Headers(calls[0]!.init.headers).get('Idempotency-Key')).toBe(sms.id);
    expect(new Headers(calls[0]!.init.headers).get('Authorization')).toBe('Bearer geheim');
    expect(JSON.parse(calls[0]!.init.body as string)).toEqual({ reference: sms.id, to: sms.number, from: 'Overheid', text: sms.text });
  });

  it.each([
    ['number-not-in-use', { kind: 'address-failed', reason: 'bounce' }],
    ['number-invalid', { kind: 'address-failed', reason: 'unknown' }],
    ['recipient-opted-out', { kind: 'address-failed', reason: 'unsubscribed' }],
    ['text-refused', { kind: 'refused' }],
  ])('end for good when the gateway says %s', async (reason, result) => {
    const { fetching } = gateway(() => Response.json({ reason }, { status: 422 }));
    expect(await smsChannel(settings, fetching).send(sms)).toEqual(result);
  });

  it.each([401, 429, 500, 503])('are tried again after %d', async (status) => {
    const { fetching } = gateway(() => new Response(null, { status }));
    await expect(smsChannel(settings, fetching).send(sms)).rejects.toMatchObject({ name: 'GatewayError', code: String(status) });
  });

  it('are tried again when nobody answers', async () => {
    const fetching = (() => Promise.reject(new TypeError(`fetch failed for ${sms.number}`))) as typeof fetch;
    await expect(smsChannel(settings, fetching).send(sms)).rejects.not.toThrow(/\+31/);
  });

  it.each(['0612345678', '+31 6 12345678', '+316123\r\n45678', '', '+0612345678'])('are not sent to %j', async (number) => {
    const { calls, fetching } = gateway(() => new Response());
    expect(await smsChannel(settings, fetching).send({ ...sms, number })).toEqual({ kind: 'address-failed', reason: 'unknown' });
    expect(calls).toEqual([]);
  });
});

/** A browser that has subscribed, and can read what it is sent (RFC 8291, aes128gcm). */
function device() {
  const own = createECDH('prime256v1');
  own.generateKeys();
  const auth = randomBytes(16);
  const read = (body: Uint8Array): string => {
    const bytes = Buffer.from(body);
    const salt = bytes.subarray(0, 16);
    const senderKey = bytes.subarray(21, 21 + bytes[20]!);
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), own.getPublicKey(), senderKey]);
    const secret = Buffer.from(hkdfSync('sha256', own.computeSecret(senderKey), auth, info, 32));
    const key = Buffer.from(hkdfSync('sha256', secret, salt, 'Content-Encoding: aes128gcm\0', 16));
    const nonce = Buffer.from(hkdfSync('sha256', secret, salt, 'Content-Encoding: nonce\0', 12));
    const sealed = bytes.subarray(21 + bytes[20]!);
    const decipher = createDecipheriv('aes-128-gcm', key, nonce);
    decipher.setAuthTag(sealed.subarray(-16));
    const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
    return padded.subarray(0, padded.lastIndexOf(2)).toString();
  };
  return { read, keys: { p256dh: own.getPublicKey('base64url'), auth: auth.toString('base64url') } };
}

describe('push messages', () => {
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  const own = { publicKey, privateKey, contact: 'mailto:beheer@voorbeeldstad.example', services: browserPushServices };
  const endpoint = 'https://fcm.googleapis.com/fcm/send/abc';
  const { keys, read } = device();
  const push = { id: sms.id, subscription: { endpoint, keys }, push: { title: 'U heeft 1 nieuw bericht van RDW', text: 'Verloopdatum APK' }, language: 'nl' };

  it('can be read by the browser alone', async () => {
    const { calls, fetching } = gateway(() => new Response(null, { status: 201 }));
    expect(await webPushChannel(own, fetching).send(push)).toEqual({ kind: 'sent' });
    const { init } = calls[0]!;
    const body = init.body as Uint8Array;
    expect(JSON.parse(read(body))).toEqual({ id: sms.id, titel: 'U heeft 1 nieuw bericht van RDW', tekst: 'Verloopdatum APK', taal: 'nl' });
    expect(Buffer.from(body).toString('latin1') + JSON.stringify(init.headers)).not.toMatch(/RDW|APK/);
    const headers = new Headers(init.headers);
    expect(headers.get('Content-Encoding')).toBe('aes128gcm');
    expect(headers.get('Authorization')).toMatch(/^vapid t=/);
    expect(headers.get('Topic')).toMatch(/^[\w-]{1,32}$/);
  });

  it('are all as long, so that their length says nothing', async () => {
    const { calls, fetching } = gateway(() => new Response(null, { status: 201 }));
    await webPushChannel(own, fetching).send(push);
    await webPushChannel(own, fetching).send({ ...push, push: { title: 'U heeft 1 nieuw bericht', text: '' } });
    expect(new Set(calls.map(({ init }) => (init.body as Uint8Array).byteLength)).size).toBe(1);
  });

  it.each([[404, 'unsubscribed'], [410, 'unsubscribed']] as const)('end the subscription at %d', async (status, reason) => {
    const { fetching } = gateway(() => new Response(null, { status }));
    expect(await webPushChannel(own, fetching).send(push)).toEqual({ kind: 'address-failed', reason });
  });

  it('are tried again when the service is busy', async () => {
    const { fetching } = gateway(() => new Response(null, { status: 429 }));
    await expect(webPushChannel(own, fetching).send(push)).rejects.toMatchObject({ code: '429' });
  });

  it('are not sent where keys are not keys', async () => {
    const { calls, fetching } = gateway(() => new Response(null, { status: 201 }));
    expect(await webPushChannel(own, fetching).send({ ...push, subscription: { endpoint, keys: { p256dh: 'AAAA', auth: 'AAAA' } } })).toEqual({ kind: 'address-failed', reason: 'unknown' });
    expect(calls).toEqual([]);
  });

  it.each([
    ['https://fcm.googleapis.com/fcm/send/abc', true], ['https://web.push.apple.com/x', true], ['https://updates.push.services.mozilla.com/wpush/v2/x', true], ['https://wns2-am3p.notify.windows.com/w/', true],
    ['http://fcm.googleapis.com/x', false], ['https://fcm.googleapis.com.evil.example/x', false], ['https://evil.example/fcm.googleapis.com', false], ['https://10.0.0.1/x', false], ['https://localhost/x', false],
    ['http://169.254.169.254/latest', false], ['https://user:pass@fcm.googleapis.com/x', false], ['https://evilpush.apple.com/x', false], ['file:///etc/passwd', false], ['nonsense', false],
  ])('go to push services only: %s', async (address, isKnown) => {
    const { calls, fetching } = gateway(() => new Response(null, { status: 201 }));
    await webPushChannel(own, fetching).send({ ...push, subscription: { endpoint: address, keys } });
    expect(calls).toHaveLength(isKnown ? 1 : 0);
  });

  it('go to a service on this machine when that is named', async () => {
    const { calls, fetching } = gateway(() => new Response(null, { status: 201 }));
    const channel = webPushChannel({ ...own, services: ['http://localhost:4300'] }, fetching);
    for (const port of [4300, 4301]) await channel.send({ ...push, subscription: { endpoint: `http://localhost:${port}/push/abc`, keys } });
    expect(calls.map(({ url }) => url)).toEqual(['http://localhost:4300/push/abc']);
  });
});
