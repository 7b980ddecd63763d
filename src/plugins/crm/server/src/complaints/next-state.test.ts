import { checkComplaint, followState } from './next-state';

const now = new Date('2026-11-23T10:00:00Z');
const refused = (from: string, after: Parameters<typeof checkComplaint>[1]) =>
  checkComplaint(from, after, now).map((problem) => problem.path[0]);

test('the customer hears of the outcome before a complaint is closed', () => {
  expect(refused('resolved', { state: 'fed_back' })).toEqual(['feedbackMethod', 'feedbackText']);
  expect(refused('resolved', { state: 'closed' })).toContain('state');
  expect(refused('fed_back', { state: 'closed', feedbackMethod: 'call', feedbackText: 'Refunded.' })).toEqual([]);
});

test('a rejected complaint says why, and only an unresolved one is rejected', () => {
  expect(refused('classified', { state: 'rejected' })).toEqual(['rejectReason']);
  expect(refused('investigating', { state: 'rejected', rejectReason: 'not ours' })).toEqual(['state']);
});

test('a closed complaint is taken up again within 30 days, and counted', () => {
  const closed = { state: 'closed', closedAt: '2026-10-24T10:00:00Z', reopenCount: 1 };
  expect(refused('closed', { ...closed, state: 'investigating' })).toEqual([]);
  expect(refused('closed', { ...closed, state: 'investigating', closedAt: '2026-10-24T09:59:59Z' })).toEqual(['state']);
  expect(followState(closed, 'investigating', now, '2026-11-23')).toMatchObject({
    reopenCount: 2,
    closedAt: null,
    resolvedAt: null,
  });
});

test('a move sets its instants', () => {
  expect(followState({ state: 'received' }, 'classified', now, '2026-11-23')).toEqual({ ackAt: now });
  expect(followState({ state: 'investigating', ackAt: 'x' }, 'resolved', now, '2026-11-23')).toEqual({
    resolvedAt: now,
  });
  expect(followState({ state: 'fed_back', ackAt: 'x' }, 'closed', now, '2026-11-23')).toEqual({ closedAt: now });
});
