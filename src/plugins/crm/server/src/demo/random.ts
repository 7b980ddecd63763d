/** Chance that repeats: the same seed gives the same answers in the same order. */
export interface Random {
  /** 0 ≤ x < 1 */
  next(): number;
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  isLikely(chance: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** One key of a table of weights. */
  pickWeighted<K extends string>(weights: Partial<Record<K, number>>): K;
  /** `count` different members, in a new order. */
  pickSome<T>(from: readonly T[], count: number): T[];
}

/** mulberry32: 32 bits of state, good enough for believable data and nothing else. */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    int,
    isLikely: (chance) => next() < chance,
    pick: (from) => from[int(0, from.length - 1)],
    pickWeighted: <K extends string>(weights: Partial<Record<K, number>>) => {
      const entries = Object.entries(weights) as [K, number][];
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [key, weight] of entries) {
        left -= weight;
        if (left < 0) return key;
      }
      return entries[entries.length - 1][0];
    },
    pickSome: (from, count) => {
      const pool = [...from];
      return Array.from({ length: Math.min(count, pool.length) }, () => pool.splice(int(0, pool.length - 1), 1)[0]);
    },
  };
};
