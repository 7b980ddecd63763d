import { Grid } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Dashboard } from '../../../shared/contracts/reports';
import { exactMoney, percent, shortMoney } from '../lib/number-format';
import { t } from '../lib/plugin-id';
import { changeOf } from './change-of';
import type { FigureLinks } from './figure-links';
import { Tile, type TileProps } from '../components/figures/Tile';
import { useAutomationTile } from './useAutomationTile';
import { useLoyaltyTiles } from './useLoyaltyTiles';

/** The figures of the first glance. What the reader may not read has no tile. */
export const Tiles = ({ data, links }: { data: Dashboard; links: FigureLinks }) => {
  const { formatMessage, locale } = useIntl();
  const text = (key: string, values?: Record<string, string | number>) =>
    formatMessage({ id: t(`reports.tile.${key}`) }, values);
  const loyalty = useLoyaltyTiles(data, links);
  const automation = useAutomationTile(data, links);
  const { customers, interactions, transactions, tasks, complaints } = data;
  const tiles: TileProps[] = [];

  if (customers) {
    const grown = customers.total - customers.added;
    tiles.push(
      {
        label: text('customers'),
        value: customers.total,
        to: links.customers(),
        change: grown > 0 ? customers.added / grown : undefined,
        note: text('inPeriod'),
      },
      {
        label: text('newCustomers'),
        value: customers.added,
        to: links.newCustomers(),
        change: changeOf(customers.added, customers.addedBefore),
        note: text('thisWeek', { count: customers.addedThisWeek }),
        noteTo: links.newThisWeek(),
      },
    );
  }
  if (tasks)
    tiles.push({
      label: text('dueTasks'),
      value: tasks.due,
      to: links.dueTasks(),
      tone: tasks.overdue > 0 ? 'warning' : undefined,
      note: text('overdueOf', { count: tasks.overdue }),
    });
  if (complaints)
    tiles.push({
      label: text('overdueComplaints'),
      value: complaints.overdue,
      to: links.overdueComplaints(),
      tone: complaints.overdue > 0 ? 'danger' : undefined,
      note: text('openComplaints', { count: complaints.open }),
      noteTo: links.openComplaints(),
    });
  if (interactions)
    tiles.push({
      label: text('interactions'),
      value: interactions.total,
      to: links.interactions(),
      change: changeOf(interactions.total, interactions.totalBefore),
      note: text('validShare', { share: percent(interactions.validShare, locale) }),
    });
  if (interactions)
    tiles.push({
      label: text('conversion'),
      value: interactions.conversion,
      shown: percent(interactions.conversion, locale),
      to: links.signedDeals(),
      note: text('converted', { converted: interactions.converted, contacted: interactions.contacted }),
    });
  if (transactions) {
    tiles.push({
      label: text('signed'),
      value: transactions.signed,
      to: links.signedDeals(),
      change: changeOf(transactions.signed, transactions.signedBefore),
      note: text('openDeals', { count: transactions.open }),
    });
    const [main, ...others] = transactions.amounts;
    if (main && main.amount !== null)
      tiles.push({
        label: text('amount'),
        value: main.amount,
        shown: shortMoney(main.amount, main.currency, locale),
        exact: exactMoney(main.amount, main.currency, locale),
        to: links.signedDeals(),
        note: others.map((o) => (o.amount === null ? '' : `+ ${shortMoney(o.amount, o.currency, locale)}`)).join(' '),
      });
  }

  return [...tiles, ...loyalty, ...automation].map((tile) => (
    <Grid.Item key={tile.label} col={3} m={3} s={6} xs={6} alignItems="stretch">
      <Tile {...tile} />
    </Grid.Item>
  ));
};
