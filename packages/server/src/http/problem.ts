import { problemType, type ProblemCode, type WireProblem } from '@berichtenbox/contract';

/** One wrong field: a JSON pointer into the body, or `header/<name>`, `query/<name>`, `path/<name>`, and what is wrong with it. */
export interface FieldError {
  readonly pointer: string;
  readonly detail: string;
}

/** What a {@link ProblemError} may tell besides its code. Nothing in here may hold content or an identity number. */
export interface ProblemOptions {
  /** HTTP status, where it differs from the usual one of the code. */
  readonly status?: number;
  /** One sentence for the developer at the other end. */
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  /** Whole seconds, cut to 0–300, for the header `Retry-After`. */
  readonly retryAfterSeconds?: number;
  /** With 401: where to log in. */
  readonly loginUrl?: string;
  /** With `code-wrong`: how often this code may still be tried. */
  readonly triesLeft?: number;
  /** With 405: the methods that do exist. */
  readonly allow?: readonly string[];
  readonly cause?: unknown;
}

const kinds: Readonly<Record<ProblemCode, readonly [status: number, title: string]>> = {
  'invalid-request': [400, 'The request is not valid'],
  'not-logged-in': [401, 'Nobody is logged in'],
  'login-failed': [400, 'Logging in did not succeed'],
  'csrf-token-wrong': [403, 'The CSRF token is missing or wrong, or the request comes from another site'],
  'on-behalf-of-missing': [400, 'The request does not say for whom it acts'],
  'on-behalf-of-refused': [403, 'The request may not act for this person'],
  'sender-not-authenticated': [401, 'The access token of the sender is missing or not valid'],
  'sender-not-allowed': [403, 'This sender may not do this'],
  'recipient-not-reachable': [403, 'The recipient does not receive messages of this sender here'],
  'operator-not-authenticated': [401, 'The access token of the operator is missing or not valid'],
  'not-found': [404, 'There is nothing here'],
  'method-not-allowed': [405, 'This method does not exist here'],
  'not-retrieved': [409, 'The messages have not been fetched yet'],
  'retrieval-running': [409, 'The messages are being fetched'],
  'not-in-trash': [409, 'The message is not in the bin'],
  'message-changed': [409, 'The message was changed after this person saw it'],
  'cursor-expired': [410, 'What changed since cannot be told; read everything'],
  'reply-not-allowed': [409, 'The sender takes no replies to this message'],
  'upload-offset-wrong': [409, 'The file is not where this part begins'],
  'upload-limit-reached': [409, 'There are too many files already, or they are too large together'],
  'tus-version-unsupported': [412, 'This version of the tus protocol is not spoken here'],
  'file-not-accepted': [415, 'The file is not of a type that is accepted here'],
  'activation-token-invalid': [409, 'Summarise the choices again: the token is not of this session, person and choices, or has been used or expired'],
  'not-activated': [409, 'The box has not been activated'],
  'nothing-to-undo': [409, 'There is no change that can still be taken back'],
  'preferences-changed': [409, 'The preferences were changed meanwhile'],
  'mandate-changed': [409, 'The mandate was changed meanwhile'],
  'mandate-limit-reached': [409, 'There are too many mandates that nobody has accepted yet'],
  'mandate-not-yours-to-change': [409, 'Only who gave this mandate, or the court, can change it'],
  'channel-limit-reached': [409, 'There are too many addresses, numbers and browsers already'],
  'code-wrong': [422, 'That is not the code'],
  'code-expired': [409, 'There is no code any more'],
  'idempotency-key-reused': [409, 'This idempotency key was used for another request'],
  'idempotency-key-busy': [409, 'The first request with this idempotency key has not ended'],
  'too-large': [413, 'The request is too large'],
  'unsupported-media-type': [415, 'The body is of a type that is not accepted here'],
  'too-many-requests': [429, 'Too many requests'],
  'store-failed': [502, 'The organisation that keeps this message did not answer well'],
  'retrieval-failed': [503, 'The last fetch failed'],
  'not-available': [503, 'Not available at the moment'],
  internal: [500, 'Something went wrong on our side'],
};

const maxRetryAfterSeconds = 300;

/**
 * Thrown anywhere in the server to end a request with an RFC 9457 problem. The one error handler (`http/answer-problem.ts`)
 * turns it into the answer; anything else that is thrown becomes a masked 500.
 */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly status: number;
  readonly options: ProblemOptions;

  constructor(code: ProblemCode, options: ProblemOptions = {}) {
    super(options.detail ?? kinds[code][1], { cause: options.cause });
    this.code = code;
    this.status = options.status ?? kinds[code][0];
    this.options = options;
  }
}

/**
 * The problem as the contract writes it.
 *
 * @param instance The support code, a `urn:uuid:`.
 * @see RFC 9457 section 3; NLGov REST API Design Rules, errors.
 */
export function wireProblem(problem: ProblemError, instance: string): WireProblem {
  const { detail, errors, loginUrl, triesLeft } = problem.options;
  return {
    type: problemType(problem.code),
    title: kinds[problem.code][1],
    status: problem.status,
    ...(detail !== undefined && { detail }),
    instance,
    ...(errors !== undefined && { errors: [...errors] }),
    ...(loginUrl !== undefined && { inlogUrl: loginUrl }),
    ...(triesLeft !== undefined && { pogingenOver: triesLeft }),
  };
}

/** How many whole seconds to wait before asking again, 0 to 300, when the problem says so. */
export function retryAfterOf({ options: { retryAfterSeconds } }: ProblemError): number | undefined {
  return retryAfterSeconds === undefined ? undefined : Math.min(maxRetryAfterSeconds, Math.max(0, Math.ceil(retryAfterSeconds)));
}

/** The answer to a problem; `instance` as with {@link wireProblem}. */
export function problemResponse(problem: ProblemError, instance: string): Response {
  const { allow } = problem.options;
  const headers = new Headers({ 'Content-Type': 'application/problem+json' });
  const retryAfter = retryAfterOf(problem);
  if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter));
  if (allow !== undefined) headers.set('Allow', allow.join(', '));
  if (problem.status === 401) headers.set('WWW-Authenticate', problem.code === 'not-logged-in' ? 'Cookie' : 'Bearer');
  return new Response(JSON.stringify(wireProblem(problem, instance)), { status: problem.status, headers });
}
