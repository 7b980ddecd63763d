import { createRandom } from './random';

const draw = (seed: number) => {
  const random = createRandom(seed);
  return Array.from({ length: 20 }, () => random.int(1, 6));
};

test('repeats itself for the same seed and differs for another', () => {
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

test('picks by weight', () => {
  const random = createRandom(1);
  const counts = { often: 0, seldom: 0, never: 0 };
  for (let i = 0; i < 10_000; i++) counts[random.pickWeighted({ often: 9, seldom: 1, never: 0 })] += 1;
  expect(counts.never).toBe(0);
  expect(counts.often).toBeGreaterThan(8_800);
  expect(counts.seldom).toBeGreaterThan(800);
});

test('picks some without repeating one', () => {
  const some = createRandom(3).pickSome([1, 2, 3, 4, 5], 4);
  expect(new Set(some).size).toBe(4);
});
