import { csvText } from './csv-text';

test('quotes what needs it and marks the encoding', () =>
  expect(csvText([['a', 'b,c', 'say "hi"', 7]])).toBe('\ufeffa,"b,c","say ""hi""",7\r\n'));

test.each(['=1+1', '+49', '-35', '@SUM(A1)'])('a spreadsheet does not run %s', (cell) =>
  expect(csvText([[cell]])).toBe(`\ufeff'${cell}\r\n`),
);
