import { parseBirthday, parseLunarBirthday, parseSolarBirthday } from './parse-birthday';

test.each([
  ['1992-10-23', { calendar: 'solar', year: 1992, month: 10, day: 23 }],
  ['1980/5/9', { calendar: 'solar', year: 1980, month: 5, day: 9 }],
  ['1984年4月28日', { calendar: 'solar', year: 1984, month: 4, day: 28 }],
  ['10月24日', { calendar: 'solar', month: 10, day: 24 }],
  ['2月29日', { calendar: 'solar', month: 2, day: 29 }],
  ['农历闰十月廿三', { calendar: 'lunar', month: 10, day: 23, leapMonth: true }],
  ['农历三月初八', { calendar: 'lunar', month: 3, day: 8 }],
  ['农历正月三十', { calendar: 'lunar', month: 1, day: 30 }],
  ['农历冬月初十', { calendar: 'lunar', month: 11, day: 10 }],
  ['農曆臘月十五', { calendar: 'lunar', month: 12, day: 15 }],
  ['农历1984年十二月二十', { calendar: 'lunar', year: 1984, month: 12, day: 20 }],
])('reads %s', (text, value) => expect(parseBirthday(text)).toEqual({ value }));

test.each(['1990-02-30', '2月30日', '13月1日'])('refuses %s', (text) =>
  expect(parseSolarBirthday(text).problem).toBe('There is no such day in the calendar.'),
);

test.each(['农历三月', '农历三月卅一', '农历十三月初一', '农历三月十十'])('refuses %s', (text) =>
  expect(parseLunarBirthday(text).problem).toBe('This is not a day of the Chinese calendar.'),
);

test('an empty cell is no birthday', () => expect(parseBirthday('')).toEqual({}));
