import type { HeldCounts } from '../../../shared/contracts/leavers';
import type { Settings } from '../../../shared/contracts/settings';

type Language = Settings['language'];
type Told = 'customers' | 'listings' | 'transactions' | 'viewings' | 'tasks' | 'complaints' | 'teams';

const ORDER: readonly Told[] = ['customers', 'listings', 'transactions', 'viewings', 'tasks', 'complaints', 'teams'];
const en = (one: string, many: string) => (count: number) => `${count} ${count === 1 ? one : many}`;

const WORDS: Record<Language, Record<Told, (count: number) => string>> = {
  en: {
    customers: en('customer', 'customers'),
    listings: en('listing', 'listings'),
    transactions: en('deal', 'deals'),
    viewings: en('viewing', 'viewings'),
    tasks: en('task', 'tasks'),
    complaints: en('complaint', 'complaints'),
    teams: en('team', 'teams'),
  },
  'zh-CN': {
    customers: (count) => `${count} 位客户`,
    listings: (count) => `${count} 套房源`,
    transactions: (count) => `${count} 笔交易`,
    viewings: (count) => `${count} 次带看`,
    tasks: (count) => `${count} 项任务`,
    complaints: (count) => `${count} 件投诉`,
    teams: (count) => `${count} 个团队`,
  },
  'zh-TW': {
    customers: (count) => `${count} 位客戶`,
    listings: (count) => `${count} 個物件`,
    transactions: (count) => `${count} 筆交易`,
    viewings: (count) => `${count} 次帶看`,
    tasks: (count) => `${count} 項任務`,
    complaints: (count) => `${count} 件投訴`,
    teams: (count) => `${count} 個團隊`,
  },
};

/** The title of the task by which a colleague learns what they have taken over, in the office's language. */
export const noticeText = (language: Language, name: string, receives: HeldCounts): string => {
  const parts = ORDER.flatMap((held) => (receives[held] ? [WORDS[language][held](receives[held])] : []));
  const list = parts.join(language === 'en' ? ', ' : '、');
  const title: Record<Language, string> = {
    en: `Taken over from ${name}${list && `: ${list}`}`,
    'zh-CN': `接手${name}的工作${list && `：${list}`}`,
    'zh-TW': `接手${name}的工作${list && `：${list}`}`,
  };
  return title[language].slice(0, 200);
};
