import type { Core } from '@strapi/strapi';
import { runSql } from '../lib/run-sql';

const ADMIN_USER = 'admin::user';
const REST_USER = 'plugin::users-permissions.user';

/** The logins that a hand-over ended: ids of the users that were open before. */
export interface EndedLogins {
  adminUserId: number | null;
  restUserId: number | null;
}

interface LoginRow {
  kind: 'admin' | 'rest';
  user_id: number;
  is_open: boolean;
  is_shared: boolean;
}

const LOGINS = `
  with colleagues as (select id from employees where id <> :employeeId and archived_at is null and state is distinct from 'left')
  select 'admin' as kind, l.user_id, coalesce(u.is_active, false) as is_open,
    exists (select 1 from employees_user_lnk o join colleagues c on c.id = o.employee_id where o.user_id = l.user_id) as is_shared
  from employees_user_lnk l join admin_users u on u.id = l.user_id where l.employee_id = :employeeId
  union all
  select 'rest', l.user_id, not coalesce(u.blocked, false),
    exists (select 1 from employees_rest_user_lnk o join colleagues c on c.id = o.employee_id where o.user_id = l.user_id)
  from employees_rest_user_lnk l join up_users u on u.id = l.user_id where l.employee_id = :employeeId`;

/** What would end: open logins that no other employee uses. */
export const findLogins = async (
  strapi: Core.Strapi,
  employeeId: number,
): Promise<EndedLogins & { isShared: boolean }> => {
  const rows = await runSql<LoginRow>(strapi, LOGINS, { employeeId });
  const ending = (kind: LoginRow['kind']) =>
    rows.find((row) => row.kind === kind && row.is_open && !row.is_shared)?.user_id ?? null;
  return {
    adminUserId: ending('admin'),
    restUserId: ending('rest'),
    isShared: rows.some((row) => row.is_open && row.is_shared),
  };
};

/** From the next request on both logins are strangers; their sessions are gone for good. */
export const endLogins = async (strapi: Core.Strapi, { adminUserId, restUserId }: EndedLogins): Promise<void> => {
  if (adminUserId !== null) {
    await strapi.db.query(ADMIN_USER).update({ where: { id: adminUserId }, data: { isActive: false } });
    await strapi.sessionManager('admin').invalidateRefreshToken(String(adminUserId));
  }
  if (restUserId !== null) {
    await strapi.db.query(REST_USER).update({ where: { id: restUserId }, data: { blocked: true } });
    await strapi.sessionManager('users-permissions').invalidateRefreshToken(String(restUserId));
  }
};

/** Opens again what a hand-over ended. A user deleted meanwhile stays deleted. */
export const reopenLogins = async (strapi: Core.Strapi, { adminUserId, restUserId }: EndedLogins): Promise<void> => {
  if (adminUserId !== null)
    await strapi.db.query(ADMIN_USER).update({ where: { id: adminUserId }, data: { isActive: true } });
  if (restUserId !== null)
    await strapi.db.query(REST_USER).update({ where: { id: restUserId }, data: { blocked: false } });
};
