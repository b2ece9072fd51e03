import { makeZip } from 'client-zip';
import { sql } from 'kysely';
import { Hono, type Context } from 'hono';
import { authorise } from '../authorisation/authorise.js';
import { withinReach } from '../authorisation/mailbox-reach.js';
import { mayStill } from '../authorisation/may-still.js';
import type { AppEnv } from '../http/app-env.js';
import { nameOfContext } from '../sessions/acting-contexts.js';
import { exportFiles } from './export-files.js';

/** Taking everything along: `GET /export`. */
export function exportRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get('/export', (c) => answerExport(c));
  routes.get('/export/omvang', (c) => answerSize(c));
  return routes;
}

async function answerExport(c: Context<AppEnv>): Promise<Response> {
  const { dependencies } = c.var;
  const { database, keyRing } = dependencies;
  const { session, context, reach, record } = await authorise(c, 'read');
  await record(database);
  const owner = await nameOfContext(database, keyRing, session, context);
  const people = { owner, ...(context.mandate && { savedBy: session.userName }) };
  const day = dependencies.clock.now().toISOString().slice(0, 10);
  return c.body(makeZip(exportFiles(dependencies, { reach, people, mayGoOn: () => mayStill(c, 'read', context) })), 200, {
    'Content-Type': 'application/zip',
    'Content-Disposition': `attachment; filename="berichtenbox-${day}.zip"`,
  });
}

async function answerSize(c: Context<AppEnv>): Promise<Response> {
  const { database, clock } = c.var.dependencies;
  const { reach, record } = await authorise(c, 'read');
  const { messages, attachments, bytes } = await database
    .selectFrom('message')
    .leftJoin('attachment', 'attachment.message_id', 'message.id')
    .leftJoin('attachment_content', 'attachment_content.sha256', 'attachment.sha256')
    .select([
      sql<number>`count(distinct message.id)::integer`.as('messages'),
      sql<number>`count(attachment.id)::integer`.as('attachments'),
      sql<string>`coalesce(sum(byte_length), 0)`.as('bytes'),
    ])
    .where(withinReach(reach))
    .where('published_at', '<=', clock.now())
    .executeTakeFirstOrThrow();
  await record(database, {});
  return c.json({ aantalBerichten: messages, aantalBijlagen: attachments, grootteInBytes: Number(bytes) });
}
