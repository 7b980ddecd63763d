import { exactMoney, shortMoney, shortNumber } from './number-format';

test('large numbers are short in the way of the language', () => {
  expect(shortNumber(6_500_000, 'en')).toBe('6.5M');
  expect(shortNumber(6_500_000, 'zh-Hans')).toBe('650万');
  expect(shortNumber(6_500_000, 'zh')).toBe('650萬');
  expect(shortNumber(1284, 'en')).toBe('1,284');
});

test('money has its sign, and all its digits where it must be exact', () => {
  expect(shortMoney(6_500_000, 'CNY', 'en')).toBe('¥6.5M');
  expect(shortMoney(6_500_000, 'CNY', 'zh-Hans')).toBe('¥650万');
  expect(exactMoney(6_512_345.5, 'CNY', 'en')).toBe('¥6,512,345.5');
});
