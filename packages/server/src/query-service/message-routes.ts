import type { WireMessageChange } from '@berichtenbox/contract';
import { Hono, type Context } from 'hono';
import type { AppDependencies } from '../app-dependencies.js';
import { authorise } from '../authorisation/authorise.js';
import type { MailboxReach } from '../authorisation/mailbox-reach.js';
import type { AppEnv } from '../http/app-env.js';
import { validated } from '../http/contract-validation.js';
import { ProblemError } from '../http/problem.js';
import { askStoreForPerson, storeProblem } from '../message-stores/ask-store.js';
import { contentDisposition } from '../message-stores/attachment-name.js';
import { toFolder, whyNotAFolderName } from '../message-stores/folders.js';
import type { MessageChange, OpenAttachment, StoredMessage } from '../message-stores/message-store.js';
import { binMessage, changeMessage, present, purgeMessage } from './act-on-message.js';
import { locateMessage } from './mailbox-index.js';
import { requireRetrieved } from './retrieval-rounds.js';
import { toWireMessage } from './wire-messages.js';

const path = '/berichten/:berichtId';

/** One message: reading it and its attachments, and what its recipient does with it. */
export function messageRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get(path, async (c) => answerMessage(c, await readMessage(c)));
  routes.get(`${path}/bijlagen/:bijlageId`, (c) => answerAttachment(c));
  routes.patch(path, (c) => answerChange(c));
  routes.delete(path, (c) => answerBinning(c));
  routes.post(`${path}/_definitiefVerwijderen`, (c) => answerPurging(c));
  return routes;
}

function answerMessage(c: Context<AppEnv>, message: StoredMessage): Response {
  return c.json(toWireMessage(c.var.dependencies.settings.basePath, message));
}

async function readMessage(c: Context<AppEnv>): Promise<StoredMessage> {
  const { dependencies } = c.var;
  const { reach, record } = await authorise(c, 'read');
  const { berichtId } = validated(c, 'getMessage').path;
  const oin = await requireReadable(dependencies, reach, berichtId);
  const message = present(await askStoreForPerson(dependencies, oin, (store) => store.findMessage(reach, berichtId)));
  await record(dependencies.database, { messageId: berichtId, storeOin: oin });
  return message;
}

async function answerAttachment(c: Context<AppEnv>): Promise<Response> {
  const { dependencies } = c.var;
  const { reach, record } = await authorise(c, 'read');
  const { berichtId, bijlageId } = validated(c, 'getAttachment').path;
  const oin = await requireReadable(dependencies, reach, berichtId);
  const attachment = present(await askStoreForPerson(dependencies, oin, (store) => store.openAttachment(reach, berichtId, bijlageId)));
  await record(dependencies.database, { messageId: berichtId, attachmentId: bijlageId, storeOin: oin });
  return c.body(attachment.bytes, 200, attachmentHeaders(attachment));
}

/** A file is saved, and never shown as a page of this site; what else that takes is on every answer (`http/response-headers.ts`). */
function attachmentHeaders({ name, mediaType, byteLength }: OpenAttachment): Record<string, string> {
  return {
    'Content-Type': mediaType,
    'Content-Length': String(byteLength),
    'Content-Disposition': contentDisposition(name),
  };
}

async function answerChange(c: Context<AppEnv>): Promise<Response> {
  const by = await authorise(c, 'act');
  const { path: { berichtId: messageId }, query: { magazijnId: storeOin }, header, body } = validated(c, 'changeMessage');
  const target = { messageId, storeOin, key: header['Idempotency-Key'], by };
  return answerMessage(c, await changeMessage(c.var.dependencies, target, toChange(body)));
}

async function answerBinning(c: Context<AppEnv>): Promise<Response> {
  const by = await authorise(c, 'act');
  const { path: { berichtId: messageId }, query: { magazijnId: storeOin }, header } = validated(c, 'binMessage');
  await binMessage(c.var.dependencies, { messageId, storeOin, key: header['Idempotency-Key'], by });
  return c.body(null, 204);
}

async function answerPurging(c: Context<AppEnv>): Promise<Response> {
  const by = await authorise(c, 'act');
  const { path: { berichtId: messageId }, query: { magazijnId: storeOin }, header } = validated(c, 'purgeMessage');
  await purgeMessage(c.var.dependencies, { messageId, storeOin, key: header['Idempotency-Key'], by });
  return c.body(null, 204);
}

/** The store of a message that can be read now. A message whose store did not answer in the last round is there, but out of reach. */
async function requireReadable({ database, clock }: AppDependencies, reach: MailboxReach, messageId: string): Promise<string> {
  const now = clock.now();
  await requireRetrieved(database, reach.recipientId, now);
  const { storeOin, lastAnswer } = present(await locateMessage(database, { reach, now }, messageId));
  if (lastAnswer === 'ok') return storeOin;
  throw storeProblem(lastAnswer === 'timeout' ? 'store-timeout' : 'store-failed');
}

/** Null is the same as absent (FBS), so a change of nulls only changes nothing. */
function toChange({ status, map, afgehandeld }: WireMessageChange): MessageChange {
  if (status == null && map == null && afgehandeld == null) {
    throw new ProblemError('invalid-request', { errors: [{ pointer: '', detail: 'Give `status`, `map` or `afgehandeld`; null is the same as absent.' }] });
  }
  const wrong = map == null ? undefined : whyNotAFolderName(map);
  if (wrong !== undefined) throw new ProblemError('invalid-request', { errors: [{ pointer: '/map', detail: wrong }] });
  return {
    ...(status != null && { read: status === 'gelezen' }),
    ...(map != null && { folder: toFolder(map) }),
    ...(afgehandeld != null && { handled: afgehandeld }),
  };
}
