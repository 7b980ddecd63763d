import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { problemError } from '../lib/problem';
import { runSql } from '../lib/run-sql';

const SUPER_ADMINS = `
  select u.id, coalesce(u.is_active, false) as is_active from admin_users_roles_lnk l
  join admin_roles r on r.id = l.role_id and r.code = 'strapi-super-admin'
  join admin_users u on u.id = l.user_id`;

/** Nobody ends their own login, nobody but a super admin ends or opens that of one, and one super admin always stays. */
export const checkLogin = async (strapi: Core.Strapi, callerId: number, adminUserId: number | null): Promise<void> => {
  if (adminUserId === null) return;
  const refuse = (message: string) => problemError([{ path: ['employee'], message }]);
  if (adminUserId === callerId) throw refuse('You cannot hand over yourself. Ask a colleague.');
  const superAdmins = await runSql<{ id: number; is_active: boolean }>(strapi, SUPER_ADMINS);
  const isOne = (id: number) => superAdmins.some((admin) => admin.id === id && admin.is_active);
  if (!superAdmins.some(({ id }) => id === adminUserId)) return;
  if (isOne(adminUserId) && superAdmins.filter(({ is_active }) => is_active).length === 1)
    throw refuse('This is the last super administrator. Make somebody else one first.');
  if (!isOne(callerId)) throw new errors.ForbiddenError('Only a super administrator can end or open the login of one.');
};
