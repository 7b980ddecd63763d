import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { applyScope, type Scope } from '../../rights';
import { getSettings } from '../../settings';
import type { DuePlan } from '../planning/build-due';
import { audienceBindings, audienceOf } from '../planning/candidates-sql';

/** Customers `c` whom a plan is for, as far as the reader sees. In an object, because a query that is awaited runs. */
export const findAudience = async (
  strapi: Core.Strapi,
  plan: DuePlan,
  scope: Scope,
): Promise<{ audience: Knex.QueryBuilder }> => {
  const { language } = await getSettings(strapi);
  const audience = applyScope(strapi.db.connection('customers as c'), scope, 'c')
    .whereNull('c.archived_at')
    .whereRaw(audienceOf(plan), audienceBindings(plan, language) as never);
  return { audience };
};
