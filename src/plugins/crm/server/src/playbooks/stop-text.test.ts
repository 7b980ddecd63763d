import { addLine, removeLine, stopText } from './stop-text';

test('a cancelled task says why, after what stood there before', () => {
  const line = stopText('en', 'complaint_open');
  expect(line).toBe('Cancelled by the playbook: a serious complaint is open.');
  expect(addLine('Ask about the garden', line)).toBe(`Ask about the garden\n${line}`);
  expect(addLine(null, line)).toBe(line);
});

test('taking it back restores the notes, and only those that the playbook wrote', () => {
  const line = stopText('zh-CN', 'by_hand');
  for (const notes of ['', 'Ask about the garden']) expect(removeLine(addLine(notes, line), line)).toBe(notes);
  expect(removeLine('Not interested', line)).toBeNull();
  expect(removeLine(null, line)).toBeNull();
});
