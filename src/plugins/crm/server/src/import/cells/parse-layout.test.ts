import { parseLayout } from './parse-layout';

test.each([
  ['2室1厅1卫', { bedrooms: 2, livingRooms: 1, bathrooms: 1 }],
  ['2房1厅', { bedrooms: 2, livingRooms: 1 }],
  ['3室2厅1厨2卫', { bedrooms: 3, livingRooms: 2, kitchens: 1, bathrooms: 2 }],
  ['3 bed 2 bath', { bedrooms: 3, bathrooms: 2 }],
])('reads %s', (text, value) => expect(parseLayout(text)).toEqual({ value }));

test('reads words for numbers, and says so', () =>
  expect(parseLayout('三室一厅')).toEqual({
    value: { bedrooms: 3, livingRooms: 1 },
    notice: 'Written in words: read as a number.',
  }));

test.each(['大', '2室半', '室厅'])('refuses %s', (text) =>
  expect(parseLayout(text).problem).toBe('This is not a layout.'),
);
