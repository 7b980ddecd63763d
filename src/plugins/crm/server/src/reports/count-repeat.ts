import type { RepeatFigures, ReportPeriod, TransactionFigures } from '../../../shared/contracts/reports';
import type { View } from './open-view';
import { share } from './sum-by-key';

/** Whoever's deal it was: the customer came back to the office. */
const FOLLOWS = `exists (
  select 1 from transactions e
  where e.customer_key = t.customer_key and e.signed_on < t.signed_on
    and e.stage <> 'cancelled' and e.archived_at is null)`;

const COUNTS = `
  count(distinct customer) filter (where is_now)::int as customers,
  count(distinct customer) filter (where is_now and follows)::int as repeated,
  count(distinct customer) filter (where not is_now)::int as "customersBefore",
  count(distinct customer) filter (where not is_now and follows)::int as "repeatedBefore"`;

/** How many of those who signed had signed before: in the period and in the one before, by one statement. */
export const countRepeat = async (
  view: View,
  period: ReportPeriod,
): Promise<Pick<TransactionFigures, 'repeat' | 'repeatBefore'>> => {
  const deals = view
    .rows('transactions', 't')
    .where('t.stage', '<>', 'cancelled')
    .whereBetween('t.signed_on', [period.before.from, period.to])
    .whereNotNull('t.customer_key')
    .select({ customer: 't.customer_key' })
    .select(view.knex.raw(`t.signed_on >= ? as is_now, ${FOLLOWS} as follows`, [period.from]))
    .as('deals');
  const [found] = await view.knex.from(deals).select(view.knex.raw(COUNTS));
  return {
    repeat: toFigures(found.customers, found.repeated),
    repeatBefore: toFigures(found.customersBefore, found.repeatedBefore),
  };
};

const toFigures = (customers: number, repeated: number): RepeatFigures => ({
  customers,
  repeated,
  rate: share(repeated, customers),
});
