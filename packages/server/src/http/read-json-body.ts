import { ProblemError } from './problem.js';

/**
 * The body as JSON. Reading stops as soon as it turns out to be too large, also when its length was not told beforehand.
 *
 * @throws {ProblemError} 413 when it is too large; 400 when it is not UTF-8, not JSON, or nested too deep to read.
 */
export async function readJsonBody(request: Request, maxByteLength: number): Promise<unknown> {
  if (Number(request.headers.get('Content-Length') ?? 0) > maxByteLength) throw tooLarge(maxByteLength);
  const text = decode(await readBytes(request, maxByteLength));
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The message of the SyntaxError is left out, as it quotes from the body.
    throw wrongBody(text === '' ? 'The body is missing.' : 'The body is not JSON (RFC 8259).');
  }
}

async function readBytes(request: Request, maxByteLength: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let byteLength = 0;
  const reader = (request.body as ReadableStream<Uint8Array> | null)?.getReader();
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    byteLength += part.value.byteLength;
    if (byteLength > maxByteLength) {
      await reader?.cancel();
      throw tooLarge(maxByteLength);
    }
    chunks.push(part.value);
  }
  return join(chunks, byteLength);
}

function join(chunks: readonly Uint8Array[], byteLength: number): Uint8Array {
  const whole = new Uint8Array(byteLength);
  let position = 0;
  for (const chunk of chunks) {
    whole.set(chunk, position);
    position += chunk.byteLength;
  }
  return whole;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw wrongBody('The body is not UTF-8.');
  }
}

function tooLarge(maxByteLength: number): ProblemError {
  return new ProblemError('too-large', { detail: `The body may have at most ${maxByteLength} bytes.` });
}

function wrongBody(detail: string): ProblemError {
  return new ProblemError('invalid-request', { detail, errors: [{ pointer: '', detail }] });
}
