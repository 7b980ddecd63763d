import { parseNumber } from './parse-number';

test.each(['C-000123', 'c-123', 'C000123', 'c123', '123', '000123', 'Ｃ－１２３', ' C 123 '])(
  '%s is customer 123',
  (written) => {
    expect(parseNumber(written, 'C')).toBe('C-000123');
  },
);

test('a number may grow beyond six digits', () => {
  expect(parseNumber('C-1234567', 'C')).toBe('C-1234567');
});

test.each(['L-123', 'CC-123', 'C-12a', '张伟', ''])('%s is no customer number', (written) => {
  expect(parseNumber(written, 'C')).toBeUndefined();
});
