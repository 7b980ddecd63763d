const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** `八十` → 80, `一百二十` → 120, `两` → 2; undefined for anything that is not a whole number below ten thousand. */
export const readChineseNumber = (text: string): number | undefined => {
  if (!/^[〇零一壹二两兩三四五六七八九十百千]+$/.test(text)) return undefined;
  let total = 0;
  let digit: number | undefined;
  let smallest = Infinity;
  for (const sign of text) {
    const unit = UNITS[sign];
    if (unit === undefined) {
      const value = DIGITS[sign];
      if (digit !== undefined && digit !== 0) return undefined;
      digit = value;
      continue;
    }
    if (unit >= smallest) return undefined;
    if (digit === undefined && unit !== 10) return undefined;
    total += (digit ?? 1) * unit;
    smallest = unit;
    digit = undefined;
  }
  return total + (digit ?? 0);
};
