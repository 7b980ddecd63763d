import { parseMoney, parseUnitPrice } from './parse-money';

test.each([
  ['650万', 6_500_000],
  ['1656万元', 16_560_000],
  ['￥6,500,000', 6_500_000],
  [' 2369 万 ', 23_690_000],
  ['11440000', 11_440_000],
  ['1.2亿', 120_000_000],
  ['５００萬', 5_000_000],
  ['$1,250,000.50', 1_250_000.5],
  ['850k', 850_000],
  ['0.1万', 1_000],
])('reads %s as %d', (text, value) => expect(parseMoney(text)).toEqual({ value }));

test.each(['', '  ', '暂无', '面议', 'N/A', '-', '—'])('takes %j as no price', (text) =>
  expect(parseMoney(text)).toEqual({}),
);

test.each(['500-700万', '6,50', 'about 5', '万', '=1+1', '1.2.3'])('refuses %s', (text) =>
  expect(parseMoney(text).problem).toBe('This is not an amount of money.'),
);

test('refuses a negative amount', () => expect(parseMoney('-5万').problem).toBe('An amount cannot be negative.'));

test.each([
  ['110,442元/平', 110_442],
  ['60576元/平米', 60_576],
  ['3.5万/㎡', 35_000],
  ['42381', 42_381],
])('reads the unit price %s as %d', (text, value) => expect(parseUnitPrice(text)).toEqual({ value }));

test('refuses a unit price that is none', () =>
  expect(parseUnitPrice('贵').problem).toBe('This is not a price for one square metre.'));
