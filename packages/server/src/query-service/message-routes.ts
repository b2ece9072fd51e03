import type { WireMessageChange } from '@berichtenbox/contract';
import { Hono, type Context } from 'hono';
import type { AppDependencies } from '../app-dependencies.js';
import { authorise } from '../authorisation/authorise.js';
import type { AppEnv } from '../http/app-env.js';
import { validated } from '../http/contract-validation.js';
import { ProblemError } from '../http/problem.js';
import { doOnce, fingerprint } from '../idempotency/repeatable-request.js';
import { askStoreForPerson, storeProblem } from '../message-stores/ask-store.js';
import { contentDisposition } from '../message-stores/attachment-name.js';
import { toFolder, trashFolder, whyNotAFolderName } from '../message-stores/folders.js';
import type { MessageChange, OpenAttachment, StoredMessage } from '../message-stores/message-store.js';
import { locateMessage } from './mailbox-index.js';
import { requireRetrieved } from './retrieval-rounds.js';
import { toWireMessage } from './wire-messages.js';

const path = '/berichten/:berichtId';

/** One message: reading it and its attachments, and what its recipient does with it. */
export function messageRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get(path, async (c) => answerMessage(c, await readMessage(c)));
  routes.get(`${path}/bijlagen/:bijlageId`, (c) => answerAttachment(c));
  routes.patch(path, async (c) => answerMessage(c, await changeMessage(c)));
  routes.delete(path, async (c) => {
    await binMessage(c);
    return c.body(null, 204);
  });
  routes.post(`${path}/_definitiefVerwijderen`, async (c) => {
    await purgeMessage(c);
    return c.body(null, 204);
  });
  return routes;
}

function answerMessage(c: Context<AppEnv>, message: StoredMessage): Response {
  return c.json(toWireMessage(c.var.dependencies.settings.basePath, message));
}

async function readMessage(c: Context<AppEnv>): Promise<StoredMessage> {
  const { dependencies } = c.var;
  const { recipientId } = await authorise(c, 'read');
  const { berichtId } = validated(c, 'getMessage').path;
  const oin = await requireReadable(dependencies, recipientId, berichtId);
  return present(await askStoreForPerson(dependencies, oin, (store) => store.findMessage(recipientId, berichtId)));
}

async function answerAttachment(c: Context<AppEnv>): Promise<Response> {
  const { dependencies } = c.var;
  const { recipientId } = await authorise(c, 'read');
  const { berichtId, bijlageId } = validated(c, 'getAttachment').path;
  const oin = await requireReadable(dependencies, recipientId, berichtId);
  const attachment = present(await askStoreForPerson(dependencies, oin, (store) => store.openAttachment(recipientId, berichtId, bijlageId)));
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

async function changeMessage(c: Context<AppEnv>): Promise<StoredMessage> {
  const { dependencies } = c.var;
  const { recipientId } = await authorise(c, 'act');
  const { path: { berichtId }, query: { magazijnId }, header, body } = validated(c, 'changeMessage');
  const change = toChange(body);
  const request = { scope: `mailbox:${recipientId}`, key: header['Idempotency-Key'], fingerprint: await fingerprint(['PATCH', berichtId, magazijnId, change]) };
  let changed: StoredMessage | undefined;
  // Only that it was done is remembered, as a message may be purged later; a repeated request gets the message as it is then.
  await doOnce(dependencies, request, async (remember) => {
    changed = present(await askStoreForPerson(dependencies, magazijnId, (store) => store.changeMessage(recipientId, berichtId, change)));
    await remember(dependencies.database, 'changed');
    return 'changed';
  });
  return changed ?? present(await askStoreForPerson(dependencies, magazijnId, (store) => store.findMessage(recipientId, berichtId)));
}

async function binMessage(c: Context<AppEnv>): Promise<void> {
  const { dependencies } = c.var;
  const { recipientId } = await authorise(c, 'act');
  const { path: { berichtId }, query: { magazijnId }, header } = validated(c, 'binMessage');
  const request = { scope: `mailbox:${recipientId}`, key: header['Idempotency-Key'], fingerprint: await fingerprint(['DELETE', berichtId, magazijnId]) };
  await doOnce(dependencies, request, async (remember) => {
    present(await askStoreForPerson(dependencies, magazijnId, (store) => store.changeMessage(recipientId, berichtId, { folder: trashFolder })));
    await remember(dependencies.database, 'binned');
    return 'binned';
  });
}

async function purgeMessage(c: Context<AppEnv>): Promise<void> {
  const { dependencies } = c.var;
  const { recipientId } = await authorise(c, 'act');
  const { path: { berichtId }, query: { magazijnId }, header } = validated(c, 'purgeMessage');
  const request = { scope: `mailbox:${recipientId}`, key: header['Idempotency-Key'], fingerprint: await fingerprint(['PURGE', berichtId, magazijnId]) };
  await doOnce(dependencies, request, async (remember) => {
    const result = present(await askStoreForPerson(dependencies, magazijnId, (store) => store.purgeMessage(recipientId, berichtId)));
    if (result === 'not-in-trash') throw new ProblemError('not-in-trash');
    await remember(dependencies.database, result);
    return result;
  });
}

/** The store of a message that can be read now. A message whose store did not answer in the last round is there, but out of reach. */
async function requireReadable({ database, clock }: AppDependencies, recipientId: string, messageId: string): Promise<string> {
  const now = clock.now();
  await requireRetrieved(database, recipientId, now);
  const { storeOin, lastAnswer } = present(await locateMessage(database, { recipientId, now }, messageId));
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

/** Somebody else's message answers as one that does not exist. */
function present<Found>(found: Found | undefined): Found {
  if (found === undefined) throw new ProblemError('not-found');
  return found;
}
