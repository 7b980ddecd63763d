export interface Layout {
  bedrooms?: number | null;
  livingRooms?: number | null;
  kitchens?: number | null;
  bathrooms?: number | null;
}

const DIGITS = '零一二三四五六七八九十';
const PARTS: [keyof Layout, RegExp, string][] = [
  ['bedrooms', /([\d零一二两三四五六七八九十]+)\s*(?:室|房|卧|居室?|bed(?:room)?s?|br\b|bd\b)/i, '室'],
  ['livingRooms', /([\d零一二两三四五六七八九十]+)\s*(?:厅|廳|living ?rooms?|lr\b)/i, '厅'],
  ['kitchens', /([\d零一二两三四五六七八九十]+)\s*(?:厨|廚|kitchens?)/i, '厨'],
  ['bathrooms', /([\d零一二两三四五六七八九十]+)\s*(?:卫|衛|浴|bath(?:room)?s?|ba\b)/i, '卫'],
];

const countOf = (written: string): number => {
  if (/^\d+$/.test(written)) return Number(written);
  const [tens, ones] = written.replace('两', '二').includes('十')
    ? written.replace('两', '二').split('十')
    : ['', written];
  const digit = (text: string) => DIGITS.indexOf(text.replace('两', '二'));
  return written.includes('十') ? (tens ? digit(tens) : 1) * 10 + (ones ? digit(ones) : 0) : digit(ones);
};

/** `3室2厅1厨2卫`, `三室一厅`, `2房1厅`, `3 bedrooms 2 baths` as counts; undefined when no room is named. */
export const parseLayout = (text: string): Layout | undefined => {
  const plain = text.normalize('NFKC');
  const found = PARTS.flatMap(([part, pattern]) => {
    const match = pattern.exec(plain);
    return match ? [[part, countOf(match[1])]] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
};

/** Counts as `3室2厅1厨2卫`; what is not known is left out. */
export const formatLayout = (layout: Layout): string | undefined =>
  PARTS.flatMap(([part, , word]) => (layout[part] == null ? [] : [`${layout[part]}${word}`])).join('') || undefined;
