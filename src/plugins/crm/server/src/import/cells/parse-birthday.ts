import { isCalendarDay } from '../../lib/calendar';
import { isMissing, plain, type Cell } from './cell';
import { dayOf, NO_SUCH_DAY, parseDate } from './parse-date';

export interface Birthday {
  calendar: 'solar' | 'lunar';
  year?: number;
  month: number;
  day: number;
  leapMonth?: boolean;
}

const MONTHS: Record<string, number> = {
  正: 1,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  十一: 11,
  冬: 11,
  十二: 12,
  腊: 12,
  臘: 12,
};
const DIGITS = '一二三四五六七八九十';

/** `初一` … `初十`, `十五`, `二十`, `廿三`, `三十`, `卅`. */
const lunarDay = (text: string): number | undefined => {
  if (text === '二十' || text === '廿') return 20;
  if (text === '三十' || text === '卅') return 30;
  const match = /^(初|十|廿|二十)([一二三四五六七八九十])$/.exec(text);
  if (!match) return undefined;
  const ones = DIGITS.indexOf(match[2]) + 1;
  if (ones === 10 && match[1] !== '初') return undefined;
  return { 初: 0, 十: 10, 廿: 20, 二十: 20 }[match[1] as '初'] + ones;
};

/** A birthday of the Gregorian calendar, with or without its year: `1992-10-23`, `1984年4月28日`, `10月24日`, `3-17`. */
export const parseSolarBirthday = (text: string): Cell<Birthday> => {
  if (isMissing(text)) return {};
  const short = /^(\d{1,2})(?:月|[-/.])(\d{1,2})[日号號]?$/.exec(plain(text).replace(/\s/g, ''));
  if (short) {
    // A leap year, so that 29 February is a birthday.
    return isCalendarDay(dayOf('2000', short[1], short[2]))
      ? { value: { calendar: 'solar', month: Number(short[1]), day: Number(short[2]) } }
      : { problem: NO_SUCH_DAY };
  }
  const full = parseDate(text);
  if (full.value === undefined) return { problem: full.problem };
  const [year, month, day] = full.value.split('-').map(Number);
  return { value: { calendar: 'solar', year, month, day } };
};

/** A birthday of the Chinese calendar, with or without its year: `农历三月初八`, `农历闰十月廿三`, `农历1984年冬月初十`. */
export const parseLunarBirthday = (text: string): Cell<Birthday> => {
  if (isMissing(text)) return {};
  const bare = plain(text).replace(/\s/g, '');
  const match =
    /^(?:农历|農曆|阴历|陰曆|旧历|舊曆)?(?:(\d{4})年)?(闰|閏)?(十[一二]|[正一二三四五六七八九十冬腊臘])月(.+?)(?:日)?$/.exec(
      bare,
    );
  const day = match && lunarDay(match[4]);
  if (!match || !day) return { problem: 'This is not a day of the Chinese calendar.' };
  return {
    value: {
      calendar: 'lunar',
      ...(match[1] && { year: Number(match[1]) }),
      month: MONTHS[match[3]],
      day,
      ...(match[2] && { leapMonth: true }),
    },
  };
};

/** Whichever calendar the cell speaks of: lunar if it says so or is written the lunar way, solar otherwise. */
export const parseBirthday = (text: string): Cell<Birthday> =>
  /[农農阴陰旧舊][历曆]|[正冬腊臘一二三四五六七八九十]月/.test(plain(text))
    ? parseLunarBirthday(text)
    : parseSolarBirthday(text);
