import type { Settings } from '../../../shared/contracts/settings';
import type { DueVisit } from './due-visits-sql';

const TITLES: Record<Settings['language'], Record<DueVisit['event'], string>> = {
  en: {
    signed: 'Return visit {days} days after signing',
    complaint_closed: 'Return visit {days} days after the complaint was closed',
  },
  'zh-CN': { signed: '回访：签约后 {days} 天', complaint_closed: '回访：投诉结案后 {days} 天' },
  'zh-TW': { signed: '回訪：簽約後 {days} 天', complaint_closed: '回訪：投訴結案後 {days} 天' },
};

/** In the language of the office: a task is read by many. */
export const visitTitle = (language: Settings['language'], { event, days }: Pick<DueVisit, 'event' | 'days'>): string =>
  TITLES[language][event].replace('{days}', String(days));
