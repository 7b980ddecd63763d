import type { SatisfactionReport } from '../../../../shared/contracts/satisfaction';
import { invitationRows, isLow, type Asked } from './satisfaction-rows';

const LOOP = `
  count(*)::int as low,
  count(*) filter (where visit.completed_at is not null)::int as visited,
  count(*) filter (where again.is_better is not null)::int as resurveyed,
  count(*) filter (where again.is_better)::int as improved`;

/**
 * The customer's last answer, after the visit was made, to a question whose score was low: better if each of the low scores
 * that were given again is higher.
 */
const AGAIN = `lateral (
  select coalesce(a.nps > low.low_nps, true) and coalesce(a.csat > low.low_csat, true) as is_better
  from survey_responses a
  where a.customer_key = low.customer_key and a.answered_at > visit.completed_at
    and ((a.nps is not null and low.low_nps is not null) or (a.csat is not null and low.low_csat is not null))
  order by a.answered_at desc, a.id desc limit 1) again`;

/** Whether low scores led somewhere: to a visit, to another answer, to a better one. */
export const countLoop = async (asked: Asked): Promise<SatisfactionReport['loop']> => {
  const { knex } = asked.view;
  const { surveyLowNps, surveyLowCsat } = asked.limits;
  const low = invitationRows(asked)
    .where(isLow(knex, asked.limits))
    .select('r.task_key', 'r.customer_key')
    .select(knex.raw('case when r.nps <= ? then r.nps end as low_nps', [surveyLowNps]))
    .select(knex.raw('case when r.csat <= ? then r.csat end as low_csat', [surveyLowCsat]))
    .as('low');
  const [row] = await knex
    .from(low)
    .joinRaw(`left join tasks visit on visit.id = low.task_key and visit.state = 'done' left join ${AGAIN} on true`)
    .select(knex.raw(LOOP));
  return row;
};
