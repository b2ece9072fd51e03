import { BerichtenboxError } from '../errors/berichtenbox-error.js';
import { NetworkError } from '../errors/network-error.js';
import { ProblemResponseError } from '../errors/problem-response-error.js';
import { SessionExpiredError } from '../errors/session-expired-error.js';
import { UnexpectedAnswerError } from '../errors/unexpected-answer-error.js';
import { retryAfterMs } from './retry-after.js';
import { safeUrl } from './safe-url.js';
import { asRecord, textOf } from './wire-values.js';

/** The error for what a request led to: a `wrongAnswer`, or what `fetch` or a reader threw. */
export async function failureOf(failure: unknown): Promise<BerichtenboxError> {
  if (failure instanceof BerichtenboxError) return failure;
  const answer = failure instanceof Error ? failure.cause : undefined;
  if (answer instanceof Response) return answer.ok ? new UnexpectedAnswerError('Not what was asked for') : refusalOf(answer);
  // A sign-in page of a public network is no JSON.
  return failure instanceof SyntaxError ? new UnexpectedAnswerError('Not JSON', failure) : new NetworkError(failure);
}

/**
 * The error that an answer other than 2xx stands for.
 *
 * A refusal that is no JSON is not our server's: taking the 404 page of a public network for "this message is gone" would lose a message.
 *
 * @see RFC 9457
 */
async function refusalOf(response: Response): Promise<BerichtenboxError> {
  const { status, headers } = response;
  const isJson = /[/+]json\b/i.test(headers.get('content-type') ?? '');
  // An answer to HEAD only says that it is a problem.
  const problem = asRecord(!isJson ? undefined : response.body === null ? {} : await response.json().catch(() => undefined));
  const details = {
    supportCode: textOf(problem?.['instance'])?.replace(/^urn:uuid:/, ''),
    retryAfterMs: retryAfterMs(headers),
  };
  if (status === 401) return new SessionExpiredError(safeUrl(problem?.['inlogUrl']), details);
  if (!problem && (status < 500 ? status !== 429 : status === 511)) return new UnexpectedAnswerError(`Status ${status} without a problem`);
  return new ProblemResponseError(status, details, problem);
}
