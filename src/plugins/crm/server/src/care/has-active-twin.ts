import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';
import type { Problem } from '../lib/problem';
import { relationTarget } from '../lib/relation-target';

const AUDIENCE = ['audienceTiers', 'audienceStages', 'audienceSources', 'audienceTypes', 'audienceLanguages'] as const;

export type TwinDraft = {
  documentId?: string;
  trigger?: string | null;
  offsetDays?: number | null;
  birthdayCalendar?: string | null;
  holiday?: unknown;
} & { [list in (typeof AUDIENCE)[number]]?: string[] | null };

/** Where a second plan is a slip; after a deal or a viewing several messages on one day may well be meant. */
const ONCE = ['birthday', 'holiday', 'deal_anniversary'];

export const TWIN_PROBLEM: Problem = {
  path: ['state'],
  message: 'Another plan for the same day is active: pause that one first',
};

/** Two active plans for one occasion and the same audience would greet everybody twice. */
export const hasActiveTwin = async (strapi: Core.Strapi, plan: TwinDraft): Promise<boolean> => {
  const trigger = plan.trigger ?? 'birthday';
  if (!ONCE.includes(trigger)) return false;
  const holiday = trigger === 'holiday' && relationTarget(plan.holiday);
  const twins = await strapi.db.query(UID.carePlan).findMany({
    where: {
      state: 'active',
      trigger,
      offsetDays: plan.offsetDays ?? 0,
      documentId: { $ne: plan.documentId ?? '' },
      ...(holiday && { holiday }),
    },
  });
  const audienceOf = (of: TwinDraft) => JSON.stringify(AUDIENCE.map((list) => [...(of[list] ?? [])].sort()));
  const calendarOf = (of: TwinDraft) => (trigger === 'birthday' ? (of.birthdayCalendar ?? 'solar') : '');
  return twins.some(
    (twin: TwinDraft) => audienceOf(twin) === audienceOf(plan) && calendarOf(twin) === calendarOf(plan),
  );
};
