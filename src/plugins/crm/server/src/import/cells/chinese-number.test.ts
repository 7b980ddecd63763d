import { readChineseNumber } from './chinese-number';

test.each([
  ['八十', 80],
  ['十', 10],
  ['十二', 12],
  ['一百二十', 120],
  ['一百零五', 105],
  ['两', 2],
  ['三千零四十', 3040],
])('reads %s as %d', (text, value) => expect(readChineseNumber(text)).toBe(value));

test.each(['', '八十五六', '十百', '百', '80', '八十平'])('does not guess at %s', (text) =>
  expect(readChineseNumber(text)).toBeUndefined(),
);
