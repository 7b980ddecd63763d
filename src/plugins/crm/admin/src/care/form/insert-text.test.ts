import { insertText } from './insert-text';

test('a variable goes to the cursor, in the place of what is selected, else to the end', () => {
  expect(insertText('Dear ,', '{{a}}', 5)).toBe('Dear {{a}},');
  expect(insertText('Dear you,', '{{a}}', 5, 8)).toBe('Dear {{a}},');
  expect(insertText('Dear ', '{{a}}')).toBe('Dear {{a}}');
});
