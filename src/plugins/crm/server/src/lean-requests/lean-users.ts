import type { Core } from '@strapi/strapi';

const ACTIONS = `
  select p.action from up_permissions p
  join up_permissions_role_lnk l on l.permission_id = p.id
  where l.role_id = ?`;

/**
 * What a REST role may do, asked for on each request of a REST user: Strapi reads the role and then every permission
 * as a document. The strategy wants the actions, which are one statement; asked as often, so a right that is taken
 * away is gone on the next request.
 */
export const leanUsers = (strapi: Core.Strapi) => {
  const permissions = strapi.plugin('users-permissions').service('permission') as {
    findRolePermissions(roleId: number): Promise<{ action: string }[]>;
  };
  permissions.findRolePermissions = async (roleId) =>
    (await strapi.db.connection.raw<{ rows: { action: string }[] }>(ACTIONS, [roleId])).rows;
};
