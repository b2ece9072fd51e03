import type { BerichtenboxError } from '../errors/berichtenbox-error.js';
import { ProblemResponseError } from '../errors/problem-response-error.js';
import { SessionExpiredError } from '../errors/session-expired-error.js';
import { UnexpectedAnswerError } from '../errors/unexpected-answer-error.js';
import { retryAfterMs } from './retry-after.js';
import { asRecord, textOf } from './wire-values.js';

/** Whether an answer says that it is JSON, a problem included. */
export function isJson(response: Response): boolean {
  return /[/+]json\b/i.test(response.headers.get('content-type') ?? '');
}

/**
 * The error that an answer other than 2xx stands for.
 *
 * A refusal that is no JSON is not our server's: taking the 404 page of a public network for "this message is gone" would lose a message.
 *
 * @see RFC 9457
 */
export async function failureOf(response: Response): Promise<BerichtenboxError> {
  const { status } = response;
  const problem = asRecord(isJson(response) ? await response.json().catch(() => undefined) : undefined);
  const details = {
    supportCode: textOf(problem?.['instance'])?.replace(/^urn:uuid:/, ''),
    retryAfterMs: retryAfterMs(response.headers),
  };
  if (status === 401) return new SessionExpiredError(safeUrl(problem?.['inlogUrl']), details);
  if (!problem && (status < 500 ? status !== 429 : status === 511)) return new UnexpectedAnswerError(`Status ${status} without a problem`);
  return new ProblemResponseError(status, details);
}

/** A URL one may navigate to, or undefined: never `javascript:` and the like. */
export function safeUrl(value: unknown): string | undefined {
  const url = textOf(value);
  return url && /^(https?:\/\/|\/(?![/\\]))/i.test(url) ? url : undefined;
}
