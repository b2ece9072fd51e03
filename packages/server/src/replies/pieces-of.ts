import { ProblemError } from '../http/problem.js';

/**
 * A stream in pieces of this many bytes; the last may be shorter. When the stream breaks off, what came before that is given first.
 *
 * @throws {ProblemError} 400 when the stream breaks off.
 */
export async function* piecesOf(stream: ReadableStream<Uint8Array> | null, pieceByteLength: number): AsyncIterable<Uint8Array<ArrayBuffer>> {
  const reader = stream?.getReader();
  if (reader === undefined) return;
  let piece = new Uint8Array(pieceByteLength);
  let filled = 0;
  let brokenOff: ProblemError | undefined;
  const read = () => reader.read().catch((cause: unknown) => {
    brokenOff = new ProblemError('invalid-request', { detail: 'The body was broken off.', cause });
    return undefined;
  });
  try {
    for (let part = await read(); part?.done === false; part = await read()) {
      for (let rest = part.value; rest.byteLength > 0;) {
        const taken = rest.subarray(0, pieceByteLength - filled);
        piece.set(taken, filled);
        filled += taken.byteLength;
        rest = rest.subarray(taken.byteLength);
        if (filled < pieceByteLength) continue;
        yield piece;
        piece = new Uint8Array(pieceByteLength);
        filled = 0;
      }
    }
    if (filled > 0) yield piece.subarray(0, filled);
    if (brokenOff !== undefined) throw brokenOff;
  } finally {
    // Whoever stops in the middle does not want the rest.
    await reader.cancel().catch(() => undefined);
  }
}
