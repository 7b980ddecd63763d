import type { Core } from '@strapi/strapi';
import type { CareOverview, CarePlanRow } from '../../../shared/contracts/care';
import { UID } from '../content-types';
import type { Scope } from '../rights';
import { countForecast } from './find-forecast';
import { countUndecided } from './find-messages';

/** The plans with what they will do, and how much waits for a person. */
export const findOverview = async (strapi: Core.Strapi, view: { scope: Scope; now: Date }): Promise<CareOverview> => {
  const found = await strapi.db
    .query(UID.carePlan)
    .findMany({ where: { trigger: 'birthday', state: { $ne: 'ended' } }, populate: ['templates'], orderBy: 'id' });
  const plans: CarePlanRow[] = [];
  for (const plan of found)
    plans.push({
      documentId: plan.documentId,
      name: plan.name,
      state: plan.state,
      trigger: plan.trigger,
      sendAt: plan.sendAt,
      languages: (plan.templates ?? []).map((template: { language: string }) => template.language),
      dueCount: await countForecast(
        strapi,
        { id: plan.id, offset_days: plan.offsetDays, send_at: plan.sendAt, purpose: plan.purpose },
        view,
      ),
    });
  return { plans, decideCount: await countUndecided(strapi, view.scope) };
};
