import { inParts, isSafePath, partName } from './entries';

test.each(['../x', '/etc/passwd', 'a/../../b', 'a//b', 'c:\\x', 'c:/x', 'a\\..\\b', '', '.', 'a/.', 'a\0b'])(
  'S77 the path %j of an archive is not written to',
  (path) => expect(isSafePath(path)).toBe(false),
);

test.each(['photo.jpg', 'thumbs/photo 1.jpg', '客厅.jpg', '..photo.jpg', '.gitkeep'])(
  'S77 %j is a file of the uploads',
  (path) => expect(isSafePath(path)).toBe(true),
);

test('a dump in parts is the dump, whatever pieces it came in, and its names sort as they follow', async () => {
  const pieces = [3, 1, 5, 2, 9, 1].map((length, i) => Buffer.alloc(length, i));
  const parts: Buffer[] = [];
  for await (const part of inParts((async function* () { yield* pieces; })(), 6)) parts.push(part); // prettier-ignore
  expect(Buffer.concat(parts)).toEqual(Buffer.concat(pieces));
  expect(parts.map(({ length }) => length)).toEqual([9, 11, 1]);
  expect([11, 2, 1].map(partName).sort()).toEqual([1, 2, 11].map(partName));
});
