import { Grid } from '@strapi/design-system';
import * as React from 'react';
import { useIntl } from 'react-intl';
import type { Dashboard, KeyCount } from '../../../shared/contracts/reports';
import { exactMoney, percent, shortMoney } from '../lib/number-format';
import { t } from '../lib/plugin-id';
import { useValueText } from '../lib/value-text';
import { ChartCard, type Point } from './ChartCard';
import type { FigureLinks } from './figure-links';
import { pickSeries } from './pick-series';

/** One card for each question the dashboard answers; what the reader may not read has no card. */
export const ChartGrid = ({ data, links }: { data: Dashboard; links: FigureLinks }) => {
  const { formatMessage, formatDate, locale } = useIntl();
  const word = useValueText();
  const text = (key: string, values?: Record<string, string>) =>
    formatMessage({ id: t(`reports.chart.${key}`) }, values);
  const { customers, interactions, listings, transactions } = data;

  const points = (of: string, counts: KeyCount[], to?: (key: string | null) => string): Point[] =>
    counts.map(({ key, count }) => ({
      label: key === null ? text('empty') : word(of, key),
      value: count,
      to: to?.(key),
    }));
  const days = (series: { day: string; count: number }[], unit: 'day' | 'week' | 'month'): Point[] =>
    series.map(({ day, count }) => ({
      label: formatDate(`${day}T12:00:00Z`, {
        timeZone: 'UTC',
        ...(unit === 'month' ? { month: 'short', year: '2-digit' } : { month: 'short', day: 'numeric' }),
      }),
      value: count,
    }));
  const cards: React.ReactElement[] = [];

  if (customers) {
    const { unit, series } = pickSeries(customers);
    cards.push(
      <ChartCard
        key="added"
        title={text(`added.${unit}`)}
        shape="line"
        points={days(series, unit)}
        to={links.newCustomers()}
      />,
    );
    if (customers.bySource)
      cards.push(
        <ChartCard
          key="sources"
          title={text('sources')}
          shape="bars"
          points={customers.bySource.map((source) => ({
            label: source.key === null ? text('empty') : word('customer.sourceChannel', source.key),
            value: source.added,
            to: links.newCustomersWith('sourceChannel', source.key),
            more: [String(source.count), percent(source.conversion, locale)],
          }))}
          columns={[text('column.new'), text('column.all'), text('column.conversion')]}
        />,
      );
  }
  if (interactions)
    cards.push(
      <ChartCard
        key="channels"
        title={text('channels')}
        shape="bars"
        points={points('interaction.channel', interactions.byChannel, (key) => links.interactionsWith('channel', key))}
      />,
      <ChartCard
        key="outcomes"
        title={text('outcomes')}
        shape="bars"
        points={points('interaction.outcome', interactions.byOutcome, (key) => links.interactionsWith('outcome', key))}
      />,
    );
  if (transactions) {
    const currency = transactions.amounts[0]?.currency ?? data.currency;
    const months = transactions.amountByMonth.filter((month) => month.currency === currency);
    const isMoney = months.every(({ amount }) => amount !== null);
    cards.push(
      <ChartCard
        key="deals"
        title={isMoney ? text('deals', { currency }) : text('dealCount')}
        shape="columns"
        points={months.map(({ month, amount, count }) => ({
          label: formatDate(`${month}-15T12:00:00Z`, { timeZone: 'UTC', month: 'short', year: '2-digit' }),
          value: amount ?? count,
          more: isMoney ? [String(count)] : [],
          exact: amount === null ? undefined : exactMoney(amount, currency, locale),
        }))}
        short={isMoney ? (value) => shortMoney(value, currency, locale) : undefined}
        columns={isMoney ? [text('column.amount'), text('column.deals')] : [text('column.deals')]}
        to={links.signedDeals()}
      />,
    );
  }
  if (listings)
    cards.push(
      <ChartCard
        key="listings"
        title={text('listings')}
        shape="bars"
        points={points('listing.state', listings.byState, (key) => links.listingsIn(key))}
      />,
    );
  if (customers?.byStage)
    cards.push(
      <ChartCard
        key="stages"
        title={text('stages')}
        shape="bars"
        points={points('customer.stage', customers.byStage, (key) => links.customersWith('stage', key))}
      />,
    );
  if (customers)
    cards.push(
      <ChartCard
        key="demands"
        title={text('demands')}
        shape="bars"
        points={points('demand.type', customers.byDemandType)}
      />,
    );
  if (customers?.byRole)
    cards.push(
      <ChartCard
        key="roles"
        title={text('roles')}
        shape="bars"
        points={points('customer.contactRoles', customers.byRole)}
      />,
    );
  if (transactions)
    cards.push(
      <ChartCard
        key="dealStages"
        title={text('dealStages')}
        shape="bars"
        points={points('transaction.stage', transactions.byStage, (key) => links.dealsIn(key))}
      />,
    );
  if (interactions && interactions.byEmployee.length > 1)
    cards.push(
      <ChartCard
        key="people"
        title={text('people')}
        shape="bars"
        points={interactions.byEmployee.map(({ name, count, valid }) => ({
          label: name ?? text('empty'),
          value: count,
          more: [String(valid)],
        }))}
        columns={[text('column.count'), text('column.valid')]}
      />,
    );

  return cards.map((card) => (
    <Grid.Item key={card.key} col={6} m={6} s={12} xs={12} alignItems="stretch" minWidth={0}>
      {card}
    </Grid.Item>
  ));
};
