/** Random numbers that are the same each time. */
export interface Random {
  /** A whole number from 0, below `count`. */
  below(count: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
}

/** Mulberry32. The same seed gives the same numbers on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const below = (count: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * count);
  };
  return { below, pick: (list) => list[below(list.length)] ?? list[0] };
}
