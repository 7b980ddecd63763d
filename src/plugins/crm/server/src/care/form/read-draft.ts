import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { careOccurrencesSchema } from '../../../../shared/contracts/care-form';
import { UID } from '../../content-types';
import { problemError } from '../../lib/problem';
import type { DuePlan } from '../planning/build-due';
import { findPlanRows } from '../planning/plan-row';

type Request = z.output<typeof careOccurrencesSchema>;

const NEW: DuePlan = {
  id: null,
  trigger: 'birthday',
  birthday_calendar: 'solar',
  holiday: null,
  offset_days: 0,
  stage_event: null,
  silent_days: null,
  send_at: '09:00',
  audience_tiers: null,
  audience_stages: null,
  audience_sources: null,
  audience_types: null,
  audience_languages: null,
  audience_owners: [],
  channels: null,
  purpose: 'greeting',
  active_since: null,
};

/** The plan that would be if the form were saved. A plan that is not there is a 404, a holiday or employee a 400. */
export const readDraft = async (strapi: Core.Strapi, { plan, draft }: Request): Promise<DuePlan> => {
  const [saved] = plan ? await findPlanRows(strapi, { document_id: plan }) : [NEW];
  if (!saved) throw new errors.NotFoundError('There is no such plan.', { documentId: plan });
  const or = <T>(value: T | undefined, otherwise: T): T => (value === undefined ? otherwise : value);
  return {
    ...saved,
    trigger: draft.trigger ?? saved.trigger,
    birthday_calendar: or(draft.birthdayCalendar, saved.birthday_calendar),
    holiday: draft.holiday === undefined ? saved.holiday : await findHoliday(strapi, draft.holiday),
    offset_days: or(draft.offsetDays, saved.offset_days),
    stage_event: or(draft.stageEvent, saved.stage_event),
    silent_days: or(draft.silentDays, saved.silent_days),
    send_at: draft.sendAt ?? saved.send_at,
    audience_tiers: or(draft.audienceTiers, saved.audience_tiers),
    audience_stages: or(draft.audienceStages, saved.audience_stages),
    audience_sources: or(draft.audienceSources, saved.audience_sources),
    audience_types: or(draft.audienceTypes, saved.audience_types),
    audience_languages: or(draft.audienceLanguages, saved.audience_languages),
    audience_owners: await changeOwners(strapi, saved.audience_owners, draft.audienceOwners),
    channels: or(draft.channels, saved.channels),
    purpose: draft.purpose ?? saved.purpose,
  };
};

const findHoliday = async (strapi: Core.Strapi, documentId: string | null): Promise<DuePlan['holiday']> => {
  if (documentId === null) return null;
  const holiday = await strapi.db.query(UID.holiday).findOne({ where: { documentId } });
  if (!holiday) throw problemError([{ path: ['draft', 'holiday'], message: 'Choose the holiday' }]);
  return { key: holiday.key, rule: holiday.rule, params: holiday.params };
};

const changeOwners = async (
  strapi: Core.Strapi,
  saved: number[],
  change: Request['draft']['audienceOwners'],
): Promise<number[]> => {
  if (!change) return saved;
  const idsOf = async (documentIds: string[]): Promise<number[]> =>
    strapi.db.connection('employees').whereIn('document_id', documentIds).pluck('id');
  const [added, removed] = [await idsOf(change.connect), await idsOf(change.disconnect)];
  return [...new Set([...saved.filter((id) => !removed.includes(id)), ...added])];
};
