import type { SendResult } from '../channel';

/** The office's account is at fault, not the message: error codes of Alibaba Cloud's SendSms. */
const OF_THE_CHANNEL = new Set([
  'isv.DAY_LIMIT_CONTROL',
  'isv.MONTH_LIMIT_CONTROL',
  'isv.AMOUNT_NOT_ENOUGH',
  'isv.OUT_OF_SERVICE',
  'isv.ACCOUNT_ABNORMAL',
  'isv.ACCOUNT_NOT_EXISTS',
  'isp.RAM_PERMISSION_DENY',
]);

/** This number was written to too often in this minute, hour or day. */
const OF_THE_NUMBER = 'isv.BUSINESS_LIMIT_CONTROL';

/** What an answer says whose code is not OK. Of the provider's own failures (`isp.`) nobody knows what it did before. */
export const judgeAlibabaCode = (code: string | undefined, message: string | undefined): SendResult => {
  const reason = [code, message].filter(Boolean).join(' ') || 'An answer without a code';
  if (!code) return { outcome: 'unknown', reason };
  if (OF_THE_CHANNEL.has(code) || /Throttling/.test(code)) return { outcome: 'unavailable', reason };
  if (code === OF_THE_NUMBER) return { outcome: 'refused', isPermanent: false, reason };
  return code.startsWith('isv.') ? { outcome: 'refused', isPermanent: true, reason } : { outcome: 'unknown', reason };
};
