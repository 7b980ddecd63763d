import type { Core } from '@strapi/strapi';

/** The employee behind a login, with the teams that person answers for: their own, the ones they manage, and all below. */
export interface Person {
  id: number;
  documentId: string;
  name: string;
  teamId?: number;
  teamIds: number[];
}

export type Login = 'admin' | 'rest';

// Somebody who left, or whose record is archived, is nobody: their login then owns nothing.
const sql = (linkTable: string) => `
  with recursive me as (
    select e.id, e.document_id, e.name, t.team_id
    from ${linkTable} u
    join employees e on e.id = u.employee_id and e.archived_at is null and e.state is distinct from 'left'
    left join employees_team_lnk t on t.employee_id = e.id
    where u.user_id = ?
    order by e.id limit 1
  ), mine(id) as (
    select team_id from me where team_id is not null
    union select m.team_id from teams_manager_lnk m join me on m.employee_id = me.id
    union select p.team_id from teams_parent_lnk p join mine on p.inv_team_id = mine.id
  )
  select me.*, (select coalesce(array_agg(id order by id), '{}') from mine) as team_ids from me`;

const statement: Record<Login, string> = { admin: sql('employees_user_lnk'), rest: sql('employees_rest_user_lnk') };

interface Row {
  id: number;
  document_id: string;
  name: string;
  team_id: number | null;
  team_ids: number[];
}

// One look-up a request, however many conditions, guards and rules ask.
const known = new WeakMap<object, Map<string, Promise<Person | undefined>>>();

export const findPerson = (strapi: Core.Strapi, login: Login, userId: number): Promise<Person | undefined> => {
  const request = strapi.requestContext.get();
  if (!request) return queryPerson(strapi, login, userId);
  const people = known.get(request) ?? new Map<string, Promise<Person | undefined>>();
  known.set(request, people);
  const key = `${login}:${userId}`;
  const found = people.get(key) ?? queryPerson(strapi, login, userId);
  people.set(key, found);
  return found;
};

const queryPerson = async (strapi: Core.Strapi, login: Login, userId: number): Promise<Person | undefined> => {
  // Inside a transaction on its own connection: a second one could starve the pool.
  const result: { rows: Row[] } = strapi.db.inTransaction()
    ? await strapi.db.transaction(({ trx }) => trx.raw(statement[login], [userId]))
    : await strapi.db.connection.raw(statement[login], [userId]);
  const row = result.rows[0];
  return (
    row && {
      id: row.id,
      documentId: row.document_id,
      name: row.name,
      teamId: row.team_id ?? undefined,
      teamIds: row.team_ids,
    }
  );
};
