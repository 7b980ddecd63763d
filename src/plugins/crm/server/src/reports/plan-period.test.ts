import { planPeriod, weekOf } from './plan-period';

const SHANGHAI = 'Asia/Shanghai';

test('without dates a report covers the last 30 days of the office, today included', () => {
  const period = planPeriod({}, new Date('2026-11-23T15:59:59Z'), SHANGHAI);
  expect([period.from, period.to]).toEqual(['2026-10-25', '2026-11-23']);
});

test('at 16:30 UTC it is already tomorrow in Shanghai', () => {
  const period = planPeriod({}, new Date('2026-11-23T16:30:00Z'), SHANGHAI);
  expect(period.today).toEqual({
    day: '2026-11-24',
    start: '2026-11-23T16:00:00.000Z',
    end: '2026-11-24T16:00:00.000Z',
  });
  expect(period.to).toBe('2026-11-24');
});

test('both days are included, and the period before is as long', () => {
  const period = planPeriod({ from: '2026-03-01', to: '2026-03-07' }, new Date('2026-11-23T00:00:00Z'), SHANGHAI);
  expect([period.start, period.end]).toEqual(['2026-02-28T16:00:00.000Z', '2026-03-07T16:00:00.000Z']);
  expect(period.before).toMatchObject({ from: '2026-02-22', to: '2026-02-28', end: period.start });
});

test('a day with a change to summer time has 23 hours', () => {
  const { start, end } = planPeriod({ from: '2026-03-29', to: '2026-03-29' }, new Date(0), 'Europe/London');
  expect([start, end]).toEqual(['2026-03-29T00:00:00.000Z', '2026-03-29T23:00:00.000Z']);
});

test('the week begins on Monday', () => {
  expect(weekOf('2026-11-23')).toBe('2026-11-23');
  expect(weekOf('2026-11-29')).toBe('2026-11-23');
});

test('one date alone: 30 days until it, or from it until today', () => {
  const now = new Date('2026-11-23T00:00:00Z');
  expect(planPeriod({ to: '2026-01-30' }, now, SHANGHAI).from).toBe('2026-01-01');
  expect(planPeriod({ from: '2026-11-01' }, now, SHANGHAI).to).toBe('2026-11-23');
  expect(planPeriod({ from: '2026-12-01' }, now, SHANGHAI).to).toBe('2026-12-01');
});
