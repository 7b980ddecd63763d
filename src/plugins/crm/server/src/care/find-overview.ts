import type { Core } from '@strapi/strapi';
import type { CareOverview, CarePlanRow } from '../../../shared/contracts/care';
import { UID } from '../content-types';
import type { Scope } from '../rights';

import { countUndecided } from './find-messages';
import { countForecast } from './planning/find-forecast';
import { findPlanRows, type PlanRow } from './planning/plan-row';

/** The plans with what they will do, and how much waits for a person. */
export const findOverview = async (strapi: Core.Strapi, view: { scope: Scope; now: Date }): Promise<CareOverview> => {
  const found = await strapi.db
    .query(UID.carePlan)
    .findMany({ where: { state: { $ne: 'ended' } }, populate: ['templates'], orderBy: 'id' });
  const rows = new Map((await findPlanRows(strapi, {})).map((row) => [row.id, row]));
  const plans: CarePlanRow[] = [];
  for (const plan of found)
    plans.push({
      documentId: plan.documentId,
      name: plan.name,
      state: plan.state,
      trigger: plan.trigger,
      sendAt: plan.sendAt,
      languages: (plan.templates ?? []).map((template: { language: string }) => template.language),
      dueCount: await countForecast(strapi, rows.get(plan.id) as PlanRow, view),
    });
  return { plans, decideCount: await countUndecided(strapi, view.scope) };
};
