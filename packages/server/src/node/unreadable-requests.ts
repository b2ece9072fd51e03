import type { Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { errorFields, type Log } from '../http/log.js';
import { ProblemError, problemResponse } from '../http/problem.js';
import { standardHeaders } from '../http/response-headers.js';

/** Answers requests that Node cannot read, and that so never reach the app, in the way the app answers: with a problem. */
export function answerUnreadable(server: Server, log: Log): void {
  const answers = new WeakMap<Duplex, ServerResponse>();
  server.on('request', ({ socket }, response) => void answers.set(socket, response));
  server.on('clientError', (error: Error, socket: Duplex) => {
    const answer = answers.get(socket);
    const isHalfway = answer !== undefined && answer.headersSent && !answer.writableFinished;
    if (!socket.writable || isHalfway) socket.destroy();
    else void writeTo(socket, unreadableAnswer(error, log));
  });
}

/** The answer to a request that is not HTTP, too large in its headers, or too slow. */
export function unreadableAnswer(error: unknown, log: Log): Response {
  const requestId = crypto.randomUUID();
  const problem = problemOf(error);
  log.info('request-unreadable', { requestId, status: problem.status, ...errorFields(error) });
  const response = problemResponse(problem, `urn:uuid:${requestId}`);
  for (const [name, value] of Object.entries(standardHeaders)) response.headers.set(name, value);
  return response;
}

function problemOf(error: unknown): ProblemError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'HPE_HEADER_OVERFLOW') return new ProblemError('too-large', { status: 431, detail: 'The address and the headers together are too long.' });
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new ProblemError('invalid-request', { status: 408, detail: 'The request did not arrive in time.' });
  return new ProblemError('invalid-request', { detail: 'This is not a request of HTTP/1.1, or its address or header Host is wrong.' });
}

const reasons: Readonly<Record<number, string>> = { 408: 'Request Timeout', 431: 'Request Header Fields Too Large' };

async function writeTo(socket: Duplex, response: Response): Promise<void> {
  const body = new Uint8Array(await response.arrayBuffer());
  const lines = [...response.headers, ['content-length', String(body.byteLength)], ['connection', 'close']].map(([name, value]) => `${String(name)}: ${String(value)}\r\n`);
  socket.write(`HTTP/1.1 ${response.status} ${reasons[response.status] ?? 'Bad Request'}\r\n${lines.join('')}\r\n`);
  socket.end(body);
}
