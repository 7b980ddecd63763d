import { buildFunnel, type FunnelCount } from './build-funnel';

const count = (state: FunnelCount['state'], messages: number, own: Partial<FunnelCount> = {}): FunnelCount => ({
  state,
  skipReason: null,
  messages,
  unsubscribed: 0,
  ...own,
});

test('every message that was due stands in exactly one step; delivered ones were sent', () => {
  const funnel = buildFunnel([
    count('skipped', 2, { skipReason: 'no_address' }),
    count('skipped', 5, { skipReason: 'opted_out' }),
    count('pending', 3),
    count('failed', 1),
    count('sent', 7, { unsubscribed: 1 }),
    count('delivered', 11, { unsubscribed: 2 }),
    count('dead', 4),
    count('uncertain', 6),
  ]);
  expect(funnel).toEqual({
    due: 39,
    skipped: [
      { reason: 'opted_out', messages: 5 },
      { reason: 'no_address', messages: 2 },
    ],
    waiting: [
      { state: 'pending', messages: 3 },
      { state: 'failed', messages: 1 },
    ],
    sent: 18,
    delivered: 11,
    failed: 4,
    uncertain: 6,
    unsubscribed: 3,
  });
  const sum = (steps: { messages: number }[]) => steps.reduce((all, { messages }) => all + messages, 0);
  expect(sum(funnel.skipped) + sum(funnel.waiting) + funnel.sent + funnel.failed + funnel.uncertain).toBe(funnel.due);
});

test('a plan without messages has an empty funnel', () => {
  expect(buildFunnel([])).toMatchObject({ due: 0, skipped: [], waiting: [], sent: 0 });
});
