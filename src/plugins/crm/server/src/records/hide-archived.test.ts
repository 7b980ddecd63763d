import { mentions } from './hide-archived';

test('a filter on the archive is found at any depth', () => {
  expect(mentions({ archivedAt: { $notNull: true } }, 'archivedAt')).toBe(true);
  expect(mentions({ $and: [{ name: 'x' }, { $or: [{ archivedAt: { $null: true } }] }] }, 'archivedAt')).toBe(true);
  expect(mentions({ $and: [{ name: 'archivedAt' }] }, 'archivedAt')).toBe(false);
  expect(mentions(undefined, 'archivedAt')).toBe(false);
});
