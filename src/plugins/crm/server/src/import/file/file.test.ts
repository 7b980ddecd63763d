import { readFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { decodeFile } from './decode-file';
import { detectDelimiter, readTable } from './read-table';

const fixture = (name: string) => readFileSync(path.resolve(__dirname, '../../../../../../../tests/fixtures', name));

test('decodes GB18030, UTF-8 with its mark, and plain UTF-8', () => {
  const gbk = decodeFile(fixture('customers-cn-gbk.csv'));
  expect(gbk.encoding).toBe('gb18030');
  expect(gbk.text.split(',')[0]).toBe('姓名');
  const marked = decodeFile(fixture('listings-cn-messy.csv'));
  expect(marked.encoding).toBe('utf-8');
  expect(marked.text.startsWith('房源编号')).toBe(true);
  expect(decodeFile(fixture('contacts-atomic-crm.csv')).encoding).toBe('utf-8');
});

test.each(['big5', 'utf-16le', 'gb18030'])('decodes Chinese written in %s', (encoding) => {
  const text = '姓名,電話,備註\n陳大文,0912345678,喜歡河景的三房住宅\n林小姐,0922333444,預算一千五百萬以內\n'.repeat(3);
  expect(decodeFile(iconv.encode(text, encoding, { addBOM: encoding === 'utf-16le' })).text).toBe(text);
});

test.each([
  ['a,b,c\n1;2', ','],
  ['a;b;"c,d,e,f"\n', ';'],
  ['a\tb\n', '\t'],
  ['only', ','],
])('finds the delimiter of %j', (text, delimiter) => expect(detectDelimiter(text)).toBe(delimiter));

test('numbers rows as the file does, also after empty lines and line breaks in a cell', () => {
  const { rows } = readTable('name,remarks\nA,"two\nlines"\n\nB,one\n');
  expect(rows).toEqual([
    { line: 2, width: 2, cells: ['A', 'two\nlines'] },
    { line: 5, width: 2, cells: ['B', 'one'] },
  ]);
});

test('fills a short row, and remembers how long it was', () =>
  expect(readTable('a,b,c\n1,2\n').rows).toEqual([{ line: 2, width: 2, cells: ['1', '2', ''] }]));

test('names headings apart', () => expect(readTable('a,,a\n1,2,3').headings).toEqual(['a', 'Column 2', 'a (2)']));

test('refuses an empty file and one that is not text', () => {
  expect(() => readTable('')).toThrow('The file is empty.');
  expect(() => readTable('PK\u0003\u0004\0\0')).toThrow('The file is not text. Save the table as CSV.');
});
