import type { Core } from '@strapi/strapi';
import { restRoles, type RestRole } from './rest-table';
import type { Shipped } from './seed-rights';

const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';

/** `api::customer.customer.find` and its kind, for what the table grants. */
export const planRestActions = ({ types, actions }: RestRole): string[] => [
  ...Object.entries(types).flatMap(([uid, grant]) => [
    ...(grant.create ? [`${uid}.create`] : []),
    ...(grant.read ? [`${uid}.find`, `${uid}.findOne`] : []),
    ...(grant.update ? [`${uid}.update`] : []),
  ]),
  ...actions,
];

export const seedRestRoles = async (strapi: Core.Strapi, shipped: Shipped): Promise<Shipped> => {
  const rest: Shipped['rest'] = {};
  for (const role of restRoles) rest[role.type] = await seedRole(strapi, role, shipped.rest[role.type]);
  return { ...shipped, rest: { ...shipped.rest, ...rest } };
};

const seedRole = async (strapi: Core.Strapi, role: RestRole, before: string[] | undefined) => {
  const { type, name, description } = role;
  const found = await strapi.db.query(ROLE).findOne({ where: { type } });
  if (before && !found) return before;
  const row = found ?? (await strapi.db.query(ROLE).create({ data: { type, name, description } }));

  const registered = new Set(actionsOf(strapi));
  const fresh = planRestActions(role).filter((action) => registered.has(action) && !before?.includes(action));
  const stored: { action: string }[] = await strapi.db.query(PERMISSION).findMany({ where: { role: row.id } });
  for (const action of fresh.filter((wanted) => !stored.some((other) => other.action === wanted)))
    await strapi.db.query(PERMISSION).create({ data: { action, role: row.id } });
  return [...(before ?? []), ...fresh];
};

const actionsOf = (strapi: Core.Strapi): string[] => {
  const tree: Record<string, { controllers: Record<string, Record<string, unknown>> }> = strapi
    .plugin('users-permissions')
    .service('users-permissions')
    .getActions();
  return Object.entries(tree).flatMap(([owner, { controllers }]) =>
    Object.entries(controllers).flatMap(([controller, actions]) =>
      Object.keys(actions).map((action) => `${owner}.${controller}.${action}`),
    ),
  );
};
