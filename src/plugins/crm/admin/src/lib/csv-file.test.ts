import { csvText } from './csv-file';

test('a file opens as UTF-8, quotes what would break it and runs nothing', () => {
  expect(
    csvText([
      ['张伟', 'a, "b"'],
      ['=1+1', '-'],
    ]),
  ).toBe('\ufeff张伟,"a, ""b"""\r\n\'=1+1,\'-\r\n');
});
