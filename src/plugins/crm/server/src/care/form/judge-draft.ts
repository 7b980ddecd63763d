import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { carePreviewSchema } from '../../../../shared/contracts/care-form';
import { openChannels } from '../../channels';
import { UID } from '../../content-types';
import type { Problem } from '../../lib/problem';
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
        .findOne({ where: { documentId }, select: ['state'], populate: ['holiday', 'survey'] })
    : undefined;
  const common = {
    trigger: plan.trigger,
    audienceLanguages: plan.audience_languages,
  };
  const whole: PlanDraft = {
    ...(draft as PlanDraft),
    ...common,
    hasHoliday: plan.holiday !== null,
    hasSurvey: Boolean(draft.survey === undefined ? saved?.survey : draft.survey),
    stageEvent: plan.stage_event,
    silentDays: plan.silent_days,
    channels: plan.channels,
  };
  const variables = new Set(listVariables(strapi.contentTypes[UID.customer]));
  const check = (state: Partial<PlanDraft>, before?: PlanDraft) =>
    checkPlan({ ...whole, ...state }, before, variables, openChannels(strapi));
  const hasTwin =
    saved?.state !== 'active' &&
    (await hasActiveTwin(strapi, {
      ...common,
      documentId,
      offsetDays: plan.offset_days,
      birthdayCalendar: plan.birthday_calendar,
      holiday: draft.holiday === undefined ? saved?.holiday : draft.holiday,
      audienceTiers: plan.audience_tiers,
      audienceStages: plan.audience_stages,
      audienceSources: plan.audience_sources,
      audienceTypes: plan.audience_types,
    }));
  const twin = hasTwin ? [TWIN_PROBLEM] : [];
  const quiet = checkSendTime(plan.send_at, await getSettings(strapi));
  const problems = [
    ...check({}, saved ?? undefined),
    ...((draft.state ?? saved?.state) === 'active' ? quiet : []),
    ...(draft.state === 'active' ? twin : []),
  ];
  const known = new Set(problems.map((problem) => JSON.stringify(problem)));
  const running = [...check({ state: 'active' }, { state: 'active' }), ...quiet, ...twin];
  return { problems, missing: running.filter((problem) => !known.has(JSON.stringify(problem))) };
};
