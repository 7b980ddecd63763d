import { findHolidayDates } from './calendar/holiday-dates';
import { checkHoliday, SOLAR_TERMS } from './check-holiday';
import holidays from './holidays.json';

test('what is shipped is right', () => {
  expect(holidays.flatMap(checkHoliday)).toEqual([]);
});

test('each solar term falls on a day of each year', () => {
  for (const term of SOLAR_TERMS)
    for (const year of [2026, 2027])
      expect(findHolidayDates({ key: 'term', rule: 'solar_term', params: { term } }, year)).toHaveLength(1);
});

test.each([
  ['solar_md', { month: 13, day: 1 }],
  ['solar_md', { month: 2, day: 30 }],
  ['solar_md', null],
  ['lunar_md', { month: 8, day: 31 }],
  ['lunar_md', { month: -4, day: 1 }],
  ['solar_term', { term: 'spring' }],
  ['nth_weekday', { month: 5, weekday: 9, nth: 2 }],
  ['nth_weekday', { month: 5, weekday: 7, nth: 0 }],
  ['table', { dates: ['2027-02-30'] }],
  ['table', { dates: [] }],
  ['table', 'not JSON'],
])('%s of %j is refused at its field', (rule, params) => {
  expect(checkHoliday({ rule, params })).toEqual([{ path: ['params'], message: expect.stringContaining('Enter') }]);
});

test('29 February and a negative count from the end of the month are possible', () => {
  expect(checkHoliday({ rule: 'solar_md', params: '{"month":2,"day":29}' })).toEqual([]);
  expect(checkHoliday({ rule: 'nth_weekday', params: { month: 5, weekday: 1, nth: -1 } })).toEqual([]);
});
