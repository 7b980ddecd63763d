import { checkPassword } from './check-password';

const problem = (password: string, names: string[] = []) => checkPassword(password, names, 10)[0]?.message;

test.each([
  'Password123!',
  'P@ssw0rd2026',
  'Welcome2026!',
  '1234567890',
  'aaaaaaaaaaaa',
  'Qwertyuiop1',
  'Woaini5201314',
  'Shanghai2026!!',
  'abababababab',
  '20261123-20261123',
])('%s is guessed first', (password) => {
  expect(problem(password)).toMatch(/guessed/);
});

test.each(['three green Horses 9', 'kV7-moor-Tasse', 'xT9fQe2LmA', '春天的湖水很安静呢今天', 'Test-passw0rd!'])(
  '%s is good enough',
  (password) => {
    expect(problem(password)).toBeUndefined();
  },
);

test('a password is as long as the office says', () => {
  expect(checkPassword('kV7-moorT', [], 10)).toEqual([
    { path: ['password'], message: 'Use at least {count} characters.', values: { count: '10' } },
  ]);
  expect(checkPassword('kV7-moorT', [], 9)).toEqual([]);
});

test('a password does not contain its owner', () => {
  expect(problem('Zhangwei-moor-7', ['Wei', 'zhangwei@example.com'])).toMatch(/owner/);
  expect(problem('greenHILLS-77-x', ['Green Hills', 'green.hills@example.com'])).toMatch(/owner/);
  expect(problem('张伟的房子很大很亮堂堂', ['张伟'])).toMatch(/owner/);
  expect(problem('an-ant-in-a-boat-9', ['An', 'Li'])).toBeUndefined();
});
