import { Hono } from 'hono';
import { decodeJwt } from 'jose';
import type { PostOffice } from './post-office.js';
import { pushServiceOrigin, type PushDevice } from './push-devices.js';
import type { RefusedAddresses } from './refused-addresses.js';

/** Where pushes really arrive, below the address of the demo. */
export const pushPath = '/demo/push';

interface PushServiceOptions {
  readonly office: PostOffice;
  readonly devices: readonly PushDevice[];
  readonly refused: RefusedAddresses;
}

const maxBytes = 4_096;

/**
 * The push service of the demo's devices. It answers as those of browsers do (RFC 8030): 201, 404 for a device it never knew, 410 for one that no
 * longer wants messages, 400 and 401 for what is not in order. What it took is decrypted on the device.
 */
export function pushService({ office, devices, refused }: PushServiceOptions): Hono {
  const routes = new Hono();
  routes.post(`${pushPath}/:device`, async (c) => {
    const device = devices.find(({ persona }) => persona === c.req.param('device'));
    if (device === undefined) return c.body(null, 404);
    if (refused.has(device.subscription.endpoint)) return c.body(null, 410);
    const { 'content-encoding': encoding, ttl, authorization, topic } = c.req.header();
    if (encoding !== 'aes128gcm' || !/^\d+$/.test(ttl ?? '')) return c.body(null, 400);
    if (!isFromKnownSender(authorization)) return c.body(null, 401);
    const body = new Uint8Array(await c.req.arrayBuffer());
    if (body.byteLength > maxBytes) return c.body(null, 413);
    const shown = read(device, body);
    if (shown === undefined) return c.body(null, 400);
    await office.receive({ kind: 'push', persona: device.persona, device: device.name, ...shown, ...(topic !== undefined && { topic }) });
    return c.body(null, 201);
  });
  return routes;
}

/** Who sends says who they are, in a signed note to this service (VAPID, RFC 8292). Which of them it is was agreed when the device subscribed; here only that the note is for us and not out of date. */
function isFromKnownSender(authorization = ''): boolean {
  const [, token = ''] = /^vapid t=([\w.-]+), ?k=[\w-]+$/.exec(authorization) ?? [];
  try {
    const { aud, exp = 0, sub } = decodeJwt(token);
    return aud === pushServiceOrigin && exp > Date.now() / 1000 && typeof sub === 'string';
  } catch {
    return false;
  }
}

/** What the worker on the device would show. */
function read(device: PushDevice, body: Uint8Array): { readonly title: string; readonly text: string } | undefined {
  try {
    const { titel, tekst } = JSON.parse(device.decrypt(body)) as Readonly<Record<string, unknown>>;
    return typeof titel === 'string' && typeof tekst === 'string' ? { title: titel, text: tekst } : undefined;
  } catch {
    return undefined;
  }
}

/** Brings what is sent to the devices' push service to where it really is. */
export function fetchPushService(publicUrl: string, fetching: typeof fetch = fetch): typeof fetch {
  return (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    return fetching(address.startsWith(`${pushServiceOrigin}/`) ? publicUrl + pushPath + address.slice(pushServiceOrigin.length) : input, init);
  };
}
