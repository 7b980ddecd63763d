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
import { hasActiveTwin, TWIN_PROBLEM } from './has-active-twin';
import { findPlanRows } from './planning/plan-row';
import { listVariables } from './template-variables';

/**
 * A plan is checked as a whole whenever it is written. Switching it on starts its time; one that is sent by hand goes on
 * where it stood, or everybody would get it again.
 */
export const registerPlanRules = (strapi: Core.Strapi) => {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== UID.carePlan) return next();
    const params = context.params as {
      documentId?: string;
      data: PlanDraft & { holiday?: unknown; survey?: unknown; activeSince?: Date | null };
    };
    if (context.action === 'clone') params.data = { ...params.data, state: 'draft', activeSince: null };
    if (!['create', 'update'].includes(context.action)) return next();
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
    if (problems.length > 0) throw problemError(problems);
    const data = { ...params.data };
    delete data.activeSince;
    const isSwitchedOn = data.state === 'active' && before?.state !== 'active';
    const goesOn = before?.activeSince && (data.trigger ?? before.trigger) === 'manual';
    if (isSwitchedOn && !goesOn) data.activeSince = now();
    context.params = { ...params, data } as typeof context.params;
    if ((data.state ?? before?.state) !== 'active') return next();
    return strapi.db.transaction(async () => {
      const hadTwin = before?.state === 'active' && (await hasTwin(strapi, before.documentId));
      const result = await next();
      const { documentId } = result as unknown as { documentId: string };
      if (!hadTwin && (await hasTwin(strapi, documentId))) throw problemError([TWIN_PROBLEM]);
      return result;
    }) as unknown as ReturnType<typeof next>;
  });
};

const hasTwin = async (strapi: Core.Strapi, documentId: string): Promise<boolean> => {
  const [plan] = await findPlanRows(strapi, { document_id: documentId });
  return plan !== undefined && hasActiveTwin(strapi, plan);
};

/** A holiday that falls on no day is refused when it is written, not silently never kept. */
export const registerHolidayRules = (strapi: Core.Strapi) =>
  onWrite(strapi, UID.holiday, {
    reads: ['rule', 'params'],
    watches: ['rule', 'params'],
    write: ({ data, before }) =>
      refuse(checkHoliday({ rule: data.rule ?? before?.rule, params: data.params ?? before?.params })),
  });
