import type { Settings } from '../../../shared/contracts/settings';
import type { StopReason } from '../../../shared/contracts/playbooks';

type Language = Settings['language'];

const REASONS: Record<Language, Record<StopReason, string>> = {
  en: {
    left_audience: 'the customer is not in its audience any more',
    do_not_contact: 'the customer is not to be contacted',
    complaint_open: 'a serious complaint is open',
    archived: 'the customer was archived',
    playbook_ended: 'the playbook has ended',
    by_hand: 'somebody took the customer out',
  },
  'zh-CN': {
    left_audience: '客户已不在策略的受众范围内',
    do_not_contact: '客户要求不再联系',
    complaint_open: '有未结案的严重投诉',
    archived: '客户已归档',
    playbook_ended: '策略已结束',
    by_hand: '已手动移出客户',
  },
  'zh-TW': {
    left_audience: '客戶已不在策略的受眾範圍內',
    do_not_contact: '客戶要求不再聯絡',
    complaint_open: '有未結案的嚴重投訴',
    archived: '客戶已封存',
    playbook_ended: '策略已結束',
    by_hand: '已手動移出客戶',
  },
};

const LINE: Record<Language, string> = {
  en: 'Cancelled by the playbook: {reason}.',
  'zh-CN': '策略已取消此任务：{reason}。',
  'zh-TW': '策略已取消此任務：{reason}。',
};

/** What stands in the notes of a task that a playbook cancelled. In the language of the office: a task is read by many. */
export const stopText = (language: Language, reason: StopReason): string =>
  LINE[language].replace('{reason}', REASONS[language][reason]);

/** Notes with the line at their end. */
export const addLine = (notes: string | null | undefined, line: string): string =>
  [notes, line].filter(Boolean).join('\n');

/** Notes as they were before the line; null: they do not end with it. */
export const removeLine = (notes: string | null | undefined, line: string): string | null =>
  notes === line ? '' : notes?.endsWith(`\n${line}`) ? notes.slice(0, -line.length - 1) : null;
