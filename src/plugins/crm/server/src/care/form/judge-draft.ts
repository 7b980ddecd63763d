import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { carePreviewSchema } from '../../../../shared/contracts/care-form';
import { openChannels } from '../../channels';
import { UID } from '../../content-types';
import type { Problem } from '../../lib/problem';
import { checkPlanSurvey } from '../check-plan-survey';
import { getSettings } from '../../settings';
import { checkPlan, type PlanDraft } from '../check-plan';
import { checkSendTime } from '../check-send-time';
import { hasActiveTwin, TWIN_PROBLEM } from '../has-active-twin';
import type { DuePlan } from '../planning/build-due';
import { listVariables } from '../template-variables';

/** What saving would refuse, and what is missing besides before the plan can run: by the very rules of saving. */
export const judgeDraft = async (
  strapi: Core.Strapi,
  { plan: documentId, draft }: z.output<typeof carePreviewSchema>,
  plan: DuePlan,
): Promise<{ problems: Problem[]; missing: Problem[] }> => {
  const saved = documentId
    ? await strapi.db
        .query(UID.carePlan)
        .findOne({ where: { documentId }, select: ['state'], populate: ['holiday', 'survey.questions'] })
    : undefined;
  const whole: PlanDraft = {
    ...(draft as PlanDraft),
    trigger: plan.trigger,
    audienceLanguages: plan.audience_languages,
    hasHoliday: plan.holiday !== null,
    hasSurvey: Boolean(draft.survey === undefined ? saved?.survey : draft.survey),
    stageEvent: plan.stage_event,
    silentDays: plan.silent_days,
    channels: plan.channels,
  };
  const variables = new Set(listVariables(strapi.contentTypes[UID.customer]));
  const check = (state: Partial<PlanDraft>, before?: PlanDraft) =>
    checkPlan({ ...whole, ...state }, before, variables, openChannels(strapi));
  const twin = (await hasActiveTwin(strapi, plan)) ? [TWIN_PROBLEM] : [];
  const checkItsSurvey = (wanted?: string | null) =>
    checkPlanSurvey(strapi, {
      survey: draft.survey,
      before: saved?.survey,
      state: wanted,
      audienceLanguages: plan.audience_languages,
    });
  const quiet = checkSendTime(plan.send_at, await getSettings(strapi));
  const state = draft.state ?? saved?.state;
  const problems = [
    ...check({}, saved ?? undefined),
    ...(await checkItsSurvey(state)),
    ...(state === 'active' ? [...quiet, ...twin] : []),
  ];
  const known = new Set(problems.map((problem) => JSON.stringify(problem)));
  const running: Problem[] = [
    ...check({ state: 'active' }, { state: 'active' }),
    ...(await checkItsSurvey('active')),
    ...quiet,
    ...twin,
  ];
  return { problems, missing: running.filter((problem) => !known.has(JSON.stringify(problem))) };
};
