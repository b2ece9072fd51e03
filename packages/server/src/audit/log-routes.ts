import type { WireLogLine } from '@berichtenbox/contract';
import { Hono, type Context } from 'hono';
import type { Selectable } from 'kysely';
import { authorise } from '../authorisation/authorise.js';
import type { AppEnv } from '../http/app-env.js';
import { validated } from '../http/contract-validation.js';
import { wireKind } from '../mandates/wire-mandate-words.js';
import { actWord } from './act-words.js';
import type { AuditLineTable } from './audit-tables.js';
import { namesOfActors, readLogPage } from './read-log.js';

/** What was seen, done and refused under mandates, for whom it is about: `GET /logboek`. */
export function logRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get('/logboek', (c) => answerLog(c));
  return routes;
}

async function answerLog(c: Context<AppEnv>): Promise<Response> {
  const { session, recipientId } = await authorise(c, 'own');
  const { database, keyRing } = c.var.dependencies;
  const { voor: before, machtigingId: mandateId } = validated(c, 'readLog').query;
  const { lines, next } = await readLogPage(database, recipientId, { before, mandateId });
  const actorIds = [...new Set(lines.map(({ actor_id: actorId }) => actorId))];
  const names = new Map(await namesOfActors(database, keyRing, { recipientId, actorIds })).set(recipientId, session.userName);
  const regels = lines.map((line) => toWire(line, { name: names.get(line.actor_id), isMyself: line.actor_id === recipientId }));
  return c.json({ regels, ...(next !== undefined && { volgende: next }) });
}

function toWire(
  { position, at, operation, outcome, mandate_id: mandateId, mandate_kind: kind, store_oin: storeOin, message_id: messageId, count }: Selectable<AuditLineTable>,
  { name, isMyself }: { readonly name: string | undefined; readonly isMyself: boolean },
): WireLogLine {
  return {
    volgnummer: position, tijdstip: at.toISOString(), handeling: actWord(operation), uitkomst: outcome === 'done' ? 'gedaan' : 'geweigerd',
    ...(name !== undefined && { wie: name }),
    ...(isMyself && { ikzelf: true }),
    ...(mandateId !== null && { machtigingId: mandateId }),
    ...(kind !== null && { soort: wireKind[kind] }),
    ...(storeOin !== null && { magazijnId: storeOin }),
    ...(messageId !== null && { berichtId: messageId }),
    ...(count !== null && count > 0 && { aantal: count }),
  };
}
