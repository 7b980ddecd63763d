import { pickDays } from './pick-days';

const at = (text: string) => new Date(`${text}:00Z`);
const days = (activeSince: string, now: string, sendAt = '09:00') =>
  pickDays({ activeSince: at(activeSince), now: at(now), horizon: at(now), sendAt });

test('looks back three days, and one more for places west of Greenwich', () => {
  expect(days('2026-01-01T00:00', '2026-03-10T12:00')).toEqual({ from: '2026-03-06', to: '2026-03-10' });
});

test('looks back to when it planned for the last time, at most sixty days', () => {
  const since = (plannedUntil: string) =>
    pickDays({ activeSince: at('2026-01-01T00:00'), now: at('2026-09-10T12:00'), plannedUntil: at(plannedUntil), horizon: at('2026-09-10T12:00'), sendAt: '09:00' }).from; // prettier-ignore
  expect(since('2026-09-10T12:00')).toBe('2026-09-06');
  expect(since('2026-08-31T12:00')).toBe('2026-08-27');
  expect(since('2026-02-01T00:00')).toBe('2026-07-11');
  expect(since('2026-12-01T00:00')).toBe('2026-09-06');
});

test('leaves out days that were over everywhere when the plan was switched on', () => {
  expect(days('2026-03-09T12:00', '2026-03-10T01:00').from).toBe('2026-03-09');
  expect(days('2026-03-09T11:59', '2026-03-10T01:00').from).toBe('2026-03-08');
});

test('begins the next day when its hour comes in Kiritimati, fourteen hours before Greenwich', () => {
  expect(days('2026-03-01T00:00', '2026-03-09T18:59').to).toBe('2026-03-09');
  expect(days('2026-03-01T00:00', '2026-03-09T19:00').to).toBe('2026-03-10');
  expect(days('2026-03-01T00:00', '2026-03-09T10:00', '00:00').to).toBe('2026-03-10');
});
