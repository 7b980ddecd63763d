import knex from 'knex';
import { applyScope, type Scope } from './scope-of';

const sql = (scope: Scope, alias?: string) =>
  applyScope(knex({ client: 'pg' })('customers as c').select('id').where('stage', 'new'), scope, alias)
    .toSQL()
    .toNative();

test('all adds nothing, none finds nothing', () => {
  expect(sql({ kind: 'all' }).sql).toBe('select "id" from "customers" as "c" where "stage" = $1');
  expect(sql({ kind: 'none' }).sql).toMatch(/"stage" = \$1 and false$/);
});

test('own compares the key beside the relation, under the alias that is given', () => {
  expect(sql({ kind: 'own', employeeId: 7 }, 'c')).toMatchObject({
    sql: 'select "id" from "customers" as "c" where "stage" = $1 and "c"."owner_key" = $2',
    bindings: ['new', 7],
  });
});

test('team is the teams or oneself, and stays apart from what else the query asks', () => {
  expect(sql({ kind: 'team', teamIds: [1, 2], employeeId: 7 })).toMatchObject({
    sql: 'select "id" from "customers" as "c" where "stage" = $1 and ("team_key" in ($2, $3) or "owner_key" = $4)',
    bindings: ['new', 1, 2, 7],
  });
});
