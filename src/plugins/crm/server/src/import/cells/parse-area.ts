import { isMissing, plain, type Cell } from './cell';
import { readChineseNumber } from './chinese-number';
import { readDecimal } from './read-decimal';

export interface AreaSize {
  area: number;
  unit: 'sqm' | 'sqft' | 'mu';
}

const UNITS: [RegExp, AreaSize['unit']][] = [
  [/(平方英尺|平方呎|呎|sq\.?\s?ft\.?|sqft|ft2)$/i, 'sqft'],
  [/(亩|畝|mu)$/i, 'mu'],
  [/(平方米|平方公尺|平米|平方|平|m2|m\^2|sq\.?\s?m\.?|sqm)$/i, 'sqm'],
];

/** The size of a home or a plot: `145.14`, `251.53㎡`, `86平米`, `1,250 sq ft`, `八十平`. Square metres unless it says otherwise. */
export const parseArea = (text: string): Cell<AreaSize> => {
  if (isMissing(text)) return {};
  const whole = plain(text);
  const [pattern, unit] = UNITS.find(([p]) => p.test(whole)) ?? [/$/, 'sqm' as const];
  const bare = whole.replace(pattern, '').trim();
  const inWords = readChineseNumber(bare);
  const area = readDecimal(bare) ?? inWords;
  if (area === undefined) return { problem: 'This is not an area.' };
  if (area <= 0) return { problem: 'An area must be greater than zero.' };
  return { value: { area, unit }, ...(inWords !== undefined && { notice: 'Written in words: read as a number.' }) };
};
