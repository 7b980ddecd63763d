import type { Core } from '@strapi/strapi';
import { seedAdminRoles } from './seed-admin-roles';
import { seedRestRoles } from './seed-rest-roles';

/** What was shipped so far, kept in Strapi's store: it tells a decision of an administrator from something new. */
export interface Shipped {
  /** Keys of permissions by role code. */
  admin: Record<string, string[]>;
  /** Actions by role type. */
  rest: Record<string, string[]>;
  /** Every field a type had. */
  fields: Record<string, string[]>;
}

const STORE = { type: 'plugin', name: 'crm', key: 'rights' };
const nothing: Shipped = { admin: {}, rest: {}, fields: {} };

/** Runs at every boot. Two processes that start together take turns. */
export const seedRights = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.db.transaction(async ({ trx }) => {
    await trx.raw("select pg_advisory_xact_lock(hashtextextended('crm:rights', 0))");
    const before = ((await strapi.store(STORE).get()) as Shipped | null) ?? nothing;
    const after = await seedRestRoles(strapi, await seedAdminRoles(strapi, before));
    if (JSON.stringify(after) !== JSON.stringify(before)) await strapi.store(STORE).set({ value: after });
  });
};
