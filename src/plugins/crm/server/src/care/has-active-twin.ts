import type { Core } from '@strapi/strapi';
import type { Problem } from '../lib/problem';
import type { DuePlan } from './planning/build-due';
import { listsOf, occasionOf } from './planning/plan-occasion';
import { findPlanRows } from './planning/plan-row';

export const TWIN_PROBLEM: Problem = {
  path: ['state'],
  message: 'Another plan for the same day is active: pause that one first',
};

const keyOf = (plan: DuePlan) => JSON.stringify([occasionOf(plan), plan.offset_days ?? 0, listsOf(plan)]);

/** Of two active plans for one day and the same audience the second would never write. */
export const hasActiveTwin = async (strapi: Core.Strapi, plan: DuePlan): Promise<boolean> => {
  if (occasionOf(plan) === undefined) return false;
  const active = await findPlanRows(strapi, { state: 'active' });
  return active.some((other) => other.id !== plan.id && keyOf(other) === keyOf(plan));
};
