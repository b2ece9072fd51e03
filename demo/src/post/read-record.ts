import type { Context } from 'hono';

/** The fields of a JSON body; none when it is no object. */
export async function readRecord(c: Context): Promise<Readonly<Record<string, unknown>>> {
  const body: unknown = await c.req.json<unknown>().catch(() => undefined);
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}
