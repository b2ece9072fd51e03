import { timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import type { PersonaKey } from '../seed/personas.js';
import type { PostOffice } from './post-office.js';
import { readRecord } from './read-record.js';
import type { RefusedAddresses } from './refused-addresses.js';

/** Where the gateway is, below the address of the demo. */
export const smsPath = '/demo/sms';

interface SmsGatewayOptions {
  readonly office: PostOffice;
  readonly refused: RefusedAddresses;
  readonly ownerOf: (number: string) => Promise<PersonaKey | undefined>;
  /** What its customer is known by. */
  readonly token: string;
}

/** A gateway for text messages, as the server expects one: it answers the same to a message it has seen, and says when a number is not in use. */
export function smsGateway({ office, refused, ownerOf, token }: SmsGatewayOptions): Hono {
  const routes = new Hono();
  routes.post(smsPath, async (c) => {
    if (!isSame(c.req.header('Authorization') ?? '', `Bearer ${token}`)) return c.json({ reason: 'unauthorised' }, 401);
    const { reference, to, text } = await readRecord(c);
    if (typeof reference !== 'string' || typeof to !== 'string' || typeof text !== 'string' || !/^\+\d{7,15}$/.test(to)) return c.json({ reason: 'number-invalid' }, 422);
    if (refused.has(to)) return c.json({ reason: 'number-not-in-use' }, 422);
    const persona = await ownerOf(to);
    await office.receive({ kind: 'sms', to, text, reference, ...(persona && { persona }) });
    return c.json({ reference }, 202);
  });
  return routes;
}

function isSame(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.byteLength === second.byteLength && timingSafeEqual(first, second);
}
