import { Grid } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { SatisfactionFigures, SatisfactionReport } from '../../../shared/contracts/satisfaction';
import { ChartCard, type CardProps } from '../components/figures/ChartCard';
import { exactNumber } from '../lib/number-format';
import { isFew, useScoreTexts } from './use-score-texts';
import { useView } from './use-view';

/** Month by month; where nobody answered the line has a gap. */
export const Trend = ({ trend }: Pick<SatisfactionReport, 'trend'>) => {
  const { locale } = useIntl();
  const { text, month, number, csat, nps } = useScoreTexts();
  const { linkTo } = useView();
  const card = (
    key: 'nps' | 'csat',
    scale: [number, number],
    value: (figures: SatisfactionFigures) => number | null,
    write: (figures: SatisfactionFigures) => string,
  ): CardProps => ({
    title: text(`trend.${key}`),
    shape: 'line',
    scale,
    columns: [text(`column.${key}`), text('column.answers')],
    short: (score) => (key === 'csat' ? `${exactNumber(score, locale)}%` : exactNumber(score, locale)),
    points: trend.map(({ month: at, figures }) => {
      const { n } = figures[key];
      const few = n > 0 && isFew(n) ? ` (${text('few', { n: number(n) })})` : '';
      return {
        label: month(at),
        value: value(figures),
        exact: write(figures) + few,
        more: [number(n)],
        to: n > 0 ? linkTo({ tab: 'answers', by: 'month', key: at, low: '' }) : undefined,
      };
    }),
  });
  return [
    card('nps', [-100, 100], (figures) => figures.nps.score, nps),
    card('csat', [0, 100], (figures) => figures.csat.percent, csat),
  ].map((props) => (
    <Grid.Item key={props.title} col={6} m={6} s={12} xs={12} alignItems="stretch" minWidth={0}>
      <ChartCard {...props} />
    </Grid.Item>
  ));
};
