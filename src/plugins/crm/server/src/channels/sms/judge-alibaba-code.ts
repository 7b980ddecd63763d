import type { SendResult } from '../channel';

/** The office's account or this hour is at fault, not the message: error codes of Alibaba Cloud's SendSms. */
const TEMPORARY = new Set([
  'isv.BUSINESS_LIMIT_CONTROL',
  'isv.DAY_LIMIT_CONTROL',
  'isv.MONTH_LIMIT_CONTROL',
  'isv.AMOUNT_NOT_ENOUGH',
  'isv.OUT_OF_SERVICE',
  'isv.ACCOUNT_ABNORMAL',
  'isv.ACCOUNT_NOT_EXISTS',
  'isp.RAM_PERMISSION_DENY',
]);

/** What an answer says whose code is not OK. Of the provider's own failures (`isp.`) nobody knows what it did before. */
export const judgeAlibabaCode = (code: string | undefined, message: string | undefined): SendResult => {
  const reason = [code, message].filter(Boolean).join(' ') || 'An answer without a code';
  if (!code) return { outcome: 'unknown', reason };
  if (TEMPORARY.has(code) || /Throttling/.test(code)) return { outcome: 'refused', isPermanent: false, reason };
  return code.startsWith('isv.') ? { outcome: 'refused', isPermanent: true, reason } : { outcome: 'unknown', reason };
};
