import { Box, Flex, IconButton, Link, Loader, Typography } from '@strapi/design-system';
import { BulletList, ChartPie } from '@strapi/icons';
import * as React from 'react';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { exactNumber } from '../../lib/number-format';
import { t } from '../../lib/plugin-id';
import { FigureTable } from './FigureTable';
import { pickTop } from '../../lib/pick-top';

const Chart = React.lazy(() => import('./Chart'));

export interface Point {
  label: string;
  /** Null: nobody knows, which is not nought. */
  value: number | null;
  /** The list behind it. */
  to?: string;
  /** The value in full, where it is money. */
  exact?: string;
  /** Further columns of the table. */
  more?: string[];
}

export interface CardProps {
  title: string;
  shape: 'line' | 'bars' | 'columns';
  points: Point[];
  /** The list behind the whole card. */
  to?: string;
  columns?: string[];
  /** Bars before the rest is summed up. */
  most?: number;
  /** Both ends of the axis, where it is a scale: its nought is a figure, not nothing. */
  scale?: [number, number];
  short?(value: number): string;
}

const MOST_BARS = 8;

/** A chart with the same figures as a table behind a switch. */
export const ChartCard = ({ title, shape, points, to, columns, most = MOST_BARS, scale, short }: CardProps) => {
  const { formatMessage, locale } = useIntl();
  const [isTable, setIsTable] = React.useState(false);
  const text = (key: string) => formatMessage({ id: t(`reports.card.${key}`) });
  const isEmpty = points.every(({ value }) => (scale ? value === null : !value));
  const drawn =
    shape === 'bars'
      ? pickTop(points, most, (rest, value) => ({
          label: formatMessage({ id: t('reports.card.others') }, { count: rest.length }),
          value,
        }))
      : points;

  return (
    <Box
      background="neutral0"
      padding={4}
      shadow="tableShadow"
      hasRadius
      width="100%"
      minWidth={0}
      tag="section"
      aria-label={title}
    >
      <Flex justifyContent="space-between" gap={2} paddingBottom={3}>
        <Typography variant="delta" tag="h2">
          {title}
        </Typography>
        <Flex gap={2}>
          {to && !isEmpty && (
            <Link tag={RouterLink} to={to}>
              {text('open')}
            </Link>
          )}
          {!isEmpty && (
            <IconButton
              label={text(isTable ? 'asChart' : 'asTable')}
              variant="ghost"
              aria-pressed={isTable}
              onClick={() => setIsTable(!isTable)}
            >
              {isTable ? <ChartPie /> : <BulletList />}
            </IconButton>
          )}
        </Flex>
      </Flex>
      {isEmpty ? (
        <Flex height="24rem" justifyContent="center">
          <Typography textColor="neutral600">{text('nothing')}</Typography>
        </Flex>
      ) : isTable ? (
        <FigureTable title={title} points={points} columns={columns ?? [text('count')]} />
      ) : (
        <React.Suspense
          fallback={
            <Flex height="24rem" justifyContent="center">
              <Loader small>{text('loading')}</Loader>
            </Flex>
          }
        >
          <Chart
            shape={shape}
            points={drawn}
            scale={scale}
            short={short ?? ((value) => exactNumber(value, locale))}
            label={title}
          />
        </React.Suspense>
      )}
    </Box>
  );
};
