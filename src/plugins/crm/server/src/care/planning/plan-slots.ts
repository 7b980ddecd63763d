import { planHolidaySlots } from '../calendar/holiday-dates';
import { planLunarBirthdaySlots } from '../calendar/lunar-birthday-slots';
import { planBirthdaySlots } from '../calendar/solar-birthday-slots';
import { addDays, calendarDay } from '../../lib/clock';
import type { PlanRow } from './plan-row';

const DAY_MS = 86_400_000;
/** How often silence is noticed, one span after the other: two years of 90 days. */
const SILENT_SPANS = 8;

/** A day on which a plan has something to send, and whom it concerns, as far as the calendar decides that. */
export interface Slot {
  /** By the customer's own calendar: `YYYY-MM-DD`. */
  day: string;
  /** Of the occasion, not of the day of sending. */
  year: number;
  month?: number;
  dayOfMonth?: number;
  isLeap?: boolean;
  yearHasLeap?: boolean;
  /** The day whose event, or last contact, falls due. */
  since?: string;
  /** Its whole name, or its beginning where each event is an occasion. */
  occurrence: string;
}

export interface SlotDays {
  /** Days, both included. */
  from: string;
  to: string;
  /** `HH:MM`: what is switched on by hand later than this goes out on the next day. */
  until: string;
  /** Of the office. */
  timeZone: string;
}

/** The slots of some days. */
export const planSlots = (
  plan: Pick<
    PlanRow,
    'trigger' | 'birthday_calendar' | 'holiday' | 'offset_days' | 'stage_event' | 'silent_days' | 'active_since'
  >,
  { from, to, until, timeZone }: SlotDays,
): Slot[] => {
  const offset = plan.offset_days ?? 0;
  switch (plan.trigger) {
    case 'birthday':
      return (plan.birthday_calendar === 'lunar' ? planLunarBirthdaySlots : planBirthdaySlots)(from, to, offset).map(
        ({ occurrenceKey, ...slot }) => ({ ...slot, occurrence: occurrenceKey }),
      );
    case 'deal_anniversary':
      return planBirthdaySlots(from, to, offset).map(({ occurrenceKey: _, ...slot }) => ({
        ...slot,
        occurrence: 'deal_anniversary',
      }));
    case 'holiday':
      return plan.holiday
        ? planHolidaySlots(plan.holiday, from, to, offset).map(({ occurrenceKey, ...slot }) => ({
            ...slot,
            occurrence: occurrenceKey,
          }))
        : [];
    case 'days_after_stage':
      return daysOf(from, to).map((day) => ({
        day,
        since: addDays(day, -offset),
        year: yearOf(day),
        occurrence: plan.stage_event ?? '',
      }));
    case 'inactivity':
      return plan.silent_days ? silentSlots(daysOf(from, to), plan.silent_days, offset) : [];
    case 'manual': {
      if (!plan.active_since) return [];
      const at = new Date(plan.active_since);
      const day = calendarDay(new Date(at.getTime() + DAY_MS - Date.parse(`1970-01-01T${until}Z`)), timeZone);
      if (day < from || day > to) return [];
      return [{ day, year: yearOf(day), occurrence: `manual:${at.toISOString()}` }];
    }
    default:
      return [];
  }
};

const silentSlots = (days: string[], silentDays: number, offset: number): Slot[] =>
  days.flatMap((day) =>
    Array.from({ length: SILENT_SPANS }, (_, index) => ({
      day,
      since: addDays(day, -offset - (index + 1) * silentDays),
      year: yearOf(day),
      occurrence: `silence:${index + 1}`,
    })),
  );

const daysOf = (from: string, to: string): string[] => {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
};

const yearOf = (day: string) => Number(day.slice(0, 4));
