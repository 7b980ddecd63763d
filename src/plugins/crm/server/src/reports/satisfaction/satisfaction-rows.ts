import type { Knex } from 'knex';
import type { ReportPeriod } from '../../../../shared/contracts/reports';
import type { SatisfactionGroup } from '../../../../shared/contracts/satisfaction';
import type { Settings } from '../../../../shared/contracts/settings';
import { neverAsked } from '../../surveys';
import { within } from '../count-days';
import type { View } from '../open-view';

export interface Asked {
  view: View;
  period: Pick<ReportPeriod, 'start' | 'end' | 'timeZone'>;
  limits: Pick<Settings, 'surveyLowNps' | 'surveyLowCsat' | 'language'>;
  /** Row id. */
  surveyId?: number;
}

/** What a group is told by: its key for the caller, and the table with its name. */
const KEYS: Record<SatisfactionGroup, string> = {
  month: "to_char((i.sent_at at time zone 'UTC') at time zone :timeZone, 'YYYY-MM')",
  team: '(select document_id from teams where id = i.team_key)',
  employee: '(select document_id from employees where id = i.owner_key)',
  trigger: "split_part(i.occurrence_key, ':', 1)",
};

export const groupKey = (knex: Knex, by: SatisfactionGroup, timeZone: string) => knex.raw(KEYS[by], { timeZone });

/** SQL: whether an answer `r` is one after which somebody should call. */
export const isLow = (knex: Knex, { surveyLowNps, surveyLowCsat }: Asked['limits']) =>
  knex.raw('coalesce(r.nps <= ?, false) or coalesce(r.csat <= ?, false)', [surveyLowNps, surveyLowCsat]);

/** The invitations `i` that went out in the period, each with its answer `r`, as far as the caller may read them. */
export const invitationRows = ({ view, period, surveyId }: Asked): Knex.QueryBuilder => {
  const rows = within(view.rows('survey_invitations', 'i'), 'i.sent_at', period)
    .whereRaw(`not ${neverAsked('i')}`)
    .leftJoin(view.visible('survey_responses', 's').select('s.*').as('r'), 'r.invitation_key', 'i.id');
  return surveyId === undefined ? rows : rows.where('i.survey_key', surveyId);
};
