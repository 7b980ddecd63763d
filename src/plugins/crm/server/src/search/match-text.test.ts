import { matchText } from './match-text';

const bindings = (term: string) => matchText('customers', term).bindings;

test('Chinese characters are found by grams', () => {
  expect(bindings('张')).toEqual([['张'], '%张%']);
  expect(bindings('张伟强')).toEqual([['张伟', '伟强'], '%张伟强%']);
  expect(bindings('3室')).toEqual([['室'], '%3室%']);
});

test('one and two letters are found at the beginning of a word', () => {
  expect(bindings('zw')).toEqual([[' zw'], '% zw%']);
});

test('longer words are found anywhere, and a percent sign stands for itself', () => {
  expect(bindings('zhang')).toEqual(['%zhang%']);
  expect(bindings('50%_off')).toEqual(['%50\\%\\_off%']);
});
