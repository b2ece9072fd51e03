import type { BerichtenboxError } from '../errors/berichtenbox-error.js';
import { ProblemResponseError } from '../errors/problem-response-error.js';
import type { WaitingAction } from '../mailbox/mailbox-state.js';
import type { KnownChange } from '../mailbox/message-records.js';
import { textOf } from '../api/wire-values.js';
import type { Command, KeptRefusal } from './command.js';

/** What the server answered to one command: how the message is now, `gone`, or nothing when it does not say; or why not. */
export type CommandAnswer = { readonly known?: KnownChange; readonly isOvertaken?: boolean } | { readonly error: BerichtenboxError };

/** Why something waits, and for how long at least. */
export interface Wait {
  readonly waitsFor: WaitingAction['waitsFor'];
  readonly retryAfterMs?: number;
  /** It holds for whatever would be sent now. */
  readonly isGeneral?: boolean;
}

/** What an answer means for a command. */
export type Verdict =
  /** It was carried out, or is of no matter any more. */
  | { readonly kind: 'done'; readonly known: KnownChange | undefined }
  /** It was not carried out, and will not be. */
  | { readonly kind: 'refused'; readonly refusal: KeptRefusal; readonly known?: KnownChange }
  /** That is not known: it is sent again. */
  | { readonly kind: 'waits'; readonly wait: Wait }
  /** It may have been carried out: the message is asked for. */
  | { readonly kind: 'unsure'; readonly refusal: KeptRefusal }
  /** It may have been refused for being of an older session of this browser. */
  | { readonly kind: 'access'; readonly refusal: KeptRefusal };

/** Statuses by which a server says: not now, or not like this. */
const later = new Set([408, 425, 426]);
/** The same may be asked again, and will be answered. */
const busy = new Set(['idempotency-key-busy', 'not-retrieved']);
const problemPrefix = 'urn:berichtenbox:problem:';

/** What the answer means. Only an answer of our own server that says so ends a command; whatever else came, it stays. */
export function judge(command: Command, answer: CommandAnswer): Verdict {
  if ('error' in answer) return judgeError(command, answer.error);
  const { known = command.change, isOvertaken } = answer;
  // What nobody asked for gives way in silence.
  if (!isOvertaken || command.byItself) return { kind: 'done', known };
  return { kind: 'refused', refusal: { status: 409, isOvertaken: true }, known };
}

/** Why nothing came of a request as a whole; undefined when it was refused. */
export function waitOf(error: BerichtenboxError): Wait | undefined {
  const { code, retryAfterMs } = error;
  const wait = { ...(retryAfterMs !== undefined && { retryAfterMs }) };
  if (code === 'network' || code === 'unexpected-answer') return { waitsFor: 'network', isGeneral: true };
  if (code === 'session-expired') return { waitsFor: 'login', isGeneral: true };
  if (code === 'too-many-requests') return { ...wait, waitsFor: 'server', isGeneral: true };
  if (!(error instanceof ProblemResponseError)) return undefined;
  if (error.status >= 500 || later.has(error.status) || busy.has(problemOf(error) ?? '')) return { ...wait, waitsFor: 'server' };
  return undefined;
}

function judgeError(command: Command, error: BerichtenboxError): Verdict {
  const wait = waitOf(error);
  if (wait) return { kind: 'waits', wait };
  const status = error instanceof ProblemResponseError ? error.status : 0;
  const refusal: KeptRefusal = { status, ...(error.supportCode !== undefined && { supportCode: error.supportCode }) };
  if (error.code === 'forbidden') return { kind: 'access', refusal };
  if (error.code === 'not-found') return judgeMissing(command, refusal);
  if (problemOf(error) === 'message-changed') return { kind: 'unsure', refusal: { ...refusal, isOvertaken: true } };
  // A conflict may be with this very command, sent before.
  return status === 409 ? { kind: 'unsure', refusal } : { kind: 'refused', refusal };
}

/** What is to be thrown away and is not there, is thrown away. */
function judgeMissing({ action, change, isStale }: Command, refusal: KeptRefusal): Verdict {
  if (action === 'bin' || action === 'purge') return { kind: 'done', known: isStale ? change : { gone: true } };
  return { kind: 'refused', refusal, ...(!isStale && { known: { gone: true } }) };
}

/** What it means that the message is so (`gone` when there is none), after an answer from which nothing followed. */
export function judgeAsked({ change }: Command, refusal: KeptRefusal, known: KnownChange): Verdict {
  const isDone = change.gone ? known.gone === true
    : !known.gone && (change.unread ?? known.unread) === known.unread && (change.folder ?? known.folder) === known.folder && (change.handled ?? known.handled) === known.handled;
  return isDone ? { kind: 'done', known } : { kind: 'refused', refusal, known };
}

function problemOf(error: BerichtenboxError): string | undefined {
  const type = error instanceof ProblemResponseError ? textOf(error.problem?.['type']) : undefined;
  return type?.startsWith(problemPrefix) ? type.slice(problemPrefix.length) : undefined;
}
