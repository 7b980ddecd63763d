import type { Core } from '@strapi/strapi';
import { keyOf, planChanges, planRole, type FieldsOf, type StoredPermission } from './plan-role';
import { getSettings } from '../settings';
import { adminRoles } from './rights-table';
import { nameRole } from './role-names';
import type { AdminRole } from './grants';
import type { Shipped } from './seed-rights';

interface RoleRow {
  id: number;
  code: string;
}

/** Brings the shipped roles up to the table without touching what an administrator decided: see planChanges. */
export const seedAdminRoles = async (strapi: Core.Strapi, shipped: Shipped): Promise<Shipped> => {
  const types = strapi.service('admin::content-type');
  const fieldsOf: FieldsOf = (uid) =>
    strapi.contentTypes[uid as never]
      ? types.getNestedFields(strapi.contentTypes[uid as never], { components: strapi.components })
      : [];
  if (Object.keys(shipped.admin).length === 0) await deletePublishingRoles(strapi);

  const admin: Shipped['admin'] = {};
  for (const role of adminRoles) admin[role.code] = await seedRole(strapi, role, fieldsOf, shipped);
  const subjects = new Set(adminRoles.flatMap((role) => Object.keys(role.types)));
  return {
    ...shipped,
    admin: { ...shipped.admin, ...admin },
    fields: Object.fromEntries([...subjects].map((uid) => [uid, [...fieldsOf(uid)]])),
  };
};

/** The keys of all rows that this role was ever shipped with. */
const seedRole = async (strapi: Core.Strapi, role: AdminRole, fieldsOf: FieldsOf, shipped: Shipped) => {
  const before = shipped.admin[role.code];
  const found: RoleRow | null = await strapi.db.query('admin::role').findOne({ where: { code: role.code } });
  // Shipped once and gone: an administrator deleted it on purpose.
  if (before && !found) return before;
  const row = found ?? (await createRole(strapi, role));

  const { actionProvider } = strapi.service('admin::permission');
  // A feature that is switched off registers no action; its rows come when it does.
  const wanted = planRole(role, fieldsOf).filter(
    ({ action, subject }) => actionProvider.has(action) && (!subject || subject in strapi.contentTypes),
  );
  const stored: StoredPermission[] = await strapi.db.query('admin::permission').findMany({ where: { role: row.id } });
  const changes = planChanges(wanted, stored, new Set(before), (uid) => shipped.fields[uid] ?? []);
  await strapi.service('admin::permission').createMany(
    changes.add.map(({ fields, ...rest }) => ({
      ...rest,
      actionParameters: {},
      properties: fields ? { fields } : {},
      role: row.id,
    })),
  );
  for (const { id, fields } of changes.extend)
    await strapi.db.query('admin::permission').update({ where: { id }, data: { properties: { fields } } });
  return [...new Set([...(before ?? []), ...wanted.map(keyOf)])];
};

const createRole = async (strapi: Core.Strapi, role: AdminRole): Promise<RoleRow> => {
  const { code } = role;
  const { name, description } = nameRole(role, (await getSettings(strapi)).language);
  const taken = await strapi.db.query('admin::role').findOne({ where: { name } });
  return strapi.service('admin::role').create({ code, name: taken ? `${name} (CRM)` : name, description });
};

/** Strapi's Editor and Author may read and delete every record of ours. They go, unless somebody has them already. */
const deletePublishingRoles = async (strapi: Core.Strapi) => {
  const roles: { id: number; users: unknown[] }[] = await strapi.db.query('admin::role').findMany({
    where: { code: ['strapi-editor', 'strapi-author'] },
    populate: ['users'],
  });
  const ids = roles.filter(({ users }) => users.length === 0).map(({ id }) => id);
  if (ids.length > 0) await strapi.service('admin::role').deleteByIds(ids);
};
