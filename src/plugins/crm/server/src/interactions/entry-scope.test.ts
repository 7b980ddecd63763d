import { entryScope } from './entry-scope';

const own = { kind: 'own', employeeId: 7 } as const;

test('who looks after a customer sees what others did before', () => {
  expect(entryScope(own, own)).toEqual({ kind: 'all' });
});

test('who may look at every customer sees only their own entries, if that is their right', () => {
  expect(entryScope({ kind: 'all' }, own)).toEqual(own);
});

test('what a role may not read at all stays closed', () => {
  expect(entryScope(own, { kind: 'none' })).toEqual({ kind: 'none' });
});
