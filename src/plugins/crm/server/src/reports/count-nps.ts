import type { Dashboard, NpsFigures, ReportPeriod } from '../../../shared/contracts/reports';
import type { View } from './open-view';
import { countSatisfaction } from './satisfaction/count-satisfaction';
import type { Asked } from './satisfaction/satisfaction-rows';

/** The score of the satisfaction report, for the period and the one before. */
export const countNps = async (
  view: View,
  period: ReportPeriod,
  limits: Asked['limits'],
): Promise<NonNullable<Dashboard['nps']>> => {
  const countIn = async ({ start, end }: { start: string; end: string }): Promise<NpsFigures> => {
    const { nps } = await countSatisfaction({ view, period: { start, end, timeZone: period.timeZone }, limits });
    return { answers: nps.n, score: nps.score };
  };
  const [now, before] = await Promise.all([countIn(period), countIn(period.before)]);
  return { now, before };
};
