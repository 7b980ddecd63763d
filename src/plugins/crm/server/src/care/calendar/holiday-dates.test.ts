import { addDays } from '../../lib/clock';
import { findHolidayDates, planHolidaySlots } from './holiday-dates';

test('a holiday that falls twice in a year is two occasions, wherever the days begin', () => {
  const laba = { key: 'laba', rule: 'lunar_md', params: { month: 12, day: 8 } };
  const keys = (from: string, to: string) =>
    planHolidaySlots(laba, from, to, 0).map((slot) => `${slot.day} ${slot.occurrenceKey}`);
  expect(keys('2022-01-01', '2022-12-31')).toEqual(['2022-01-10 holiday:laba:2022', '2022-12-30 holiday:laba:2022:2']);
  expect(keys('2022-12-01', '2023-12-31')).toEqual(['2022-12-30 holiday:laba:2022:2']);
});

const dates = (rule: string, params: Record<string, unknown>, years: number[]) =>
  years.flatMap((year) => findHolidayDates({ key: 'x', rule, params }, year));

test('lunar festivals', () => {
  expect(dates('lunar_md', { month: 1, day: 1 }, [1987, 2024, 2025, 2026, 2027, 2030])).toEqual([
    '1987-01-29',
    '2024-02-10',
    '2025-01-29',
    '2026-02-17',
    '2027-02-06',
    '2030-02-03',
  ]);
  expect(dates('lunar_md', { month: 8, day: 15 }, [2025, 2026, 2027])).toEqual([
    '2025-10-06',
    '2026-09-25',
    '2027-09-15',
  ]);
  expect(dates('lunar_md', { month: 12, day: 8 }, [2025, 2026, 2027])).toEqual([
    '2025-01-07',
    '2026-01-26',
    '2027-01-15',
  ]);
});

test('除夕 is the last day of the lunar year, the 29th or the 30th', () => {
  expect(dates('lunar_last_day', {}, [2024, 2025, 2026, 2027])).toEqual([
    '2024-02-09',
    '2025-01-28',
    '2026-02-16',
    '2027-02-05',
  ]);
});

test('solar terms move between two days', () => {
  expect(dates('solar_term', { term: '清明' }, [2024, 2025, 2026, 2027, 2028])).toEqual([
    '2024-04-04',
    '2025-04-04',
    '2026-04-05',
    '2027-04-05',
    '2028-04-04',
  ]);
  expect(dates('solar_term', { term: '冬至' }, [2026])).toEqual(['2026-12-22']);
});

test('the nth weekday, from the beginning or the end of a month', () => {
  expect(dates('nth_weekday', { month: 11, weekday: 4, nth: 4 }, [2026])).toEqual(['2026-11-26']);
  expect(dates('nth_weekday', { month: 5, weekday: 7, nth: 2 }, [2027])).toEqual(['2027-05-09']);
  expect(dates('nth_weekday', { month: 5, weekday: 1, nth: -1 }, [2027])).toEqual(['2027-05-31']);
  expect(dates('nth_weekday', { month: 2, weekday: 1, nth: 5 }, [2027])).toEqual([]);
});

test('fixed days, 29 February in leap years only, and a table', () => {
  expect(dates('solar_md', { month: 10, day: 1 }, [2026])).toEqual(['2026-10-01']);
  expect(dates('solar_md', { month: 2, day: 29 }, [2027, 2028])).toEqual(['2028-02-29']);
  expect(dates('table', { dates: ['2027-03-09', '2026-03-20'] }, [2026, 2027, 2028])).toEqual([
    '2026-03-20',
    '2027-03-09',
  ]);
});

test('an offset crosses New Year, and the occasion keeps its own year', () => {
  const newYear = { key: 'new_year', rule: 'solar_md', params: { month: 1, day: 1 } };
  expect(planHolidaySlots(newYear, '2026-12-25', '2027-01-01', -3)).toEqual([
    { day: '2026-12-29', year: 2027, occurrenceKey: 'holiday:new_year:2027' },
  ]);
});

test('the 30th of a lunar month of 29 days is its last day', () => {
  const holiday = { key: 'end', rule: 'lunar_md', params: { month: 1, day: 30 } };
  const dates = [2024, 2025, 2026, 2027, 2028].flatMap((year) => findHolidayDates(holiday, year));
  expect(dates).toHaveLength(5);
  const next = [2024, 2025, 2026, 2027, 2028].flatMap((year) =>
    findHolidayDates({ ...holiday, params: { month: 2, day: 1 } }, year),
  );
  expect(dates.map((day) => addDays(day, 1))).toEqual(next);
});

test('a holiday that says no day falls on none', () => {
  for (const rule of ['solar_md', 'lunar_md', 'solar_term', 'nth_weekday', 'table'])
    expect(findHolidayDates({ key: 'broken', rule, params: null }, 2027)).toEqual([]);
});
