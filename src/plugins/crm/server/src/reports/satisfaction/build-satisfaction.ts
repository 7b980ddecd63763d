import type { Knex } from 'knex';
import type { ReportPeriod } from '../../../../shared/contracts/reports';
import type { Named, SatisfactionGroup, SatisfactionReport } from '../../../../shared/contracts/satisfaction';
import { countGroups, countSatisfaction, NO_FIGURES } from './count-satisfaction';
import { countLoop } from './count-loop';
import { monthsBetween } from './months-between';
import type { Asked } from './satisfaction-rows';

/** Scores, their trend, whose they are, and what became of the low ones. */
export const buildSatisfaction = async (
  asked: Asked & { period: ReportPeriod },
  by: SatisfactionGroup,
): Promise<SatisfactionReport> => {
  const { view, period } = asked;
  const [total, before, months, found, loop, teams, surveys] = await Promise.all([
    countSatisfaction(asked),
    countSatisfaction({ ...asked, period: { ...period.before, timeZone: period.timeZone } }),
    countGroups(asked, 'month'),
    by === 'month' ? undefined : countGroups(asked, by),
    countLoop(asked),
    view.teams(),
    findSurveys(view.knex),
  ]);
  const figuresOf = new Map(months.map(({ key, figures }) => [key, figures]));
  const groups = found ?? months;
  const labels = await findLabels(
    view.knex,
    by,
    groups.flatMap(({ key }) => key ?? []),
  );
  return {
    period,
    by,
    total,
    before,
    trend: monthsBetween(period.from, period.to).map((month) => ({
      month,
      figures: figuresOf.get(month) ?? NO_FIGURES,
    })),
    groups: groups.map(({ key, figures }) => ({ key, label: labels.get(key) ?? null, figures })),
    loop,
    teams,
    surveys,
  };
};

const findSurveys = (knex: Knex): Promise<Named[]> =>
  knex('surveys').orderBy('title').select({ documentId: 'document_id', name: 'title' });

const findLabels = async (knex: Knex, by: SatisfactionGroup, keys: string[]) => {
  if (by !== 'team' && by !== 'employee') return new Map<string | null, string>();
  const rows: Named[] = await knex(by === 'team' ? 'teams' : 'employees')
    .whereIn('document_id', keys)
    .select({ documentId: 'document_id', name: 'name' });
  return new Map<string | null, string>(rows.map(({ documentId, name }) => [documentId, name]));
};
