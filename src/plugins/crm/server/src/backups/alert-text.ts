export interface Alert {
  kind: 'failed' | 'overdue';
  /** When it failed, or when the last good one was taken. */
  at?: Date;
  reason?: string;
}

interface Office {
  officeName: string;
  language: 'en' | 'zh-CN' | 'zh-TW';
  timeZone: string;
}

const TEXTS = {
  en: {
    failed: ['Backup failed', 'The backup of {office} failed at {at}: {reason}'],
    overdue: ['Backup overdue', 'The last good backup of {office} is of {at}.'],
    never: 'There is no good backup of {office} yet.',
    more: 'The page Backups of the CRM shows more.',
  },
  'zh-CN': {
    failed: ['备份失败', '{office} 的备份于 {at} 失败:{reason}'],
    overdue: ['备份已逾期', '{office} 最近一次成功的备份时间为 {at}。'],
    never: '{office} 还没有成功的备份。',
    more: '详情请见 CRM 的“备份”页面。',
  },
  'zh-TW': {
    failed: ['備份失敗', '{office} 的備份於 {at} 失敗:{reason}'],
    overdue: ['備份已逾期', '{office} 最近一次成功的備份時間為 {at}。'],
    never: '{office} 還沒有成功的備份。',
    more: '詳情請見 CRM 的「備份」頁面。',
  },
};

/** The message to whoever looks after the backups, in the office's language and time. */
export const alertText = ({ kind, at, reason = '' }: Alert, { officeName, language, timeZone }: Office) => {
  const texts = TEXTS[language];
  const [subject, sentence] = texts[kind];
  const when = at
    ? new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at)
    : '';
  const values: Record<string, string> = { office: officeName, at: when, reason };
  const line = (at ? sentence : texts.never).replace(/\{(\w+)\}/g, (_, name: string) => values[name]);
  return { subject: `${subject} – ${officeName}`, text: `${line}\n\n${texts.more}\n` };
};
