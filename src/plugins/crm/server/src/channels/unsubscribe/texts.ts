import type { ConsentPurpose } from '../../../../shared/contracts/consents';
import type { PageLanguage } from '../../lib/page-language';

interface Texts {
  title: string;
  /** `{office}`, `{purpose}` and `{address}` are filled in. */
  question: string;
  button: string;
  done: string;
  doneText: string;
  mistake: string;
  unknown: string;
  unknownText: string;
  /** Below an e-mail, before the link. */
  footer: string;
  purposes: Record<ConsentPurpose, string>;
}

export const TEXTS: Record<PageLanguage, Texts> = {
  en: {
    title: 'Unsubscribe',
    question: '{office} will no longer send {purpose} to {address}.',
    button: 'Unsubscribe',
    done: 'You are unsubscribed',
    doneText: '{office} no longer sends {purpose} to {address}.',
    mistake: 'Was this a mistake, or do you want something else to stop? Write to {office}.',
    unknown: 'This link is not valid',
    unknownText: 'Open the link once more from the e-mail, as a whole. You can also answer the e-mail and say so.',
    footer: 'No more such e-mails:',
    purposes: { service: 'e-mails about your service', greeting: 'greetings', promotional: 'offers' },
  },
  'zh-CN': {
    title: '退订邮件',
    question: '{office} 将不再向 {address} 发送{purpose}。',
    button: '确认退订',
    done: '您已退订',
    doneText: '{office} 不再向 {address} 发送{purpose}。',
    mistake: '如果是误操作，或还想停止其他内容，请联系{office}。',
    unknown: '链接无效',
    unknownText: '请从邮件中重新打开完整链接，也可以直接回复邮件告知我们。',
    footer: '不再接收此类邮件：',
    purposes: { service: '服务通知邮件', greeting: '问候邮件', promotional: '优惠推广邮件' },
  },
  'zh-TW': {
    title: '取消訂閱',
    question: '{office} 將不再向 {address} 寄送{purpose}。',
    button: '確認取消訂閱',
    done: '您已取消訂閱',
    doneText: '{office} 不再向 {address} 寄送{purpose}。',
    mistake: '如果是誤按，或還想停止其他內容，請聯絡{office}。',
    unknown: '連結無效',
    unknownText: '請從郵件中重新開啟完整連結，也可以直接回覆郵件告訴我們。',
    footer: '不再收到此類郵件：',
    purposes: { service: '服務通知郵件', greeting: '問候郵件', promotional: '優惠推廣郵件' },
  },
};
