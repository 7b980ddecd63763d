import { isMasked } from '../lib/masked';

/**
 * What a field holds after a key stroke. A masked value is never edited in part: what remains of the mask goes, and
 * what was typed or pasted is the new value.
 */
export const replaceMasked = (before: string, after: string): string => {
  if (!isMasked(before) || !after.includes('*')) return after;
  let head = 0;
  while (head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < after.length - head && tail < before.length - head && before.at(-1 - tail) === after.at(-1 - tail))
    tail += 1;
  const typed = after.slice(head, after.length - tail);
  return isMasked(typed) ? '' : typed;
};
