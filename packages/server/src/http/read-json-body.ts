import { ProblemError } from './problem.js';

/**
 * The body as JSON.
 *
 * @throws {ProblemError} 400 when it is not UTF-8, not JSON, or nested too deep to read.
 */
export async function readJsonBody(request: Request): Promise<unknown> {
  const bytes = await request.arrayBuffer();
  const text = decode(bytes);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The message of the SyntaxError is left out, as it quotes from the body.
    throw wrongBody(text === '' ? 'The body is missing.' : 'The body is not JSON (RFC 8259).');
  }
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw wrongBody('The body is not UTF-8.');
  }
}

function wrongBody(detail: string): ProblemError {
  return new ProblemError('invalid-request', { detail, errors: [{ pointer: '', detail }] });
}
