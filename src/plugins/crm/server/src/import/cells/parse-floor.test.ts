import { parseFloor } from './parse-floor';

test.each([
  ['低楼层(共15层)', { band: 'low', total: 15 }],
  ['中楼层（共33层）', { band: 'mid', total: 33 }],
  ['高樓層/28層', { band: 'high', total: 28 }],
  ['10/15', { floor: 10, total: 15 }],
  ['3F/18F', { floor: 3, total: 18 }],
  ['8层', { floor: 8 }],
  ['-1', { floor: -1 }],
])('reads %s', (text, value) => expect(parseFloor(text)).toEqual({ value }));

test('keeps the part of the building although its number of floors is impossible', () =>
  expect(parseFloor('低楼层(共0层)')).toEqual({
    value: { band: 'low' },
    problem: 'A building has at least one floor.',
  }));

test('refuses a floor above the roof', () =>
  expect(parseFloor('16/15').problem).toBe('The floor lies above the top of the building.'));

test('refuses words', () => expect(parseFloor('很高').problem).toBe('This is not a floor.'));
