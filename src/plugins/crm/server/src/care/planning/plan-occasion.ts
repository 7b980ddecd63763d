import type { PlanRow } from './plan-row';

/** Where a second message is a slip; after a deal or a viewing several messages on one day may well be meant. */
const ONCE = ['birthday', 'holiday', 'deal_anniversary'];

type Plan = Pick<
  PlanRow,
  | 'trigger'
  | 'holiday'
  | 'birthday_calendar'
  | 'audience_tiers'
  | 'audience_stages'
  | 'audience_sources'
  | 'audience_types'
  | 'audience_languages'
  | 'audience_owners'
>;

/** For what a plan writes, where one message is enough for it; else undefined. */
export const occasionOf = ({ trigger, holiday, birthday_calendar }: Plan): string | undefined => {
  if (!ONCE.includes(trigger)) return undefined;
  if (trigger === 'holiday') return `holiday:${holiday?.key}`;
  return trigger === 'birthday' ? `birthday:${birthday_calendar ?? 'solar'}` : trigger;
};

/** The lists that narrow whom a plan is for; one that is empty says nothing. */
export const audienceOf = (plan: Plan): (string | number)[][] =>
  [
    plan.audience_tiers,
    plan.audience_stages,
    plan.audience_sources,
    plan.audience_types,
    plan.audience_languages,
    plan.audience_owners,
  ].map((list) => [...(list ?? [])].sort());

/** Those for a narrower audience first: it has the more fitting words, and nobody gets two messages for one occasion. */
export const narrowestFirst = <P extends Plan>(plans: P[]): P[] => {
  const narrowness = (plan: Plan) =>
    occasionOf(plan) === undefined ? 0 : audienceOf(plan).filter((list) => list.length > 0).length;
  return [...plans].sort((one, other) => narrowness(other) - narrowness(one));
};
