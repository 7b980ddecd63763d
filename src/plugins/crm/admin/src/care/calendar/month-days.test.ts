import { addMonths, dayAfterKey, monthWeeks } from './month-days';

test('a month is shown in weeks that begin on Monday', () => {
  const weeks = monthWeeks('2026-11');
  expect(weeks).toHaveLength(6);
  expect(weeks[0]).toEqual(['', '', '', '', '', '', '2026-11-01']);
  expect(weeks[5]).toEqual(['2026-11-30', '', '', '', '', '', '']);
  expect(monthWeeks('2027-02')).toHaveLength(4);
  expect(monthWeeks('2026-12').flat().filter(Boolean)).toHaveLength(31);
});

test('December is followed by January of the next year', () => {
  expect(addMonths('2026-12', 1)).toBe('2027-01');
  expect(addMonths('2027-01', -1)).toBe('2026-12');
});

test('keys move by a day, a week, to the ends of the week and by four weeks, and stay in the calendar', () => {
  const span = { from: '2026-11-24', to: '2027-01-23' };
  const from = (day: string) => (key: string) => dayAfterKey(key, day, span);
  const wednesday = from('2026-12-02');
  expect(['ArrowLeft', 'ArrowRight', 'ArrowDown', 'Home', 'End', 'PageDown'].map(wednesday)).toEqual([
    '2026-12-01',
    '2026-12-03',
    '2026-12-09',
    '2026-11-30',
    '2026-12-06',
    '2026-12-30',
  ]);
  expect(from('2026-11-25')('ArrowUp')).toBe('2026-11-24');
  expect(from('2027-01-22')('PageDown')).toBe('2027-01-23');
  expect(wednesday('a')).toBeUndefined();
});
