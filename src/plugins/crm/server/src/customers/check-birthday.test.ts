import { checkBirthday } from './check-birthday';

const on = (birthYear: number | null, birthMonth: number | null, birthDay: number | null, birthdayCalendar = 'solar') =>
  checkBirthday({ birthYear, birthMonth, birthDay, birthdayCalendar }, '2026-11-23').map((p) => p.path[0]);

test('29 February stands without a year and in a leap year only', () => {
  expect(on(null, 2, 29)).toEqual([]);
  expect(on(1992, 2, 29)).toEqual([]);
  expect(on(1990, 2, 29)).toEqual(['birthDay']);
});

test('a day that does not exist, or is still to come, is refused', () => {
  expect(on(1990, 2, 30)).toEqual(['birthDay']);
  expect(on(null, 4, 31)).toEqual(['birthDay']);
  expect(on(2026, 11, 24)).toEqual(['birthDay']);
  expect(on(2026, 11, 23)).toEqual([]);
  expect(on(2035, 1, 1)).toEqual(['birthYear']);
  expect(on(1899, 1, 1)).toEqual(['birthYear']);
});

test('a year alone stands, a month alone does not', () => {
  expect(on(1990, null, null)).toEqual([]);
  expect(on(1990, 5, null)).toEqual(['birthDay']);
  expect(on(null, null, 5)).toEqual(['birthMonth']);
});

test('a lunar month has at most 30 days', () => {
  expect(on(null, 2, 30, 'lunar')).toEqual([]);
  expect(on(null, 2, 31, 'lunar')).toEqual(['birthDay']);
});
