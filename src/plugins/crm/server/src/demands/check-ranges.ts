import type { Problem } from '../lib/problem';

export const RANGES = [
  ['priceMin', 'priceMax'],
  ['livingAreaMin', 'livingAreaMax'],
  ['bedroomsMin', 'bedroomsMax'],
] as const;

/** A range begins below its end. */
export const checkRanges = (demand: Record<string, unknown>): Problem[] =>
  RANGES.filter(
    ([min, max]) => demand[min] != null && demand[max] != null && Number(demand[min]) > Number(demand[max]),
  ).map(([, max]) => ({ path: [max], message: 'The upper limit lies below the lower one. Check both.' }));
