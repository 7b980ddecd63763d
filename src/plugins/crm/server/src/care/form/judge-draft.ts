import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { carePreviewSchema } from '../../../../shared/contracts/care-form';
import { UID } from '../../content-types';
import type { Problem } from '../../lib/problem';
import { checkPlan, type PlanDraft } from '../check-plan';
import type { DuePlan } from '../planning/build-due';
import { listVariables } from '../template-variables';

/** What saving would refuse, and what is missing besides before the plan can run: by the very rule of saving. */
export const judgeDraft = async (
  strapi: Core.Strapi,
  { plan: documentId, draft }: z.output<typeof carePreviewSchema>,
  plan: DuePlan,
): Promise<{ problems: Problem[]; missing: Problem[] }> => {
  const saved = documentId
    ? await strapi.db.query(UID.carePlan).findOne({ where: { documentId }, select: ['state'] })
    : undefined;
  const variables = new Set(listVariables(strapi.contentTypes[UID.customer]));
  const whole: PlanDraft = {
    ...(draft as PlanDraft),
    trigger: plan.trigger,
    hasHoliday: plan.holiday !== null,
    stageEvent: plan.stage_event,
    silentDays: plan.silent_days,
    channels: plan.channels,
    audienceLanguages: plan.audience_languages,
  };
  const problems = checkPlan(whole, saved ?? undefined, variables);
  const known = new Set(problems.map((problem) => JSON.stringify(problem)));
  const running = checkPlan({ ...whole, state: 'active' }, { state: 'active' }, variables);
  return { problems, missing: running.filter((problem) => !known.has(JSON.stringify(problem))) };
};
