import { isMissing, plain, type Cell } from './cell';
import { readChineseNumber } from './chinese-number';

export interface Layout {
  bedrooms?: number;
  livingRooms?: number;
  kitchens?: number;
  bathrooms?: number;
}

const ROOMS: Record<string, keyof Layout> = {
  室: 'bedrooms',
  房: 'bedrooms',
  居: 'bedrooms',
  厅: 'livingRooms',
  廳: 'livingRooms',
  厨: 'kitchens',
  廚: 'kitchens',
  卫: 'bathrooms',
  衛: 'bathrooms',
  浴: 'bathrooms',
};
const PART = /(\d+|[一二两兩三四五六七八九十]+)(室|房|居|厅|廳|厨|廚|卫|衛|浴)室?/g;
const ENGLISH: [RegExp, keyof Layout][] = [
  [/(\d+)\s*(?:bed(?:room)?s?|brs?|bd)\b/i, 'bedrooms'],
  [/(\d+)\s*(?:bath(?:room)?s?|ba)\b/i, 'bathrooms'],
];

/** `2室1厅1卫`, `2房1厅`, `三室一厅`, `3 bed 2 bath`. Words in place of digits are read, and said. */
export const parseLayout = (text: string): Cell<Layout> => {
  if (isMissing(text)) return {};
  const bare = plain(text);
  const value: Layout = {};
  for (const [pattern, room] of ENGLISH) {
    const match = pattern.exec(bare);
    if (match) value[room] = Number(match[1]);
  }
  if (Object.keys(value).length > 0) return { value };
  const joined = bare.replace(/\s/g, '');
  let inWords = false;
  for (const [, count, room] of joined.matchAll(PART)) {
    const number = /^\d+$/.test(count) ? Number(count) : readChineseNumber(count);
    if (number === undefined) return { problem: 'This is not a layout.' };
    inWords ||= !/^\d+$/.test(count);
    value[ROOMS[room]] = number;
  }
  if (Object.keys(value).length === 0 || joined.replace(PART, '') !== '') return { problem: 'This is not a layout.' };
  return { value, ...(inWords && { notice: 'Written in words: read as a number.' }) };
};
