import { checkRanges } from './check-ranges';

test('an upper limit below the lower one is refused', () => {
  expect(checkRanges({ priceMin: '900.00', priceMax: 1000, bedroomsMin: 3, bedroomsMax: 2 })).toMatchObject([
    { path: ['bedroomsMax'] },
  ]);
});

test('a range may be open or a single value', () => {
  expect(checkRanges({ priceMin: 900, livingAreaMin: 80, livingAreaMax: 80, bedroomsMax: 2 })).toEqual([]);
});
