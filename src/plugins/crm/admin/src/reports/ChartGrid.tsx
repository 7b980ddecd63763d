import { Grid } from '@strapi/design-system';
import * as React from 'react';
import type { Dashboard } from '../../../shared/contracts/reports';
import { ChartCard, type CardProps } from '../components/figures/ChartCard';
import type { FigureLinks } from './figure-links';
import { useCustomerCards } from './useCustomerCards';
import { useDealCards } from './useDealCards';
import { useInteractionCards } from './useInteractionCards';

interface Props {
  data: Dashboard;
  links: FigureLinks;
  /** What stands between the main charts and the others. */
  children: React.ReactNode;
}

const MAIN = ['added', 'sources', 'channels', 'deals'];
const MORE = ['stages', 'listings', 'outcomes', 'people', 'dealStages', 'demands', 'roles'];

/** One card for each question the dashboard answers; what the reader may not read has no card. */
export const ChartGrid = ({ data, links, children }: Props) => {
  const cards: Record<string, CardProps | undefined> = {
    ...useCustomerCards(data.customers, links),
    ...useInteractionCards(data.interactions, links),
    ...useDealCards(data, links),
  };
  const show = (names: string[]) =>
    names.map((name) => {
      const card = cards[name];
      return (
        card && (
          <Grid.Item key={name} col={6} m={6} s={12} xs={12} alignItems="stretch" minWidth={0}>
            <ChartCard {...card} />
          </Grid.Item>
        )
      );
    });
  return (
    <>
      {show(MAIN)}
      {children}
      {show(MORE)}
    </>
  );
};
