import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Context } from 'koa';
import { findPerson, type Login } from './find-person';
import { restReach } from './rest-table';
import { CONDITION } from './conditions';

/** Which records of a type somebody may read, for SQL of our own. */
export type Scope =
  | { kind: 'all' }
  | { kind: 'team'; teamIds: number[]; employeeId: number }
  | { kind: 'own'; employeeId: number }
  | { kind: 'none' };

type Reach = Scope['kind'];

const READ = 'plugin::content-manager.explorer.read';
const widest: Reach[] = ['all', 'team', 'own', 'none'];

/** What the roles of an admin user let them read, as the administrator has set them. A condition that is not ours opens nothing here. */
export const scopeOf = async (strapi: Core.Strapi, adminUserId: number, uid: string): Promise<Scope> => {
  const permissions: { conditions: string[] | null }[] = await strapi.db.query('admin::permission').findMany({
    where: { action: READ, subject: uid, role: { users: { id: adminUserId } } },
    select: ['conditions'],
  });
  const reaches = permissions.map(({ conditions }): Reach => {
    if (!conditions?.length) return 'all';
    if (conditions.includes(CONDITION.team)) return 'team';
    return conditions.includes(CONDITION.own) ? 'own' : 'none';
  });
  return resolve(strapi, 'admin', adminUserId, widest.find((reach) => reaches.includes(reach)) ?? 'none');
};

/** What the caller of a REST route may read. An API token reaches everything of the types it was given. */
export const restScopeOf = async (strapi: Core.Strapi, ctx: Context, uid: string): Promise<Scope> => {
  if (ctx.state.auth?.strategy?.name === 'content-api-token') return { kind: 'all' };
  const user = ctx.state.user as { id: number; role?: { type?: string } } | undefined;
  if (!user) return { kind: 'none' };
  const reach = restReach(user.role?.type, uid, 'read');
  return resolve(strapi, 'rest', user.id, reach === 'brought' ? 'none' : reach);
};

const resolve = async (strapi: Core.Strapi, login: Login, userId: number, reach: Reach): Promise<Scope> => {
  if (reach === 'all' || reach === 'none') return { kind: reach };
  const person = await findPerson(strapi, login, userId);
  if (!person) return { kind: 'none' };
  return reach === 'team'
    ? { kind: 'team', teamIds: person.teamIds, employeeId: person.id }
    : { kind: 'own', employeeId: person.id };
};

/** Adds the scope to a query over a table (or its alias) with owner_key and team_key. */
export const applyScope = <Q extends Knex.QueryBuilder>(query: Q, scope: Scope, alias?: string): Q => {
  const column = (name: string) => (alias ? `${alias}.${name}` : name);
  switch (scope.kind) {
    case 'all':
      return query;
    case 'team':
      return query.where((either) =>
        either.whereIn(column('team_key'), scope.teamIds).orWhere(column('owner_key'), scope.employeeId),
      ) as Q;
    case 'own':
      return query.where(column('owner_key'), scope.employeeId) as Q;
    case 'none':
      return query.whereRaw('false') as Q;
  }
};
