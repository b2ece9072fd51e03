import { parentPort } from 'node:worker_threads';
import { simulate } from '../../simulation/simulate.js';

/** One piece of work for a thread. */
export interface Piece {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

parentPort?.on('message', ({ seed, from, to }: Piece) => parentPort?.postMessage(simulate(seed, from, to)));
