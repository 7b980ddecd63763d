import { isMissing, plain, type Cell } from './cell';
import { readDecimal } from './read-decimal';

const SCALE: Record<string, number> = { 亿: 1e8, 億: 1e8, 万: 1e4, 萬: 1e4, w: 1e4, 千: 1e3, k: 1e3, m: 1e6 };
const CURRENCY = /^(?:¥|\$|€|£|rmb|cny|usd|hkd|hk\$|人民币)?\s*|\s*(?:元|块|圆|圓|rmb|cny|人民币)?$/gi;

/** An amount in whole units of the currency: `650万`, `￥6,500,000`, ` 2369 万 `, `1.2亿元`. Words such as 面议 say nothing. */
export const parseMoney = (text: string): Cell<number> => {
  if (isMissing(text)) return {};
  const bare = plain(text).replace(CURRENCY, '').replace(/\s/g, '');
  const match = /^(.*?)(亿|億|万|萬|千|[wkm])?$/i.exec(bare);
  const amount = readDecimal(match?.[1] ?? '');
  if (amount === undefined) return { problem: 'This is not an amount of money.' };
  if (amount < 0) return { problem: 'An amount cannot be negative.' };
  const scale = SCALE[match?.[2]?.toLowerCase() ?? ''] ?? 1;
  return { value: Math.round(amount * scale * 100) / 100 };
};

/** A price for one square metre: `60576元/平米`, `110,442元/平`, `3.5万/㎡`. */
export const parseUnitPrice = (text: string): Cell<number> => {
  if (isMissing(text)) return {};
  const cell = parseMoney(plain(text).replace(/\s*\/\s*(平方米|平米|平|m2|sqm)$/i, ''));
  return cell.problem ? { problem: 'This is not a price for one square metre.' } : cell;
};
