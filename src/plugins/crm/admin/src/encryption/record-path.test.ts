import { recordPath } from './record-path';

const values = { idNumber: '1', phones: [{ number: 'a' }, { id: 17, number: 'b' }], address: { detail: 'c' } };

test.each([
  ['idNumber', 'idNumber'],
  ['address.detail', 'address.detail'],
  ['phones.1.number', 'phones.17.number'],
])('%s is asked for as %s', (name, path) => {
  expect(recordPath(name, values)).toBe(path);
});

test('an entry that is not stored yet has nothing to reveal', () => {
  expect(recordPath('phones.0.number', values)).toBeUndefined();
  expect(recordPath('phones.5.number', values)).toBeUndefined();
});
