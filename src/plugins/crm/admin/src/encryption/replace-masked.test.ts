import { replaceMasked } from './replace-masked';

test.each([
  ['typing behind it', '138****1234', '138****12345', '5'],
  ['typing before it', '138****1234', '9138****1234', '9'],
  ['pasting into it', '138****1234', '138**139 0000 1111**1234', '139 0000 1111'],
  ['deleting a character', '138****1234', '138****123', ''],
  ['typing over the whole', '138****1234', '1', '1'],
  ['pasting another mask', '138****1234', '138****1234139****0000', ''],
  ['typing on', '1380', '13800', '13800'],
])('a masked value is replaced, never mended: %s (S81)', (_how, before, after, expected) => {
  expect(replaceMasked(before, after)).toBe(expected);
});
