import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';
import type { Problem } from '../lib/problem';
import { relationTarget } from '../lib/relation-target';

interface AskedSurvey {
  documentId: string;
  active: boolean | null;
}

interface Draft {
  /** As the request writes it. */
  survey: unknown;
  /** The survey that the plan asks so far. */
  before?: AskedSurvey | null;
  /** What the plan will be. */
  state?: string | null;
}

/** What keeps a plan from asking its survey. One that is out of use is not chosen, and no plan that runs keeps it. */
export const checkPlanSurvey = async (
  strapi: Core.Strapi,
  { survey: written, before, state }: Draft,
): Promise<Problem[]> => {
  const target = relationTarget(written);
  const survey: AskedSurvey | null | undefined =
    target === undefined ? before : target && (await strapi.db.query(UID.survey).findOne({ where: target }));
  if (!survey) return [];
  const isRunning = state === 'active';
  if (survey.active === false && (isRunning || survey.documentId !== before?.documentId))
    return [{ path: ['survey'], message: 'This survey is not in use. Take it into use again, or choose another one.' }];
  return [];
};
