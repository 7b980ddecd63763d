import type { Core } from '@strapi/strapi';
import type { CareOverview, CarePlanRow } from '../../../shared/contracts/care';
import { UID } from '../content-types';
import type { Scope } from '../rights';

import { countUndecided } from './find-messages';
import { countForecast } from './planning/count-forecast';
import { findPlanRows } from './planning/plan-row';

/** The plans with what they will do, and how much waits for a person. */
export const findOverview = async (strapi: Core.Strapi, view: { scope: Scope; now: Date }): Promise<CareOverview> => {
  const [found, rows, decideCount] = await Promise.all([
    strapi.db
      .query(UID.carePlan)
      .findMany({ where: { state: { $ne: 'ended' } }, populate: ['templates'], orderBy: 'id' }),
    findPlanRows(strapi, {}),
    countUndecided(strapi, view.scope),
  ]);
  const present = rows.filter(({ state }) => state !== 'ended');
  const dueCounts = new Map<number, number>();
  for (const { plan, customers } of await countForecast(strapi, present, view))
    dueCounts.set(plan, (dueCounts.get(plan) ?? 0) + customers);
  const plans = found.map(
    (plan): CarePlanRow => ({
      documentId: plan.documentId,
      name: plan.name,
      state: plan.state,
      trigger: plan.trigger,
      sendAt: plan.sendAt,
      languages: (plan.templates ?? []).map((template: { language: string }) => template.language),
      dueCount: dueCounts.get(plan.id) ?? 0,
    }),
  );
  return { plans, decideCount };
};
