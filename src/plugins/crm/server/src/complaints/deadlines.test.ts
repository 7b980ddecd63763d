import { deadlines } from './deadlines';

const at = new Date('2026-11-23T10:00:00Z');

test.each([
  ['urgent', '2026-11-23T12:00:00.000Z', '2026-11-24T10:00:00.000Z'],
  ['high', '2026-11-23T14:00:00.000Z', '2026-11-26T10:00:00.000Z'],
  ['normal', '2026-11-24T10:00:00.000Z', '2026-11-30T10:00:00.000Z'],
  ['low', '2026-11-24T10:00:00.000Z', '2026-12-08T10:00:00.000Z'],
])('a complaint of severity %s is acknowledged by %s and resolved by %s', (severity, ackDueAt, dueAt) => {
  const due = deadlines(severity, at);
  expect([due.ackDueAt.toISOString(), due.dueAt.toISOString()]).toEqual([ackDueAt, dueAt]);
});
