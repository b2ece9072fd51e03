import { findShapeError } from './json-shape.js';
import { ProblemError, type FieldError } from './problem.js';

/** How much a body may be. */
export interface BodyLimits {
  readonly maxByteLength: number;
  /** Hears how many bytes there are by now; reading ends when it throws. */
  readonly arrives: ((byteLength: number) => void) | undefined;
}

/**
 * The body as JSON. Reading stops as soon as it turns out to be too large, also when its length was not told beforehand.
 *
 * @throws {ProblemError} 413 when it is too large; 400 when it is not UTF-8, not JSON, was broken off, names a field twice, or has more in it than can be checked;
 * 415 when it is compressed.
 */
export async function readJsonBody(request: Request, { maxByteLength, arrives }: BodyLimits): Promise<unknown> {
  if (Number(request.headers.get('Content-Length') ?? 0) > maxByteLength) throw tooLarge(maxByteLength);
  refuseCompressed(request.headers.get('Content-Encoding'));
  const text = decode(await readBytes(request, { maxByteLength, arrives }));
  const shapeError = findShapeError(text);
  if (shapeError !== undefined) throw wrongBody('The body cannot be read; `errors` says where.', shapeError);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The message of the SyntaxError is left out, as it quotes from the body.
    throw wrongBody(text === '' ? 'The body is missing.' : 'The body is not JSON (RFC 8259).');
  }
}

/** A few compressed bytes can stand for gigabytes. (`identity` says that it is not compressed.) */
function refuseCompressed(encoding: string | null): void {
  if (encoding === null || encoding.toLowerCase() === 'identity') return;
  const detail = 'Send the body as it is, without Content-Encoding.';
  throw new ProblemError('unsupported-media-type', { detail, errors: [{ pointer: 'header/Content-Encoding', detail }] });
}

async function readBytes(request: Request, { maxByteLength, arrives }: BodyLimits): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let byteLength = 0;
  const reader = (request.body as ReadableStream<Uint8Array> | null)?.getReader();
  const read = () => reader?.read().catch((cause: unknown) => {
    throw new ProblemError('invalid-request', { detail: 'The body was broken off.', cause });
  });
  for (let part = await read(); part?.done === false; part = await read()) {
    byteLength += part.value.byteLength;
    if (byteLength > maxByteLength) {
      await reader?.cancel();
      throw tooLarge(maxByteLength);
    }
    arrives?.(byteLength);
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
  const detail = `The body may have at most ${maxByteLength} bytes.`;
  return new ProblemError('too-large', { detail, errors: [{ pointer: '', detail }] });
}

function wrongBody(detail: string, error: FieldError = { pointer: '', detail }): ProblemError {
  return new ProblemError('invalid-request', { detail, errors: [error] });
}
