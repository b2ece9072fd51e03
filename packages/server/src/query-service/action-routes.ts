import type { WireAction, WireActionResult, WireSummary } from '@berichtenbox/contract';
import { Hono, type Context } from 'hono';
import { authorise, type Authorisation } from '../authorisation/authorise.js';
import type { AppEnv } from '../http/app-env.js';
import { problemOf } from '../http/answer-problem.js';
import { validated } from '../http/contract-validation.js';
import { ProblemError, retryAfterOf, wireProblem, type FieldError } from '../http/problem.js';
import { toFolder, whyNotAFolderName } from '../message-stores/folders.js';
import type { MessageChange, StoredMessage } from '../message-stores/message-store.js';
import { binMessage, changeMessage, purgeMessage, readMessage, type MessageTarget } from './act-on-message.js';
import { toWireSummary } from './wire-messages.js';

/** Several actions at once. */
export function actionRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.post('/berichten/_acties', (c) => answerActions(c));
  return routes;
}

/** What the run of one request is about. */
interface Run {
  readonly c: Context<AppEnv>;
  readonly by: Authorisation;
  /** Aborted once so much time has gone that nothing more is begun: nobody waits for an answer for ever. */
  readonly time: AbortSignal;
}

async function answerActions(c: Context<AppEnv>): Promise<Response> {
  const by = await authorise(c, 'act');
  const { acties: actions } = validated(c, 'performActions').body;
  refuseNonsense(actions);
  const run = { c, by, time: AbortSignal.timeout(c.var.dependencies.settings.storeTimeoutMs) };
  const results = new Map<number, WireActionResult>();
  // Each store's actions in order, so those of one message too; a store that is slow keeps only its own waiting.
  await Promise.all([...byStore(actions)].map(async (entries) => {
    for (const [index, action] of entries) results.set(index, await perform(run, action));
  }));
  return c.json({ resultaten: actions.map((_, index) => results.get(index)) });
}

type Entry = readonly [number, WireAction];

function byStore(actions: readonly WireAction[]): Iterable<readonly Entry[]> {
  const stores = new Map<string, Entry[]>();
  for (const entry of actions.entries()) {
    const { magazijnId } = entry[1];
    stores.set(magazijnId, [...(stores.get(magazijnId) ?? []), entry]);
  }
  return stores.values();
}

async function perform(run: Run, action: WireAction): Promise<WireActionResult> {
  const { c, by } = run;
  const { sleutel, berichtId: messageId, magazijnId: storeOin } = action;
  try {
    if (run.time.aborted) throw new ProblemError('not-available', { detail: 'This was not begun in time.', retryAfterSeconds: 1 });
    return { sleutel, ...(await act(run, action)) };
  } catch (error) {
    const problem = problemOf(error, c);
    await by.recordRefused(problem.code, { messageId, storeOin, operation: operationOf(action) });
    const retryAfter = retryAfterOf(problem);
    return { sleutel, status: problem.status, probleem: wireProblem(problem, `urn:uuid:${c.var.requestId}`), ...(retryAfter !== undefined && { wachttijd: retryAfter }) };
  }
}

async function act({ c, by }: Run, action: WireAction): Promise<Omit<WireActionResult, 'sleutel'>> {
  const { dependencies } = c.var;
  const { versie, gedaanOp, vanzelf } = action;
  const wish = { seenVersion: versie, madeAt: gedaanOp === undefined ? undefined : new Date(gedaanOp), isByItself: vanzelf };
  const target: MessageTarget = { messageId: action.berichtId, storeOin: action.magazijnId, key: action.sleutel, by, wish };
  const change = changeOf(action);
  if (action.soort === 'definitief-verwijderen') await purgeMessage(dependencies, target);
  else {
    try {
      if (change !== undefined) return { status: 200, bericht: summary(c, await changeMessage(dependencies, target, change)) };
      await binMessage(dependencies, target);
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'message-changed') throw error;
      await by.recordRefused(error.code, { messageId: target.messageId, storeOin: target.storeOin, operation: operationOf(action) });
      return { status: 200, achterhaald: true, bericht: summary(c, await readMessage(dependencies, target)) };
    }
  }
  return { status: 204 };
}

function summary(c: Context<AppEnv>, { attachments, ...message }: StoredMessage): WireSummary {
  return toWireSummary(c.var.dependencies.settings.basePath, { ...message, attachmentCount: attachments.length });
}

/** The call that does the same for one message. */
function operationOf({ soort }: WireAction): 'changeMessage' | 'binMessage' | 'purgeMessage' {
  if (soort === 'verwijderen') return 'binMessage';
  return soort === 'definitief-verwijderen' ? 'purgeMessage' : 'changeMessage';
}

/** What a kind of action changes, as PATCH would; undefined for what is a call of its own. */
function changeOf({ soort, map }: WireAction): MessageChange | undefined {
  switch (soort) {
    case 'gelezen':
    case 'ongelezen':
      return { read: soort === 'gelezen' };
    case 'afgehandeld':
    case 'onafgehandeld':
      return { handled: soort === 'afgehandeld' };
    case 'verplaatsen':
      return { folder: toFolder(map ?? '') };
    case 'terugzetten':
      return { folder: null };
    default:
      return undefined;
  }
}

/** @throws {ProblemError} 400 that names what is wrong; then nothing was done. */
function refuseNonsense(actions: readonly WireAction[]): void {
  const errors = actions.flatMap(({ soort, map }, index): FieldError[] => {
    const pointer = `/acties/${index}/map`;
    if ((soort === 'verplaatsen') !== (map !== undefined)) return [{ pointer, detail: '`map` goes with `verplaatsen`, and only then.' }];
    const wrong = map === undefined ? undefined : whyNotAFolderName(map);
    return wrong === undefined ? [] : [{ pointer, detail: wrong }];
  });
  if (errors.length > 0) throw new ProblemError('invalid-request', { detail: 'Some fields are not right; `errors` names them.', errors });
}
