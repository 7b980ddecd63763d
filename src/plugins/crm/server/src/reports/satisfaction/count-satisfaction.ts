import type { SatisfactionFigures, SatisfactionGroup } from '../../../../shared/contracts/satisfaction';
import { groupKey, invitationRows, isLow, type Asked } from './satisfaction-rows';

interface Sums {
  invited: number;
  answered: number;
  csat: number;
  satisfied: number;
  nps: number;
  promoters: number;
  detractors: number;
  ces: number;
  ease: string | null;
  low: number;
}

const SUMS = `
  count(*)::int as invited, count(r.id)::int as answered,
  count(r.csat)::int as csat, count(*) filter (where r.csat >= 4)::int as satisfied,
  count(r.nps)::int as nps, count(*) filter (where r.nps >= 9)::int as promoters,
  count(*) filter (where r.nps <= 6)::int as detractors,
  count(r.ces)::int as ces, avg(r.ces) as ease`;

const round = (value: number) => Math.round(value * 10) / 10;
const percent = (part: number, whole: number) => (whole === 0 ? null : round((part / whole) * 100));

export const toFigures = (sums: Sums): SatisfactionFigures => ({
  invited: sums.invited,
  answered: sums.answered,
  responseRate: sums.invited === 0 ? null : sums.answered / sums.invited,
  csat: { n: sums.csat, percent: percent(sums.satisfied, sums.csat) },
  nps: {
    n: sums.nps,
    promoters: sums.promoters,
    passives: sums.nps - sums.promoters - sums.detractors,
    detractors: sums.detractors,
    score: percent(sums.promoters - sums.detractors, sums.nps),
  },
  ces: { n: sums.ces, mean: sums.ease === null ? null : round(Number(sums.ease)) },
  low: sums.low,
});

const NOTHING: Sums = {
  invited: 0, answered: 0, csat: 0, satisfied: 0, nps: 0, promoters: 0, detractors: 0, ces: 0, ease: null, low: 0,
}; // prettier-ignore

export const NO_FIGURES = toFigures(NOTHING);

const sums = (asked: Asked) => {
  const { knex } = asked.view;
  return invitationRows(asked).select(
    knex.raw(SUMS),
    knex.raw('count(*) filter (where ?)::int as low', [isLow(knex, asked.limits)]),
  );
};

export const countSatisfaction = async (asked: Asked): Promise<SatisfactionFigures> => {
  const [row]: Sums[] = await sums(asked);
  return toFigures(row);
};

/** By month in their order; else the largest first. */
export const countGroups = async (
  asked: Asked,
  by: SatisfactionGroup,
): Promise<{ key: string | null; figures: SatisfactionFigures }[]> => {
  const { knex } = asked.view;
  const rows: (Sums & { key: string | null })[] = await sums(asked)
    .select({ key: groupKey(knex, by, asked.period.timeZone) })
    .groupByRaw('key')
    .orderByRaw(by === 'month' ? 'key' : 'invited desc, key');
  return rows.map(({ key, ...row }) => ({ key, figures: toFigures(row) }));
};
