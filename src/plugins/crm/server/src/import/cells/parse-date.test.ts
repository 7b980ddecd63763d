import { parseDate, parseInstant, parseYear } from './parse-date';

test.each([
  ['2026-05-25', '2026-05-25'],
  ['2026/4/14', '2026-04-14'],
  ['20260328', '2026-03-28'],
  ['2026年2月4日', '2026-02-04'],
  ['2024-08-13T18:04:34.666+00:00', '2024-08-13'],
  ['2024-02-29', '2024-02-29'],
])('reads %s', (text, value) => expect(parseDate(text)).toEqual({ value }));

test.each(['2026-02-30', '2023-02-29', '20261301', '2026/4/31'])('refuses %s', (text) =>
  expect(parseDate(text).problem).toBe('There is no such day in the calendar.'),
);

test.each(['yesterday', '4/14', '03/04/2026', '=1+1'])('does not guess at %s', (text) =>
  expect(parseDate(text).problem).toBe('This is not a date.'),
);

test('keeps the instant of a timestamp', () => {
  expect(parseInstant('2024-08-14T11:37:45.65+02:00').value).toBe('2024-08-14T09:37:45.650Z');
  expect(parseInstant('2026/4/14').value).toBe('2026-04-14T00:00:00.000Z');
});

test.each([
  ['1979年建', 1979],
  ['2009', 2009],
  ['2014年', 2014],
])('reads the year %s', (text, value) => expect(parseYear(text, 2028)).toEqual({ value }));

test('refuses a house of the far future', () =>
  expect(parseYear('2199年', 2028).problem).toBe('A building of this year is not possible.'));
