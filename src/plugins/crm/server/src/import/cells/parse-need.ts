import { plain } from './cell';
import { readChineseNumber } from './chinese-number';

/** What a demand says that was written down in words. Prices in whole units, areas in square metres. */
export interface Need {
  bedroomsMin?: number;
  bedroomsMax?: number;
  priceMin?: number;
  priceMax?: number;
  livingAreaMin?: number;
  livingAreaMax?: number;
  elevator?: 'required';
  facilities?: string[];
  propertyTypes?: string[];
  purpose?: string;
  /** Places of the area directory that the text names. */
  areas: string[];
}

const FACILITIES: [RegExp, string][] = [
  [/地铁|地鐵|metro|subway/i, 'metro'],
  [/学区|學區|学校|學校|school/i, 'school'],
  [/医院|醫院|hospital/i, 'hospital'],
  [/公园|公園|park\b/i, 'park'],
  [/车位|車位|停车|停車|parking/i, 'parking'],
];
const PROPERTY_TYPES: [RegExp, string][] = [
  [/写字楼|寫字樓|办公|辦公|office/i, 'office'],
  [/商铺|商鋪|店面|shop|retail/i, 'shop'],
  [/别墅|別墅|villa/i, 'villa'],
  [/仓库|倉庫|warehouse/i, 'warehouse'],
];
const PURPOSES: [RegExp, string][] = [
  [/投资|投資|invest/i, 'investment'],
  [/写字楼|寫字樓|办公|辦公|office/i, 'office'],
  [/商铺|商鋪|店面|retail/i, 'retail'],
  [/学区|學區|school/i, 'school'],
  [/改善|换房|換房|upgrade/i, 'upgrade'],
  [/养老|養老/, 'elderly'],
];
const AROUND = 0.1;

/** `三居 500-700万 朝阳 要电梯 近地铁`: what can be read with certainty; the words themselves stay in the notes. */
export const parseNeed = (text: string, knownAreas: readonly string[]): Need => {
  const words = plain(text);
  const matching = (table: [RegExp, string][]) =>
    table.filter(([pattern]) => pattern.test(words)).map(([, code]) => code);
  const facilities = matching(FACILITIES);
  const propertyTypes = matching(PROPERTY_TYPES);
  const purpose = matching(PURPOSES)[0];
  return {
    ...bedrooms(words),
    ...prices(words),
    ...livingArea(words),
    ...(/(要|带|帶|有|需)电?電?梯|with (a )?(lift|elevator)/i.test(words) && { elevator: 'required' as const }),
    ...(facilities.length > 0 && { facilities }),
    ...(propertyTypes.length > 0 && { propertyTypes }),
    ...(purpose && { purpose }),
    areas: knownAreas.filter((name) => name.length > 1 && words.includes(name)),
  };
};

const bedrooms = (words: string): Pick<Need, 'bedroomsMin' | 'bedroomsMax'> => {
  const match = /(\d+|[一二两兩三四五六七八九])[居室房](?!子|源|价)/.exec(words) ?? /(\d+)\s*bed/i.exec(words);
  const count = match && (/^\d+$/.test(match[1]) ? Number(match[1]) : readChineseNumber(match[1]));
  return count ? { bedroomsMin: count, bedroomsMax: count } : {};
};

const prices = (words: string): Pick<Need, 'priceMin' | 'priceMax'> => {
  const range = /(\d+(?:\.\d+)?)万?\s*[-~至到]\s*(\d+(?:\.\d+)?)\s*[万萬]/.exec(words);
  if (range) return { priceMin: Number(range[1]) * 1e4, priceMax: Number(range[2]) * 1e4 };
  const most =
    /(?:不超过|不超過|最多|低于)\s*(\d+(?:\.\d+)?)\s*[万萬]|(\d+(?:\.\d+)?)\s*[万萬]\s*(?:以内|以內|以下)/.exec(words);
  if (most) return { priceMax: Number(most[1] ?? most[2]) * 1e4 };
  const least = /(\d+(?:\.\d+)?)\s*[万萬]\s*(?:以上|起)/.exec(words);
  return least ? { priceMin: Number(least[1]) * 1e4 } : {};
};

const livingArea = (words: string): Pick<Need, 'livingAreaMin' | 'livingAreaMax'> => {
  const range = /(\d+)\s*[-~至到]\s*(\d+)\s*(?:平|m2)/.exec(words);
  if (range) return { livingAreaMin: Number(range[1]), livingAreaMax: Number(range[2]) };
  const around = /(\d+)\s*(?:平米|平方米|平|m2)\s*(?:左右|上下)/.exec(words);
  if (!around) return {};
  const size = Number(around[1]);
  return { livingAreaMin: Math.round(size * (1 - AROUND)), livingAreaMax: Math.round(size * (1 + AROUND)) };
};
