import { isStopWord } from './is-stop-word';

// S34: a customer's no is understood however it is typed …
test.each(['TD', 'td', 'ＴＤ', ' Td。', '退订', '“退订”', '退訂', 'STOP', 'stop.', 'ｓｔｏｐ', 'Unsubscribe'])(
  '%s is a no',
  (text) => expect(isStopWord(text)).toBe(true),
);

// … and what is no no stays an answer.
test.each(['', '好的', 'TD了吗', 'please stop by on Sunday', '不退订', 'T'])('%s is none', (text) =>
  expect(isStopWord(text)).toBe(false),
);
