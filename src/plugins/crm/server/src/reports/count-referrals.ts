import type { CustomerFigures, ReportPeriod } from '../../../shared/contracts/reports';
import { within } from './count-days';
import type { View } from './open-view';

/** Customers who came by a referral: their source says so, or they name the customer who referred them. */
export const countReferrals = async (
  view: View,
  { start, end, before }: ReportPeriod,
): Promise<Pick<CustomerFigures, 'referrals' | 'referralsBefore'>> => {
  // Nothing is counted by a field that the caller may not read.
  if (!['sourceChannel', 'referredBy'].every((field) => view.mayReadField('customers', field)))
    return { referrals: null, referralsBefore: null };
  const counted = (when: string) => view.knex.raw(`(count(*) filter (where c.created_at ${when} ?))::int`, [start]);
  return within(view.rows('customers', 'c'), 'c.created_at', { start: before.start, end })
    .where((one) =>
      one
        .where('c.source_channel', 'referral')
        .orWhereExists(view.knex('customers_referred_by_lnk as r').where('r.customer_id', view.knex.ref('c.id'))),
    )
    .first({ referrals: counted('>='), referralsBefore: counted('<') });
};
