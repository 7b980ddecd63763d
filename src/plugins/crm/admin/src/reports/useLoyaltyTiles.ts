import { useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { Dashboard } from '../../../shared/contracts/reports';
import { oneDigit, percent, signedNumber } from '../lib/number-format';
import { t } from '../lib/plugin-id';
import { changeOf } from './change-of';
import type { FigureLinks } from './figure-links';
import { READ_SATISFACTION } from './permissions';
import type { TileProps } from '../components/figures/Tile';

/** Whether customers stay: would they recommend the office, do they send others, do they come back? */
export const useLoyaltyTiles = ({ customers, transactions, nps }: Dashboard, links: FigureLinks): TileProps[] => {
  const { formatMessage, locale } = useIntl();
  const text = (key: string, values?: Record<string, string | number>) =>
    formatMessage({ id: t(`reports.tile.${key}`) }, values);
  /** Of figures that are shares or scores themselves: by how many points they differ. */
  const points = (change: number) => ({
    change,
    changeShown: text('points', { points: oneDigit(Math.abs(change), locale) }),
  });
  const { allowedActions } = useRBAC(READ_SATISFACTION as never);
  const tiles: TileProps[] = [];

  if (nps) {
    const { now, before } = nps;
    tiles.push({
      label: text('nps'),
      value: now.score ?? 0,
      shown: now.score === null ? '–' : signedNumber(now.score, locale),
      to: now.answers === 0 ? undefined : allowedActions.canRead ? links.satisfaction() : links.npsAnswers(),
      ...(now.score !== null && before.score !== null ? points(now.score - before.score) : {}),
      note: text('npsAnswers', { count: now.answers }),
    });
  }
  if (customers && customers.referrals !== null && customers.referralsBefore !== null)
    tiles.push({
      label: text('referrals'),
      value: customers.referrals,
      to: links.referrals(),
      change: changeOf(customers.referrals, customers.referralsBefore),
      note: text('before', { count: customers.referralsBefore }),
    });
  if (transactions) {
    const { repeat, repeatBefore } = transactions;
    tiles.push({
      label: text('repeat'),
      value: repeat.rate,
      shown: repeat.customers === 0 ? '–' : percent(repeat.rate, locale),
      to: links.signedDeals(),
      ...(repeat.customers > 0 && repeatBefore.customers > 0 ? points((repeat.rate - repeatBefore.rate) * 100) : {}),
      note: text('repeated', { repeated: repeat.repeated, customers: repeat.customers }),
    });
  }
  return tiles;
};
