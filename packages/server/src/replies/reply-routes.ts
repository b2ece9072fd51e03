import { Hono, type Context } from 'hono';
import type { AppEnv } from '../http/app-env.js';
import { validated } from '../http/contract-validation.js';
import { ProblemError } from '../http/problem.js';
import { listOpenFiles } from './open-files.js';
import { findDraft, removeDraft, saveDraft } from './reply-drafts.js';
import { ownPlace, readablePlace, recordHere, repliablePlace } from './reply-place.js';
import { sendReply } from './send-reply.js';
import { listReplies } from './stored-replies.js';
import { uploadRoutes } from './upload-routes.js';
import { toWireReplies, toWireReply, toWireSavedDraft } from './wire-replies.js';

const path = '/berichten/:berichtId/antwoorden';

/** Replying to a message: what was replied, the draft, its files, and sending it. */
export function replyRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get(path, (c) => answerReplies(c));
  routes.post(path, (c) => answerReceipt(c));
  routes.put(`${path}/concept`, (c) => answerSavedDraft(c));
  routes.delete(`${path}/concept`, async (c) => {
    const place = await ownPlace(c, validated(c, 'discardReplyDraft').path.berichtId);
    await c.var.dependencies.database.transaction().execute(async (transaction) => {
      await removeDraft(transaction, place);
      await recordHere(place, transaction);
    });
    return c.body(null, 204);
  });
  routes.route('/', uploadRoutes());
  return routes;
}

async function answerReplies(c: Context<AppEnv>): Promise<Response> {
  const { database, clock } = c.var.dependencies;
  const place = await readablePlace(c, validated(c, 'getReplies').path.berichtId);
  const now = clock.now();
  const overview = toWireReplies({
    ...place,
    replies: await listReplies(database, place),
    draft: await findDraft(database, place, now),
    files: await listOpenFiles(database, place, now),
  });
  await recordHere(place, database);
  return c.json(overview);
}

async function answerReceipt(c: Context<AppEnv>): Promise<Response> {
  const { path: { berichtId }, header, body } = validated(c, 'sendReply');
  const place = await repliablePlace(c, berichtId);
  const id = await sendReply(c.var.dependencies, place, { text: body.tekst, fileIds: body.bestanden.map((fileId) => fileId.toLowerCase()), key: header['Idempotency-Key'] });
  const reply = (await listReplies(c.var.dependencies.database, place)).find((candidate) => candidate.id === id);
  if (reply === undefined) throw new ProblemError('not-found');
  return c.json(toWireReply(reply), 201);
}

async function answerSavedDraft(c: Context<AppEnv>): Promise<Response> {
  const { database, clock } = c.var.dependencies;
  const { path: { berichtId }, body: { tekst, versie } } = validated(c, 'saveReplyDraft');
  const place = await repliablePlace(c, berichtId);
  return c.json(toWireSavedDraft(await saveDraft(database, place, { text: tekst, basedOn: versie, now: clock.now() })));
}
