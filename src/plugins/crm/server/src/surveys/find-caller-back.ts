import type { Core } from '@strapi/strapi';
import { runSql } from '../lib/run-sql';

/** Who calls a customer back: the owner, else the manager of the team, else somebody of customer service. Row id. */
export const findCallerBack = async (
  strapi: Core.Strapi,
  { ownerKey, teamKey }: { ownerKey: number | null; teamKey: number | null },
): Promise<number | null> => {
  const [found] = await runSql<{ id: number }>(
    strapi,
    `select e.id from (
       select cast(:owner as int) as id, 1 as rank
       union all select employee_id, 2 from teams_manager_lnk where team_id = cast(:team as int)
       union all select l.employee_id, 3 from employees_user_lnk l
         join admin_users_roles_lnk u on u.user_id = l.user_id
         join admin_roles r on r.id = u.role_id and r.code = 'crm-customer-service'
     ) who join employees e on e.id = who.id
     where e.archived_at is null and e.state is distinct from 'left'
     order by who.rank, e.id limit 1`,
    { owner: ownerKey, team: teamKey },
  );
  return found?.id ?? null;
};
