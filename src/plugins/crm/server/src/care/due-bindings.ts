import type { Core } from '@strapi/strapi';
import type { Settings } from '../../../shared/contracts/settings';
import { pickSendWindow } from './pick-send-window';
import { planBirthdaySlots } from './plan-birthday-slots';

/** A row of care_plans, as far as planning needs it. */
export interface PlanRow {
  id: number;
  offset_days: number | null;
  send_at: string;
  purpose: string;
  frequency_cap_days: number | null;
  active_since: string | Date | null;
}

/** The bindings of DUE_CUSTOMERS for the days `from` to `to`. */
export const buildDueBindings = async (
  strapi: Core.Strapi,
  plan: Pick<PlanRow, 'id' | 'offset_days' | 'send_at'>,
  { from, to, now, settings }: { from: string; to: string; now: Date; settings: Settings },
) => {
  const slots = planBirthdaySlots(from, to, plan.offset_days ?? 0);
  const sendWindow = pickSendWindow(plan.send_at, settings.quietFrom, settings.quietUntil);
  return {
    now: now.toISOString(),
    plan: plan.id,
    from: sendWindow?.from ?? plan.send_at,
    until: sendWindow?.until ?? plan.send_at,
    isQuiet: !sendWindow,
    zones: await findZoneNames(strapi),
    officeZone: settings.timeZone,
    days: slots.map((slot) => slot.day),
    months: slots.map((slot) => slot.month),
    daysOfMonth: slots.map((slot) => slot.dayOfMonth),
    years: slots.map((slot) => slot.year),
    occurrences: slots.map((slot) => slot.occurrenceKey),
  };
};

let zoneNames: Promise<string[]> | undefined;

/** The time zones PostgreSQL knows; any other would make the whole statement fail. Asked once: it reads 1 200 files. */
const findZoneNames = (strapi: Core.Strapi): Promise<string[]> => {
  zoneNames ??= strapi.db
    .connection('pg_timezone_names')
    .pluck('name')
    .catch((error: Error) => {
      zoneNames = undefined;
      throw error;
    });
  return zoneNames;
};
