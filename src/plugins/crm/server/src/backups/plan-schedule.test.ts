import { dueSlot, isOverdue, lastSlot, nextSlot } from './plan-schedule';

const schedule = { backupsOn: true, backupTime: '02:30', timeZone: 'Asia/Shanghai' };
const at = (text: string) => new Date(text);
const since = at('2026-01-01T00:00:00Z');

test("S76 the hour is the office's own, whatever zone the machine is in", () => {
  const now = at('2026-11-23T18:29:00Z'); // 02:29 on the 24th in Shanghai
  expect(nextSlot(schedule, now)).toEqual(at('2026-11-23T18:30:00Z'));
  expect(lastSlot(schedule, now)).toEqual(at('2026-11-22T18:30:00Z'));
  expect(nextSlot(schedule, at('2026-11-23T18:30:00Z'))).toEqual(at('2026-11-24T18:30:00Z'));
  expect(nextSlot({ ...schedule, backupsOn: false }, now)).toBeUndefined();
});

test('S76 a night without or with two 02:30 has one backup', () => {
  const newYork = { ...schedule, timeZone: 'America/New_York' };
  expect(nextSlot(newYork, at('2026-03-08T05:00:00Z'))).toEqual(at('2026-03-08T06:30:00Z'));
  expect(nextSlot({ ...newYork, backupTime: '01:30' }, at('2026-11-01T04:00:00Z'))).toEqual(at('2026-11-01T05:30:00Z'));
});

test('S76 a backup is begun once an hour that was planned, also when the server was down at that hour', () => {
  const now = at('2026-11-24T01:00:00Z'); // 09:00
  const slot = at('2026-11-23T18:30:00Z');
  expect(dueSlot(schedule, { since }, now)).toEqual(slot);
  expect(dueSlot(schedule, { since, lastGoodAt: at('2026-11-22T18:31:00Z') }, now)).toEqual(slot);
  expect(dueSlot(schedule, { since, plannedSlot: slot }, now)).toBeUndefined();
  expect(dueSlot(schedule, { since, lastGoodAt: at('2026-11-23T23:00:00Z') }, now)).toBeUndefined();
  expect(dueSlot({ ...schedule, backupsOn: false }, { since }, now)).toBeUndefined();
});

test('S76 a new installation waits for its first night', () =>
  expect(dueSlot(schedule, { since: at('2026-11-24T00:00:00Z') }, at('2026-11-24T01:00:00Z'))).toBeUndefined());

test('S76 overdue is a day and six hours after the last good backup, or after the installation', () => {
  const good = at('2026-11-22T18:30:00Z');
  expect(isOverdue(schedule, { since, lastGoodAt: good }, at('2026-11-24T00:29:00Z'))).toBe(false);
  expect(isOverdue(schedule, { since, lastGoodAt: good }, at('2026-11-24T00:31:00Z'))).toBe(true);
  expect(isOverdue(schedule, { since: at('2026-11-24T00:00:00Z') }, at('2026-11-24T20:00:00Z'))).toBe(false);
  expect(isOverdue({ ...schedule, backupsOn: false }, { since }, at('2026-11-24T20:00:00Z'))).toBe(false);
});
