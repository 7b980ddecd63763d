import { formatLayout, parseLayout } from './layout-text';

test.each([
  ['3室2厅1厨2卫', { bedrooms: 3, livingRooms: 2, kitchens: 1, bathrooms: 2 }],
  ['三室一厅', { bedrooms: 3, livingRooms: 1 }],
  ['两房一厅', { bedrooms: 2, livingRooms: 1 }],
  ['十二室', { bedrooms: 12 }],
  ['4房0厅', { bedrooms: 4, livingRooms: 0 }],
  ['２室１厅１卫', { bedrooms: 2, livingRooms: 1, bathrooms: 1 }],
  ['3 bedrooms, 2 baths', { bedrooms: 3, bathrooms: 2 }],
])('reads %s', (text, layout) => {
  expect(parseLayout(text)).toEqual(layout);
});

test.each(['开放式', 'studio', ''])('%s names no room', (text) => {
  expect(parseLayout(text)).toBeUndefined();
});

test('writes what it reads', () => {
  expect(formatLayout({ bedrooms: 3, livingRooms: 2, kitchens: 1, bathrooms: 2 })).toBe('3室2厅1厨2卫');
  expect(formatLayout({ bedrooms: 1, livingRooms: 0 })).toBe('1室0厅');
  expect(formatLayout({})).toBeUndefined();
});
