import { isWorker } from './is-worker';

const may = (...rules: { fields?: string[] }[]) =>
  isWorker({ rulesFor: () => rules }, 'api::customer.customer', 'owner');

test('whoever changes a field of the record works on it', () => {
  expect(may({ fields: ['owner', 'team', 'remarks'] })).toBe(true);
  expect(may({})).toBe(true);
});

test('whoever only gives records out, or only makes them, does not', () => {
  expect(may({ fields: ['owner', 'team'] })).toBe(false);
  expect(may()).toBe(false);
});

test('one of several roles is enough', () => {
  expect(may({ fields: ['owner'] }, { fields: ['name'] })).toBe(true);
});
