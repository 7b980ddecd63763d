import { mayHandOver } from './may-hand-over';

const colleague = { id: 3, teamId: 5 };

test('S88: everybody with reach over all, the team with reach over the team, nobody with reach over own records', () => {
  expect(mayHandOver({ kind: 'all' }, colleague)).toBe(true);
  expect(mayHandOver({ kind: 'team', teamIds: [4, 5], employeeId: 1 }, colleague)).toBe(true);
  expect(mayHandOver({ kind: 'team', teamIds: [4], employeeId: 1 }, colleague)).toBe(false);
  expect(mayHandOver({ kind: 'team', teamIds: [4], employeeId: 1 }, { id: 3, teamId: null })).toBe(false);
  expect(mayHandOver({ kind: 'own', employeeId: 3 }, colleague)).toBe(false);
  expect(mayHandOver({ kind: 'none' }, colleague)).toBe(false);
});

test('S88: a team lead may take work over', () =>
  expect(mayHandOver({ kind: 'team', teamIds: [4], employeeId: 3 }, { id: 3, teamId: null })).toBe(true));
