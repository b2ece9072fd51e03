/** A stream of numbers that depends on nothing but its name: the same letters on every machine, on every start. */
export interface PseudoRandom {
  /** Whole number from `low` up to and including `high`. */
  between(low: number, high: number): number;
  /** That many decimal digits, the first of which is not 0. */
  digits(count: number): string;
  /** One of them. */
  pick<T>(choices: readonly [T, ...T[]]): T;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}

/** Mulberry32: small, and good enough for amounts in a demo. Never for anything secret. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The stream that belongs to a name, such as `koen/apk-herinnering/0`. */
export function pseudoRandom(name: string): PseudoRandom {
  const next = mulberry32(hash(name));
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    between,
    digits: (count) => String(between(1, 9)) + Array.from({ length: count - 1 }, () => between(0, 9)).join(''),
    pick: (choices) => choices[between(0, choices.length - 1)] ?? choices[0],
  };
}

/** A UUID (version 8, RFC 9562 section 5.8) that belongs to a name, so that a message keeps its id when the seed is made again. */
export function pseudoUuid(name: string): string {
  const random = pseudoRandom(`uuid/${name}`);
  const hex = (count: number): string => Array.from({ length: count }, () => random.between(0, 15).toString(16)).join('');
  return `${hex(8)}-${hex(4)}-8${hex(3)}-${random.pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`;
}
