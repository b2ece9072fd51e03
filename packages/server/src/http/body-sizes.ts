import type { Operation } from './contract-operations.js';

const mebibyte = 1024 * 1024;
const usualMaxByteLength = mebibyte / 16;
/** How large the body of an operation may be, where that is unusual. */
const maxByteLengths: Partial<Record<Operation['id'], number>> = { deliverMessage: 40 * mebibyte, performActions: mebibyte / 4 };

/** How many bytes a JSON body of this operation may have. */
export function maxBodyByteLength(id: Operation['id']): number {
  return maxByteLengths[id] ?? usualMaxByteLength;
}

/** The same, of operations whose bodies are so large that a few of them fill the memory. */
export function largeBodyByteLength(id: Operation['id']): number | undefined {
  const byteLength = maxBodyByteLength(id);
  return byteLength > mebibyte ? byteLength : undefined;
}
