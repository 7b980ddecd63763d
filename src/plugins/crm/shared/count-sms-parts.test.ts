import { countSmsParts } from './count-sms-parts';

// S30: what a text becomes as SMS is known before it is sent.
test.each([
  ['', 'gsm7', 0, 0],
  ['a'.repeat(160), 'gsm7', 160, 1],
  ['a'.repeat(161), 'gsm7', 161, 2],
  ['a'.repeat(306), 'gsm7', 306, 2],
  ['a'.repeat(307), 'gsm7', 307, 3],
  ['中'.repeat(70), 'ucs2', 70, 1],
  ['中'.repeat(71), 'ucs2', 71, 2],
  ['中'.repeat(134), 'ucs2', 134, 2],
  ['中'.repeat(135), 'ucs2', 135, 3],
])('%#: counts the parts of a text as the network cuts it', (text, encoding, length, parts) => {
  expect(countSmsParts(text)).toEqual({ encoding, length, parts });
});

test('a character of the extension table takes two places, and one outside both makes the whole text UCS-2', () => {
  expect(countSmsParts('[€]')).toEqual({ encoding: 'gsm7', length: 6, parts: 1 });
  expect(countSmsParts('Zoë, ça va')).toMatchObject({ encoding: 'ucs2' });
  expect(countSmsParts('Größe ÄÖÜ à è @ £')).toMatchObject({ encoding: 'gsm7' });
  expect(countSmsParts('a'.repeat(100) + '’')).toEqual({ encoding: 'ucs2', length: 101, parts: 2 });
});

test('no part ends inside a character of two places', () => {
  expect(countSmsParts('a'.repeat(152) + '€'.repeat(77))).toEqual({ encoding: 'gsm7', length: 306, parts: 3 });
  expect(countSmsParts('中'.repeat(66) + '🎂'.repeat(34))).toEqual({ encoding: 'ucs2', length: 134, parts: 3 });
});
