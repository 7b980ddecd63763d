import type { Core } from '@strapi/strapi';
import type { RoleRights } from '../../../../shared/contracts/rights';
import { UID } from '../../content-types';
import { planRole } from '../plan-role';
import { adminRoles } from '../rights-table';
import { compareRole } from './compare-role';
import { mergeRights, type PermissionRow, type TypeShape } from './merge-rights';

export interface StoredRole {
  id: number;
  code: string;
  name: string;
  users: number;
  permissions: PermissionRow[];
}

/** Every role as it is in the database now. */
export const findStoredRoles = async (strapi: Core.Strapi): Promise<StoredRole[]> => {
  const roles: (Omit<StoredRole, 'users'> & { users: unknown[] })[] = await strapi.db.query('admin::role').findMany({
    populate: { permissions: { select: ['action', 'subject', 'conditions', 'properties'] }, users: { select: ['id'] } },
    orderBy: 'id',
  });
  return roles.map((role) => ({ ...role, users: role.users.length }));
};

export const shapesOf = (strapi: Core.Strapi): Record<string, TypeShape> =>
  Object.fromEntries(
    Object.values(UID).map((uid) => [
      uid,
      { fields: fieldsIn(strapi, uid), isArchived: 'archivedAt' in strapi.contentTypes[uid].attributes },
    ]),
  );

export const fieldsIn = (strapi: Core.Strapi, uid: string): string[] =>
  strapi
    .service('admin::content-type')
    .getNestedFields(strapi.contentTypes[uid as never], { components: strapi.components });

/** Strapi's own name of an action, in English. */
export const nameActions =
  (strapi: Core.Strapi) =>
  (action: string): string =>
    strapi.service('admin::permission').actionProvider.get(action)?.displayName ?? action;

/** A role that was shipped, beside what it was shipped as; one that an administrator made has no exceptions. */
export const exceptionsOf = (strapi: Core.Strapi, { code, permissions }: StoredRole) => {
  const shipped = adminRoles.find((role) => role.code === code);
  if (!shipped) return [];
  const { actionProvider } = strapi.service('admin::permission');
  const planned = planRole(shipped, (uid) => fieldsIn(strapi, uid)).filter(({ action }) => actionProvider.has(action));
  return compareRole(code, planned, permissions);
};

export const findRoles = async (strapi: Core.Strapi): Promise<RoleRights[]> => {
  const shapes = shapesOf(strapi);
  return (await findStoredRoles(strapi)).map((role) => {
    const { id, code, name, users, permissions } = role;
    return {
      role: { id, code, name, users },
      ...mergeRights(permissions, shapes, nameActions(strapi)),
      exceptions: exceptionsOf(strapi, role),
    };
  });
};
