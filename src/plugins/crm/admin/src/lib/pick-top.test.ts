import { pickTop } from './pick-top';

const rows = [5, 1, 4, 2, 3].map((value) => ({ label: String(value), value }));
const others = (_rest: unknown, value: number) => ({ label: 'others', value });

test('keeps the largest and sums up the rest', () => {
  expect(pickTop(rows, 3, others)).toEqual([
    { label: '5', value: 5 },
    { label: '4', value: 4 },
    { label: 'others', value: 6 },
  ]);
});

test('sums up nothing where everything fits', () => {
  expect(pickTop(rows, 5, others)).toBe(rows);
});
