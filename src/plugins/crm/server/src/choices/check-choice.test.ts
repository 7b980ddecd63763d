import { checkChoice, NOT_IN_LIST } from './check-choice';

const allowed = ['N', 'E', 'S'];

test.each([[null], [undefined], [[]], [['N']], [['S', 'N']]])('%p is a choice', (value) => {
  expect(checkChoice(allowed, value)).toBeUndefined();
});

test.each([['N'], [['X']], [['N', 'N']], [[1]], [{ N: true }], [[null]]])('%p is no choice', (value) => {
  expect(checkChoice(allowed, value)).toBe(NOT_IN_LIST);
});
