import { Hono } from 'hono';
import type { DemoIdentity } from '../seed/personas.js';
import { readRecord } from './read-record.js';

/** Where the register is asked, below the address of the demo. */
export const registerPath = '/demo/adresregister';

interface AddressRegisterOptions {
  readonly addressOf: (identity: DemoIdentity) => readonly string[] | undefined;
  /** What its customer is known by. */
  readonly token: string;
}

/** The register that knows where people live, as the server asks it when it prints. */
export function addressRegister({ addressOf, token }: AddressRegisterOptions): Hono {
  const routes = new Hono();
  routes.post(registerPath, async (c) => {
    if (c.req.header('Authorization') !== `Bearer ${token}`) return c.body(null, 401);
    const { type, waarde } = await readRecord(c);
    if ((type !== 'BSN' && type !== 'KVK') || typeof waarde !== 'string') return c.body(null, 400);
    const lines = addressOf({ type, value: waarde });
    return lines === undefined ? c.body(null, 404) : c.json({ regels: lines });
  });
  return routes;
}
