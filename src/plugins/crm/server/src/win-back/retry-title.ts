import type { Settings } from '../../../shared/contracts/settings';

const TITLES: Record<Settings['language'], string> = {
  en: 'Win back: call again',
  'zh-CN': '挽回：再次联系',
  'zh-TW': '挽回：再次聯繫',
};

/** In the language of the office: a task is read by many. Whom it is about stands beside it. */
export const retryTitle = (language: Settings['language']): string => TITLES[language];
