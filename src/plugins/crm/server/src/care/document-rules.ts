import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';
import { now } from '../lib/clock';
import { problemError } from '../lib/problem';
import { checkPlan, type PlanDraft } from './check-plan';
import { listVariables } from './template-variables';

/** A plan is checked as a whole whenever it is written; switching it on starts its time. */
export const registerPlanRules = (strapi: Core.Strapi) => {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== UID.carePlan || !['create', 'update'].includes(context.action)) return next();
    const params = context.params as { documentId?: string; data: PlanDraft & { activeSince?: Date | null } };
    const before = params.documentId
      ? await strapi.db
          .query(UID.carePlan)
          .findOne({ where: { documentId: params.documentId }, populate: ['templates'] })
      : undefined;
    const problems = checkPlan(
      params.data,
      before ?? undefined,
      new Set(listVariables(strapi.contentTypes[UID.customer])),
    );
    if (problems.length > 0) throw problemError(problems);
    if (params.data.state === 'active' && before?.state !== 'active') params.data.activeSince = now();
    return next();
  });
};
