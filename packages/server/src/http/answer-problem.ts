import type { Context, ErrorHandler } from 'hono';
import type { AppEnv } from './app-env.js';
import { errorFields } from './log.js';
import { ProblemError, problemResponse } from './problem.js';

/** The one error handler. */
export const answerProblem: ErrorHandler<AppEnv> = (error, c) => problemResponse(problemOf(error, c), `urn:uuid:${c.var.requestId}`);

/** What was thrown, noted in the log: a {@link ProblemError} as it is, anything else as a 500 that tells nothing but the support code. */
export function problemOf(error: unknown, c: Context<AppEnv>): ProblemError {
  const problem = error instanceof ProblemError ? error : new ProblemError('internal', { cause: error });
  const { requestId, dependencies } = c.var;
  const fields = { requestId, code: problem.code, status: problem.status };
  if (problem.status >= 500) dependencies.log.error('request-failed', { ...fields, ...errorFields(problem.options.cause ?? problem) });
  else dependencies.log.info('request-refused', fields);
  return problem;
}
