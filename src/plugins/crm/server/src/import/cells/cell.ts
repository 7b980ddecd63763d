/**
 * What one cell says: a value; nothing at all (no value, no problem: "暂无", an empty cell); or why it cannot be read.
 * A `notice` goes with a value that was read with care and that a person should look at.
 */
export interface Cell<T> {
  value?: T;
  problem?: string;
  notice?: string;
}

/** Full-width digits, brackets and signs as ASCII; `㎡` as `m2`; no blanks around. */
export const plain = (text: string): string => text.normalize('NFKC').trim();

const MISSING =
  /^(暂无|暫無|无数据|未知|待定|不详|不詳|面议|面議|电议|價格面議|价格面议|n\/?a|null|none|tbd|unknown|poa|[-—–/\\.]+)$/i;

/** Empty, or one of the words people write where there is nothing to write. */
export const isMissing = (text: string): boolean => {
  const word = plain(text);
  return word === '' || MISSING.test(word);
};
