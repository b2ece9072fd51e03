import type { ErrorHandler } from 'hono';
import type { AppEnv } from './app-env.js';
import { errorFields } from './log.js';
import { ProblemError, problemResponse } from './problem.js';

/** The one error handler: a {@link ProblemError} as it is, anything else as a 500 that tells nothing but the support code. */
export const answerProblem: ErrorHandler<AppEnv> = (error, c) => {
  const problem = error instanceof ProblemError ? error : new ProblemError('internal', { cause: error });
  const { requestId, dependencies } = c.var;
  const fields = { requestId, code: problem.code, status: problem.status };
  if (problem.status >= 500) dependencies.log.error('request-failed', { ...fields, ...errorFields(problem.options.cause ?? problem) });
  else dependencies.log.info('request-refused', fields);
  return problemResponse(problem, `urn:uuid:${requestId}`);
};
