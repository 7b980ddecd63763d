import { z } from 'zod';
import type { Problem } from '../lib/problem';

export const SOLAR_TERMS = [
  '小寒', '大寒', '立春', '雨水', '惊蛰', '春分', '清明', '谷雨', '立夏', '小满', '芒种', '夏至',
  '小暑', '大暑', '立秋', '处暑', '白露', '秋分', '寒露', '霜降', '立冬', '小雪', '大雪', '冬至',
] as const; // prettier-ignore

const month = z.int().min(1).max(12);
/** 2024 is a leap year: 29 February is a holiday every fourth year. */
const exists = (value: { month: number; day: number }) =>
  new Date(Date.UTC(2024, value.month - 1, value.day)).getUTCDate() === value.day;

/** What each rule needs to know, and how to say so. */
const NEEDED: Record<string, { params: z.ZodType; message: string }> = {
  solar_md: {
    params: z.object({ month, day: z.int().min(1).max(31) }).refine(exists),
    message: 'Enter a month and a day that exist, as in {"month": 5, "day": 1}',
  },
  lunar_md: {
    params: z.object({ month, day: z.int().min(1).max(30) }),
    message: 'Enter a lunar month from 1 to 12 and a day from 1 to 30, as in {"month": 8, "day": 15}',
  },
  solar_term: {
    params: z.object({ term: z.enum(SOLAR_TERMS) }),
    message: 'Enter one of the 24 solar terms, as in {"term": "清明"}',
  },
  nth_weekday: {
    params: z.object({
      month,
      weekday: z.int().min(1).max(7),
      nth: z.union([z.int().min(1).max(5), z.int().min(-5).max(-1)]),
    }),
    message:
      'Enter a month, a weekday from 1 (Monday) to 7 and which one of the month (-1 is the last), as in {"month": 5, "weekday": 7, "nth": 2}',
  },
  table: {
    params: z.object({ dates: z.array(z.iso.date()).min(1) }),
    message: 'Enter the days, as in {"dates": ["2027-05-01"]}',
  },
};

/** Why a holiday would never fall on a day. `params` comes as text from the database. */
export const checkHoliday = ({ rule, params }: { rule?: unknown; params?: unknown }): Problem[] => {
  const needed = NEEDED[String(rule)];
  if (!needed || needed.params.safeParse(readJson(params)).success) return [];
  return [{ path: ['params'], message: needed.message }];
};

const readJson = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
};
