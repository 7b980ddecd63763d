import { Box, Grid } from '@strapi/design-system';
import type { SatisfactionReport } from '../../../shared/contracts/satisfaction';
import { Breakdown } from './Breakdown';
import { Empty } from './Empty';
import { Loop } from './Loop';
import { ScoreTiles } from './ScoreTiles';
import { Trend } from './Trend';

export const Figures = ({ data }: { data: SatisfactionReport }) =>
  data.total.invited === 0 ? (
    <Empty data={data} />
  ) : (
    <Grid.Root gap={4}>
      <ScoreTiles data={data} />
      <Trend trend={data.trend} />
      <Grid.Item col={8} m={8} s={12} xs={12} alignItems="start" minWidth={0}>
        <Breakdown by={data.by} groups={data.groups} />
      </Grid.Item>
      <Grid.Item col={4} m={4} s={12} xs={12} alignItems="start" minWidth={0}>
        <Box width="100%">
          <Loop loop={data.loop} />
        </Box>
      </Grid.Item>
    </Grid.Root>
  );
