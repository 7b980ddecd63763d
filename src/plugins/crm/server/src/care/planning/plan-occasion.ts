import { AUDIENCE_LISTS, type Audience } from './candidates-sql';
import type { PlanRow } from './plan-row';

/** Where a second message is a slip; after a deal or a viewing several messages on one day may well be meant. */
const ONCE = ['birthday', 'holiday', 'deal_anniversary'];

type Plan = Audience & Pick<PlanRow, 'trigger' | 'holiday' | 'birthday_calendar'>;

/** For what a plan writes, where one message is enough for it; else undefined. */
export const occasionOf = ({ trigger, holiday, birthday_calendar }: Plan): string | undefined => {
  if (!ONCE.includes(trigger)) return undefined;
  if (trigger === 'holiday') return `holiday:${holiday?.key}`;
  return trigger === 'birthday' ? `birthday:${birthday_calendar ?? 'solar'}` : trigger;
};

/** What narrows whom a plan is for, in one order; a list that is empty says nothing. */
export const listsOf = (plan: Audience): (string | number)[][] =>
  AUDIENCE_LISTS.map((list) => [...(plan[list] ?? [])].sort());

/** Those for a narrower audience first: it has the more fitting words, and nobody gets two messages for one occasion. */
export const narrowestFirst = <P extends Plan>(plans: P[]): P[] => {
  const narrowness = (plan: Plan) =>
    occasionOf(plan) === undefined ? 0 : listsOf(plan).filter((list) => list.length > 0).length;
  return [...plans].sort((one, other) => narrowness(other) - narrowness(one));
};
