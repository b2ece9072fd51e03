/** A number from 0 up to 1, always the same one for the same keys: so two worlds, and any division over threads, see the same chances. */
export function chance(seed: number, ...keys: readonly number[]): number {
  let state = scramble(seed ^ 0x9e3779b9);
  for (const key of keys) state = scramble(state ^ scramble(key + 0x85ebca6b));
  return state / 2 ** 32;
}

/** How often something happens that happens so often on average (Poisson), for a chance. */
export function countFor(mean: number, drawn: number): number {
  let count = 0;
  let probability = Math.exp(-mean);
  let sum = probability;
  while (drawn > sum && count < 1_000) {
    count += 1;
    probability *= mean / count;
    sum += probability;
  }
  return count;
}

/** How long something takes that takes so long on average (exponential), for a chance. */
export function waitFor(meanMs: number, drawn: number): number {
  return Math.round(-Math.log(1 - drawn) * meanMs);
}

/** Every bit of the input moves half of the bits of the result: shifts and odd multipliers in turn. */
function scramble(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return (bits ^ (bits >>> 16)) >>> 0;
}
