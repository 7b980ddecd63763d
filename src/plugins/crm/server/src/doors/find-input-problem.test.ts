import { findInputProblem, findPathProblem } from './find-input-problem';

const nested = (levels: number): unknown => (levels === 0 ? 'leaf' : { a: nested(levels - 1) });

test('what a form sends passes', () => {
  const body = { data: { name: '张伟 👩‍👩‍👧', price: 3_500_000.5, phones: [{ number: '+86' }], note: null, on: true } };
  expect(findInputProblem(body)).toBeUndefined();
  expect(findInputProblem(nested(20))).toBeUndefined();
});

test.each([
  ['a NUL character', { data: { name: 'a\u0000b' } }, ['data', 'name']],
  ['half a surrogate pair', { list: ['ok', '\ud800'] }, ['list', '1']],
  ['an infinite number', { price: 1e999 }, ['price']],
  ['a name of the prototype', JSON.parse('{"a":{"__proto__":{"x":1}}}'), ['a', '__proto__']],
  ['a constructor', { constructor: { prototype: {} } }, ['constructor']],
])('%s is refused at its path', (_, body, path) => {
  expect(findInputProblem(body)?.path).toEqual(path);
});

test('too deep and too much is refused', () => {
  expect(findInputProblem(nested(400))?.message).toMatch(/deeper than/);
  expect(findInputProblem(Array.from({ length: 60_000 }, () => 1))?.message).toMatch(/more than/);
});

test('a path is decoded as a whole or refused', () => {
  expect(findPathProblem('/api/customers/%E5%BC%A0')).toBeUndefined();
  expect(findPathProblem('/api/customers/%00')).toMatch(/NUL/);
  expect(findPathProblem('/api/customers/%E0%A4%A')).toMatch(/encoded/);
});
