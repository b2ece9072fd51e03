import { textOf } from '../api/wire-values.js';
import { MandateError, type MandateErrorCode } from '../errors/mandate-error.js';
import { ProblemResponseError } from '../errors/problem-response-error.js';

const codes: ReadonlyMap<string, MandateErrorCode> = new Map(
  (['mandate-changed', 'mandate-limit-reached', 'mandate-not-yours-to-change', 'code-wrong', 'code-expired'] as const).map((code) => [`urn:berichtenbox:problem:${code}`, code]),
);

/** What went wrong with a mandate, more precisely than the status says. */
export function mandateFailureOf(error: unknown): unknown {
  if (!(error instanceof ProblemResponseError)) return error;
  const { problem, supportCode, retryAfterMs } = error;
  const code = codes.get(textOf(problem?.['type']) ?? '');
  return code ? new MandateError(code, { supportCode, retryAfterMs, cause: error }) : error;
}
