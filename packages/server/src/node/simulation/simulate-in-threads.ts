import { Worker } from 'node:worker_threads';
import { addWorlds, emptyWorlds, type Worlds } from '../../simulation/simulate.js';
import type { Piece } from './worker.js';

/** Small enough for all threads to have something to do until the end. */
const maxPersonsPerPiece = 5_000;

/** Simulates this many persons on so many threads. The figures don't depend on how many there are. */
export async function simulateInThreads(seed: number, persons: number, threads: number): Promise<Worlds> {
  const pieces: Piece[] = [];
  const perPiece = Math.min(maxPersonsPerPiece, Math.ceil(persons / threads));
  for (let from = 0; from < persons; from += perPiece) pieces.push({ seed, from, to: Math.min(persons, from + perPiece) });
  let worlds = emptyWorlds();
  await Promise.all(Array.from({ length: Math.min(threads, pieces.length) }, async () => {
    const worker = new Worker(new URL('worker.js', import.meta.url));
    try {
      for (let piece = pieces.shift(); piece !== undefined; piece = pieces.shift()) {
        const result = await answerOf(worker, piece);
        worlds = addWorlds(worlds, result);
      }
    } finally {
      await worker.terminate();
    }
  }));
  return worlds;
}

function answerOf(worker: Worker, piece: Piece): Promise<Worlds> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (worlds: Worlds) => {
      worker.off('error', reject);
      resolve(worlds);
    });
    worker.postMessage(piece);
  });
}
