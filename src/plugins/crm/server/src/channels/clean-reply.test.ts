import { cleanReply } from './clean-reply';

test('keeps words, line ends, emoji and marks as they are', () => {
  expect(cleanReply('  谢谢！\r\n<b>call me</b> & 🎂  ')).toBe('谢谢！\n<b>call me</b> & 🎂');
});

test('leaves out what no screen shows and what turns the order of letters around', () => {
  expect(cleanReply('a\u0000b\u001b[31mc\u202Ed\tand\u200Be')).toBe('ab[31mcd\tande');
});

test('is cut at 2000 characters, and never in the middle of one', () => {
  expect(cleanReply('好'.repeat(3_000))).toBe('好'.repeat(2_000));
  expect(cleanReply('a'.repeat(1_999) + '🎂'.repeat(5))).toBe(`${'a'.repeat(1_999)}🎂`);
});
