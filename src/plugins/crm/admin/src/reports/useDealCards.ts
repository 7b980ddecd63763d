import type { Dashboard } from '../../../shared/contracts/reports';
import { exactMoney, exactNumber, shortMoney } from '../lib/number-format';
import type { CardProps } from '../components/figures/ChartCard';
import type { FigureLinks } from './figure-links';
import { useChartTexts } from './useChartTexts';

/** Amounts are drawn in the currency of most deals; two currencies do not add up. */
export const useDealCards = (
  { transactions, listings, currency: officeCurrency }: Dashboard,
  links: FigureLinks,
): Record<string, CardProps | undefined> => {
  const { text, points, dayLabel, locale } = useChartTexts();
  const currency = transactions?.amounts[0]?.currency ?? officeCurrency;
  const months = transactions?.amountByMonth.filter((month) => month.currency === currency) ?? [];
  const isMoney = months.every(({ amount }) => amount !== null);

  return {
    deals: transactions
      ? {
          title: isMoney ? text('deals', { currency }) : text('dealCount'),
          shape: 'columns',
          points: months.map(({ month, amount, count }) => ({
            label: dayLabel(`${month}-01`, 'month'),
            value: amount ?? count,
            more: isMoney ? [exactNumber(count, locale)] : [],
            exact: amount === null ? undefined : exactMoney(amount, currency, locale),
          })),
          short: isMoney ? (value) => shortMoney(value, currency, locale) : undefined,
          columns: isMoney ? [text('column.amount'), text('column.deals')] : [text('column.deals')],
          to: links.signedDeals(),
        }
      : undefined,
    dealStages: transactions
      ? {
          title: text('dealStages'),
          shape: 'bars',
          points: points('transaction.stage', transactions.byStage, (key) => links.dealsIn(key)),
        }
      : undefined,
    listings: listings
      ? {
          title: text('listings'),
          shape: 'bars',
          points: points('listing.state', listings.byState, (key) => links.listingsIn(key)),
        }
      : undefined,
  };
};
