import { filled } from './use-address';

test('a filter that was emptied is no longer in the address', () => {
  expect(filled({ tab: 'outbox', state: '', from: undefined, q: 'a&b' })).toEqual({ tab: 'outbox', q: 'a&b' });
});
