import { wordsOf, type Words } from './value-words';

const words: Words = {
  valueOf: (attribute, value) => (attribute === 'stage' && value === 'new' ? 'New' : value),
  fieldOf: (field) => `<${field}>`,
  date: (at, withTime) => `${at.slice(0, 10)}${withTime ? ' with time' : ''}`,
  yes: 'yes',
  no: 'no',
};

test.each([
  ['stage', 'new', 'New'],
  ['doNotContact', false, 'no'],
  ['remarks', undefined, ''],
  ['anniversary', '2020-02-03', '2020-02-03'],
  ['nextContactAt', '2020-02-03T10:00:00.000Z', '2020-02-03 with time'],
  ['contactRoles', ['buyer', 'seller'], 'buyer, seller'],
  ['owner', [{ documentId: 'abc', label: '李娜' }], '李娜'],
  ['phones', [{ number: '138****1234', label: 'mobile' }], '<phones.number>: 138****1234, <phones.label>: mobile'],
])('%s: %j reads "%s"', (field, value, expected) => {
  expect(wordsOf(words, field, value)).toBe(expected);
});
