import { randomBytes } from 'node:crypto';
import type { AppDependencies } from '@berichtenbox/server';
import { Hono } from 'hono';
import type { DemoAddress } from '../portal/demo-tools.js';
import { homeOf, residentOf } from '../seed/persona-homes.js';
import { personaRecipients } from '../seed/persona-recipients.js';
import type { PersonaKey } from '../seed/personas.js';
import { addressRegister, registerPath } from './address-register.js';
import { knownAddresses } from './known-addresses.js';
import { startMailServer } from './mail-server.js';
import { openPostOffice, type PostOffice } from './post-office.js';
import { printService } from './print-service.js';
import { openPushDevices, type PushDevice } from './push-devices.js';
import { fetchPushService, pushService } from './push-service.js';
import { openRefusedAddresses, type RefusedAddresses } from './refused-addresses.js';
import { smsGateway, smsPath } from './sms-gateway.js';

/** What is somebody else's in the real world: mail server, SMS gateway, push service with its devices, printer, register of addresses. */
export interface OutsideWorld {
  readonly office: PostOffice;
  readonly refused: RefusedAddresses;
  readonly addresses: () => Promise<readonly DemoAddress[]>;
  readonly devices: readonly PushDevice[];
  /** What answers at this site for them. */
  readonly services: Hono;
  readonly smtpUrl: string;
  readonly sms: Service;
  readonly register: Service;
  readonly printer: ReturnType<typeof printService>;
  /** Reaches the devices' push service too. */
  readonly fetch: typeof fetch;
  close(): Promise<void>;
}

/** Where something is asked, and what we are known by there. */
export interface Service {
  readonly url: string;
  readonly token: string;
}

interface OutsideSettings {
  readonly dataDirectory: string;
  readonly fresh: boolean;
  readonly publicUrl: string;
}

/** Opens it as it was left in the data folder. */
export async function openOutsideWorld(
  { dataDirectory, fresh, publicUrl }: OutsideSettings, { database, keyRing, clock }: Pick<AppDependencies, 'database' | 'keyRing' | 'clock'>,
): Promise<OutsideWorld> {
  const [office, refused, devices] = await Promise.all([openPostOffice(dataDirectory, clock, { fresh }), openRefusedAddresses(dataDirectory, { fresh }), openPushDevices(dataDirectory)]);
  const addresses = async () => knownAddresses({ database, keyRing, owners: await personaRecipients(database, keyRing), office, devices, now: clock.now() });
  const ownerOf = async (address: string): Promise<PersonaKey | undefined> => (await addresses()).find((known) => known.address.toLowerCase() === address.toLowerCase())?.persona;
  const mail = await startMailServer({ office, ownerOf, isRefused: (address) => refused.has(address) });
  // Both ends are in this process, so what they agree on lasts as long as it does.
  const sms = { url: publicUrl + smsPath, token: newToken() };
  const register = { url: publicUrl + registerPath, token: newToken() };
  const services = new Hono();
  // Others are there while the demo itself still starts.
  services.notFound((c) => c.text('De demo start nog op.\n', 503, { 'Retry-After': '1', 'Cache-Control': 'no-store' }));
  services.route('/', pushService({ office, devices, refused }));
  services.route('/', smsGateway({ office, refused, ownerOf, token: sms.token }));
  services.route('/', addressRegister({ addressOf: homeOf, token: register.token }));
  return {
    office, refused, addresses, devices, services, sms, register,
    smtpUrl: mail.url, printer: printService({ office, residentOf }), fetch: fetchPushService(publicUrl), close: () => mail.close(),
  };
}

function newToken(): string {
  return randomBytes(32).toString('base64url');
}
