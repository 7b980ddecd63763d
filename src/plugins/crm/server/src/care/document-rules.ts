import type { Core } from '@strapi/strapi';
import { openChannels } from '../channels';
import { UID } from '../content-types';
import { now } from '../lib/clock';
import { onWrite } from '../lib/on-write';
import { problemError, refuse } from '../lib/problem';
import { relationTarget } from '../lib/relation-target';
import { checkHoliday } from './check-holiday';
import { checkPlanSurvey } from './check-plan-survey';
import { checkPlan, type PlanDraft } from './check-plan';
import { hasActiveTwin, TWIN_PROBLEM, type TwinDraft } from './has-active-twin';
import { listVariables } from './template-variables';

/** A plan is checked as a whole whenever it is written; switching it on starts its time. */
export const registerPlanRules = (strapi: Core.Strapi) => {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== UID.carePlan || !['create', 'update'].includes(context.action)) return next();
    const params = context.params as {
      documentId?: string;
      data: PlanDraft & TwinDraft & { survey?: unknown; activeSince?: Date | null };
    };
    const before = params.documentId
      ? await strapi.db
          .query(UID.carePlan)
          .findOne({ where: { documentId: params.documentId }, populate: ['templates', 'holiday', 'survey.questions'] })
      : undefined;
    const isChosen = (field: 'holiday' | 'survey') => {
      const target = relationTarget(params.data[field]);
      return Boolean(target === undefined ? before?.[field] : target);
    };
    const problems = checkPlan(
      { ...params.data, hasHoliday: isChosen('holiday'), hasSurvey: isChosen('survey') },
      before ?? undefined,
      new Set(listVariables(strapi.contentTypes[UID.customer])),
      openChannels(strapi),
    );
    const { survey } = params.data;
    problems.push(...(await checkPlanSurvey(strapi, { ...before, ...params.data, survey, before: before?.survey })));
    const isSwitchedOn = params.data.state === 'active' && before?.state !== 'active';
    if (isSwitchedOn && (await hasActiveTwin(strapi, { ...before, ...params.data }))) problems.push(TWIN_PROBLEM);
    if (problems.length > 0) throw problemError(problems);
    const data = { ...params.data };
    delete data.activeSince;
    if (isSwitchedOn) data.activeSince = now();
    context.params = { ...params, data } as typeof context.params;
    return next();
  });
};

/** A holiday that falls on no day is refused when it is written, not silently never kept. */
export const registerHolidayRules = (strapi: Core.Strapi) =>
  onWrite(strapi, UID.holiday, {
    reads: ['rule', 'params'],
    watches: ['rule', 'params'],
    write: ({ data, before }) =>
      refuse(checkHoliday({ rule: data.rule ?? before?.rule, params: data.params ?? before?.params })),
  });
