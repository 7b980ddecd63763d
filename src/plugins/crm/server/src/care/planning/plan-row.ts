import type { Core } from '@strapi/strapi';
import { inTransaction } from '../../lib/run-sql';
import { surveyOff } from '../../surveys';

export type Trigger =
  | 'birthday'
  | 'holiday'
  | 'deal_anniversary'
  | 'days_after_stage'
  | 'inactivity'
  | 'segment_entry'
  | 'manual';
export type StageEvent = 'viewing_done' | 'signed' | 'handed_over' | 'complaint_closed';

/** A row of care_plans, as far as planning needs it. */
export interface PlanRow {
  id: number;
  document_id: string;
  name: string;
  trigger: Trigger;
  birthday_calendar: 'solar' | 'lunar' | null;
  holiday: { key: string; rule: string; params: Record<string, unknown> | null } | null;
  offset_days: number | null;
  stage_event: StageEvent | null;
  silent_days: number | null;
  send_at: string;
  audience_tiers: string[] | null;
  audience_stages: string[] | null;
  audience_sources: string[] | null;
  audience_types: string[] | null;
  audience_languages: string[] | null;
  /** Ids of employees. */
  audience_owners: number[];
  asks_survey: boolean;
  /** Its survey is not in use. */
  is_survey_off: boolean;
  channels: string[] | null;
  purpose: string;
  frequency_cap_days: number | null;
  approval_required: boolean | null;
  state: string;
  active_since: string | Date | null;
}

/** Plans with their holiday and the owners they are for, those of `where` only. */
export const findPlanRows = async (strapi: Core.Strapi, where: Record<string, unknown>): Promise<PlanRow[]> => {
  const rows: Record<string, unknown>[] = await inTransaction(strapi, (knex) =>
    knex('care_plans as p')
      .leftJoin('care_plans_holiday_lnk as l', 'l.care_plan_id', 'p.id')
      .leftJoin('holidays as h', 'h.id', 'l.holiday_id')
      .where(Object.fromEntries(Object.entries(where).map(([column, value]) => [`p.${column}`, value])))
      .orderBy('p.id')
      .select(
        'p.*',
        knex.raw(
          "case when h.id is not null then json_build_object('key', h.key, 'rule', h.rule, 'params', h.params) end as holiday",
        ),
        knex.raw(
          'array(select o.employee_id from care_plans_audience_owners_lnk o where o.care_plan_id = p.id) as audience_owners',
        ),
        knex.raw('exists (select 1 from care_plans_survey_lnk s where s.care_plan_id = p.id) as asks_survey'),
        knex.raw(`${surveyOff('p.id')} as is_survey_off`),
      ),
  );
  return rows.map(
    (row) => ({ ...row, ...Object.fromEntries(JSON_COLUMNS.map((name) => [name, parse(row[name])])) }) as PlanRow,
  );
};

const JSON_COLUMNS = [
  'holiday',
  'channels',
  'audience_tiers',
  'audience_stages',
  'audience_sources',
  'audience_types',
  'audience_languages',
];

/** Strapi's connection leaves JSON as text. */
const parse = (value: unknown) => (typeof value === 'string' ? JSON.parse(value) : value);
