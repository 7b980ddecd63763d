import { checkState, LISTING_STATES } from './next-state';

test.each(['reserved', 'pending', 'closed'])('nobody makes a listing %s by hand, nor takes it out of it', (state) => {
  expect(checkState('active', state)).toMatchObject([{ path: ['state'] }]);
  expect(checkState(undefined, state)).toMatchObject([{ path: ['state'] }]);
  expect(checkState(state, 'active')).toMatchObject([{ path: ['state'] }]);
  expect(LISTING_STATES[state]).toEqual([]);
});

test('a listing comes on the market, rests and leaves it', () => {
  expect(checkState('draft', 'active')).toEqual([]);
  expect(checkState('active', 'hold')).toEqual([]);
  expect(checkState('hold', 'active')).toEqual([]);
  expect(checkState('active', 'draft')).toMatchObject([
    { values: { possible: ['hold', 'withdrawn', 'canceled', 'expired'] } },
  ]);
});
