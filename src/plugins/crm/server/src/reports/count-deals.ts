import type { KeyCount, ListingFigures, ReportPeriod, TransactionFigures } from '../../../shared/contracts/reports';
import { countRepeat } from './count-repeat';
import type { View } from './open-view';
import { sumByKey } from './sum-by-key';

const CLOSED = ['completed', 'cancelled'];
const count = (row: KeyCount) => row.count;
const sum = (rows: { count: number }[]) => rows.reduce((n, row) => n + row.count, 0);

export const countListings = async (view: View): Promise<ListingFigures> => {
  const states: KeyCount[] = await view
    .rows('listings')
    .select({ key: 'state' })
    .select(view.knex.raw('count(*)::int as count'))
    .groupBy('state');
  return { total: sum(states), byState: sumByKey(states, (row) => row.key, count) };
};

interface Month {
  month: string;
  currency: string;
  count: number;
  amount: number;
}

/** A deal without a currency of its own is in the office's. */
export const countTransactions = async (
  view: View,
  period: ReportPeriod,
  officeCurrency: string,
): Promise<TransactionFigures> => {
  const signedIn = ({ from, to }: { from: string; to: string }) =>
    view.rows('transactions').where('stage', '<>', 'cancelled').whereBetween('signed_on', [from, to]);
  const [stages, months, before, repeat] = await Promise.all([
    view
      .rows('transactions')
      .select({ key: 'stage' })
      .select(view.knex.raw('count(*)::int as count'))
      .groupBy('stage') as Promise<KeyCount[]>,
    signedIn(period)
      .select(
        view.knex.raw(`to_char(signed_on, 'YYYY-MM') as month, coalesce(currency, ?) as currency`, [officeCurrency]),
        view.knex.raw('count(*)::int as count, sum(amount)::float8 as amount'),
      )
      .groupBy('month', view.knex.raw('2'))
      .orderBy([{ column: 'month' }, { column: 'currency' }]) as Promise<Month[]>,
    signedIn(period.before).first(view.knex.raw('count(*)::int as count')) as Promise<{ count: number }>,
    countRepeat(view, period),
  ]);
  const currencies = sumByKey(
    months,
    (month) => month.currency,
    (month) => month.count,
  );
  const mayReadAmount = view.mayReadField('transactions', 'amount');
  return {
    total: sum(stages),
    open: sum(stages.filter(({ key }) => !CLOSED.includes(String(key)))),
    byStage: sumByKey(stages, (row) => row.key, count),
    signed: sum(months),
    signedBefore: before.count,
    ...repeat,
    amounts: currencies.map(({ key, count: deals }) => ({
      currency: String(key),
      count: deals,
      amount: mayReadAmount ? sumAmounts(months.filter((month) => month.currency === key)) : null,
    })),
    amountByMonth: months.map((month) => ({ ...month, amount: mayReadAmount ? month.amount : null })),
  };
};

const sumAmounts = (months: Month[]) => months.reduce((n, month) => n + month.amount, 0);
