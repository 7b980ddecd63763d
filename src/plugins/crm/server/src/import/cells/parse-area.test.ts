import { parseArea } from './parse-area';

test.each([
  ['145.14', 145.14, 'sqm'],
  ['251.53㎡', 251.53, 'sqm'],
  ['86平米', 86, 'sqm'],
  ['54.27 m²', 54.27, 'sqm'],
  ['1,250 sq ft', 1250, 'sqft'],
  ['3.5亩', 3.5, 'mu'],
])('reads %s', (text, area, unit) => expect(parseArea(text)).toEqual({ value: { area, unit } }));

test('reads an area in words, and says so', () =>
  expect(parseArea('八十平')).toEqual({
    value: { area: 80, unit: 'sqm' },
    notice: 'Written in words: read as a number.',
  }));

test.each(['-35平米', '0', '0㎡'])('refuses %s', (text) =>
  expect(parseArea(text).problem).toBe('An area must be greater than zero.'),
);

test.each(['很大', '80-90平', '200平左右'])('refuses %s', (text) =>
  expect(parseArea(text).problem).toBe('This is not an area.'),
);

test('takes 暂无 as nothing', () => expect(parseArea('暂无')).toEqual({}));
