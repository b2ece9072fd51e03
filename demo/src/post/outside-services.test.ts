import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import webPush from 'web-push';
import { homeOf, personaHomes, residentOf } from '../seed/persona-homes.js';
import { addressRegister, registerPath } from './address-register.js';
import { openPostOffice, type PostOffice } from './post-office.js';
import { printService } from './print-service.js';
import { openPushDevices, pushServiceOrigin, type PushDevice } from './push-devices.js';
import { fetchPushService, pushService } from './push-service.js';
import { openRefusedAddresses, type RefusedAddresses } from './refused-addresses.js';
import { smsGateway, smsPath } from './sms-gateway.js';

describe('what stands in for others', () => {
  let folder: string;
  let office: PostOffice;
  let refused: RefusedAddresses;
  let devices: readonly PushDevice[];
  let site: Hono;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'outside-'));
    office = await openPostOffice(folder, { now: () => new Date('2026-12-09T12:00:00Z') });
    refused = await openRefusedAddresses(folder);
    devices = await openPushDevices(folder);
    site = new Hono();
    site.route('/', pushService({ office, devices, refused }));
    site.route('/', smsGateway({ office, refused, token: 'sms-token', ownerOf: (number) => Promise.resolve(number === '+31612345678' ? 'koen' : undefined) }));
    site.route('/', addressRegister({ addressOf: homeOf, token: 'register-token' }));
  });
  afterEach(() => rm(folder, { recursive: true }));

  describe('the push service', () => {
    const vapidDetails = { subject: 'mailto:post@voorbeeldstad.example', ...webPush.generateVAPIDKeys() };
    const payload = JSON.stringify({ id: '1', titel: 'Er is een brief voor u', tekst: 'Van de RDW.' }).padEnd(512);
    const prepare = (device: PushDevice, text = payload) => webPush.generateRequestDetails({ ...device.subscription, keys: { ...device.subscription.keys } }, text, { vapidDetails, TTL: 60, topic: 'een' });
    const deliver = ({ endpoint, headers, body }: webPush.RequestDetails, more: Record<string, string> = {}) =>
      fetchPushService('http://localhost', (input, init) => Promise.resolve(site.request(input as string, init)))(endpoint, { method: 'POST', headers: { ...(headers as Record<string, string>), ...more }, body: new Uint8Array(body ?? []) });
    const koen = () => devices.find(({ persona }) => persona === 'koen')!;

    it('takes what was encrypted for a device, which shows it once', async () => {
      expect((await deliver(prepare(koen()))).status).toBe(201);
      expect((await deliver(prepare(koen()))).status).toBe(201);
      expect(office.list()).toMatchObject([{ kind: 'push', persona: 'koen', title: 'Er is een brief voor u', text: 'Van de RDW.' }]);
    });

    it('has the same devices after a restart', async () => {
      const again = await openPushDevices(folder);
      expect(again.map(({ subscription }) => subscription)).toEqual(devices.map(({ subscription }) => subscription));
    });

    it('says for good that a device no longer wants any', async () => {
      await refused.set(koen().subscription.endpoint, true);
      expect((await deliver(prepare(koen()))).status).toBe(410);
    });

    it.each([
      ['what was encrypted for another device', 400, () => deliver({ ...prepare(devices[1]!), endpoint: koen().subscription.endpoint })],
      ['what is no notification', 400, () => deliver(prepare(koen(), '[1]'))],
      ['a message from nobody', 401, () => deliver(prepare(koen()), { Authorization: '' })],
      ['a note for another service', 401, () => deliver({ ...prepare({ ...koen(), subscription: { ...koen().subscription, endpoint: 'https://elsewhere.example/koen' } }), endpoint: koen().subscription.endpoint })],
      ['what is not encrypted', 400, () => deliver(prepare(koen()), { 'Content-Encoding': 'identity' })],
      ['a device that never was', 404, () => deliver({ ...prepare(koen()), endpoint: `${pushServiceOrigin}/nobody` })],
    ])('does not take %s', async (_name, status, send) => {
      const response = await send();
      expect(response.status).toBe(status);
      expect(office.list()).toEqual([]);
    });
  });

  describe('the SMS gateway', () => {
    const send = (body: unknown, token = 'sms-token') =>
      site.request(smsPath, { method: 'POST', headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
    const sms = { reference: 'een', to: '+31612345678', from: 'Overheid', text: 'U heeft post.' };

    it('takes a message, once', async () => {
      expect((await send(sms)).status).toBe(202);
      expect((await send(sms)).status).toBe(202);
      expect(office.list()).toMatchObject([{ kind: 'sms', persona: 'koen', to: '+31612345678', text: 'U heeft post.' }]);
    });

    it('says so when a number is not in use', async () => {
      await refused.set(sms.to, true);
      const response = await send(sms);
      expect([response.status, await response.json()]).toEqual([422, { reason: 'number-not-in-use' }]);
    });

    it.each([[{ ...sms, to: '0612345678' }], [{ ...sms, text: 5 }], [null], ['x']])('does not take %j', async (body) => {
      expect((await send(body)).status).toBe(422);
      expect(office.list()).toEqual([]);
    });

    it('serves its own customer only', async () => {
      expect((await send(sms, 'guess')).status).toBe(401);
      expect((await send(sms, '')).status).toBe(401);
    });
  });

  describe('the register of addresses', () => {
    const ask = (body: unknown, token = 'register-token') =>
      site.request(registerPath, { method: 'POST', headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

    it('knows where the personas live, and nobody else', async () => {
      expect(await (await ask({ type: 'BSN', waarde: '999990019' })).json()).toEqual({ regels: [...personaHomes.koen] });
      expect((await ask({ type: 'BSN', waarde: '999999990' })).status).toBe(404);
    });

    it('tells its own customer only, and nothing to a wrong question', async () => {
      expect((await ask({ type: 'BSN', waarde: '999990019' }, 'guess')).status).toBe(401);
      expect((await ask({ type: 'OIN', waarde: '1' })).status).toBe(400);
      expect((await ask(null)).status).toBe(400);
    });
  });

  describe('the printer', () => {
    const pdf = (title: string) => new TextEncoder().encode(`%PDF-1.7 <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>`);
    const batch = () => new Blob([new Uint8Array(zipSync({
      'manifest.json': new TextEncoder().encode(JSON.stringify({ versie: 1, brieven: [
        { kenmerk: 'a', bestanden: ['brief-0001.pdf', 'brief-0001-bijlage-1.pdf'], adres: personaHomes.corry }, { kenmerk: 'b', bestanden: ['brief-0002.pdf'], adres: ['Iemand', 'Elders'] },
      ] })),
      'brief-0001.pdf': pdf('Een brief &amp; een bijlage'), 'brief-0001-bijlage-1.pdf': pdf('Bijlage'), 'brief-0002.pdf': new TextEncoder().encode('%PDF-1.7'),
    }))]).stream();

    it('knows who lives at an address, also when the letter is for somebody whose post they get', () => {
      const [name, ...rest] = personaHomes.piet;
      expect(residentOf(['Marieke de Vries', `p/a ${name}`, ...rest])).toBe('piet');
      expect(residentOf(['Marieke de Vries', 'p/a Iemand', ...rest])).toBeUndefined();
    });

    it('posts every envelope of a batch once, with all that is in it', async () => {
      const printer = printService({ office, residentOf });
      await printer.take('brieven.zip', batch());
      await printer.take('brieven.zip', batch());
      expect(office.list()).toMatchObject([
        { kind: 'letter', title: 'Brief zonder titel', addressee: ['Iemand', 'Elders'], enclosures: 0 },
        { kind: 'letter', persona: 'corry', title: 'Een brief & een bijlage', enclosures: 1 },
      ]);
      expect(new TextDecoder().decode(await office.original('000001', 1))).toContain('Bijlage');
    });
  });
});
