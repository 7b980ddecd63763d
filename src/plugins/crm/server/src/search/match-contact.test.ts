import { matchContact } from './match-contact';

const bindings = (term: string) => matchContact(term).map((part) => part.bindings);

test('four digits are the last ones of a phone', () => {
  expect(bindings('8000')).toEqual([['8000', '%8000']]);
});

test('a longer number ends the stored one, without the zero that is dialled before it', () => {
  expect(bindings('01065529988')).toEqual([['9988', '%1065529988']]);
  expect(bindings('0086138')).toEqual([['6138', '%86138']]);
});

test('letters may begin an address, two of them and Chinese ones do not', () => {
  expect(bindings('user_1@example.com')).toEqual([['user\\_1@example.com%']]);
  expect(bindings('us')).toEqual([]);
  expect(bindings('张伟强')).toEqual([]);
  expect(bindings('123')).toEqual([['123%']]);
});
