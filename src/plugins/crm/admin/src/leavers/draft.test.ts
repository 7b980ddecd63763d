import { EMPTY_DRAFT, requestOf } from './draft';

test('S88: rows without a colleague are not sent', () => {
  expect(requestOf('a', EMPTY_DRAFT)).toEqual({ employee: 'a', receivers: [] });
  expect(requestOf('a', { receivers: [{ key: 0, share: 1 }, { key: 1, employee: 'b', share: 3 }], leadTo: 'c' })).toEqual({
    employee: 'a',
    receivers: [{ employee: 'b', share: 3 }],
    leadTo: 'c',
  }); // prettier-ignore
});
