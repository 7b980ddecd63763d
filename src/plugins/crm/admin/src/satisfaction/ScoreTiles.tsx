import { Grid } from '@strapi/design-system';
import type { SatisfactionFigures, SatisfactionReport } from '../../../shared/contracts/satisfaction';
import { Tile, type TileProps } from '../components/figures/Tile';
import { isFew, useScoreTexts } from './use-score-texts';
import { useView } from './use-view';

/** The scores of the first glance, each with how many gave it and against as many days before. */
export const ScoreTiles = ({ data: { total, before } }: { data: SatisfactionReport }) => {
  const { text, number, share, csat, nps, ces, points, steps } = useScoreTexts();
  const { linkTo } = useView();
  const answers = linkTo({ tab: 'answers', key: '', low: '' });
  const note = (n: number) => (n === 0 ? text('tile.none') : text(isFew(n) ? 'tile.few' : 'tile.n', { n: number(n) }));

  const tiles: TileProps[] = [
    {
      label: text('tile.answered'),
      value: total.answered,
      to: answers,
      change: !isFew(before.answered) ? (total.answered - before.answered) / before.answered : undefined,
      note: text('tile.invited', { count: total.invited }),
    },
    {
      label: text('tile.rate'),
      value: total.responseRate ?? 0,
      shown: share(total.responseRate),
      exact: share(total.responseRate),
      ...against(total.responseRate, before.responseRate, [total.invited, before.invited], (by) => points(by * 100)),
      note: text('tile.ofInvited', { count: total.invited }),
    },
    {
      label: text('tile.csat'),
      value: total.csat.percent ?? 0,
      shown: csat(total),
      exact: csat(total),
      ...against(total.csat.percent, before.csat.percent, [total.csat.n, before.csat.n], points),
      note: note(total.csat.n),
    },
    {
      label: text('tile.nps'),
      value: total.nps.score ?? 0,
      shown: nps(total),
      exact: nps(total),
      ...against(total.nps.score, before.nps.score, [total.nps.n, before.nps.n], points),
      note: note(total.nps.n),
    },
    {
      label: text('tile.ces'),
      value: total.ces.mean ?? 0,
      shown: ces(total),
      exact: ces(total),
      ...against(total.ces.mean, before.ces.mean, [total.ces.n, before.ces.n], steps),
      note: note(total.ces.n),
    },
    {
      label: text('tile.low'),
      value: total.low,
      to: linkTo({ tab: 'answers', key: '', low: 'true' }),
      tone: total.low > 0 ? 'danger' : undefined,
      change: !isFew(before.low) ? (total.low - before.low) / before.low : undefined,
      isLessBetter: true,
      note: text('tile.lowOf', { share: share(lowShare(total)) }),
    },
  ];
  return tiles.map((tile) => (
    <Grid.Item key={tile.label} col={4} m={4} s={6} xs={6} alignItems="stretch">
      <Tile {...tile} />
    </Grid.Item>
  ));
};

const lowShare = ({ low, answered }: SatisfactionFigures) => (answered === 0 ? null : low / answered);

/** Nothing is said of a change where either score is of a few. */
const against = (
  now: number | null,
  before: number | null,
  counts: number[],
  write: (by: number) => string,
): Pick<TileProps, 'change' | 'changeShown'> =>
  now === null || before === null || counts.some(isFew)
    ? {}
    : { change: now - before, changeShown: write(now - before) };
