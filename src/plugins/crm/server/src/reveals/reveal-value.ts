import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Revealed } from '../../../shared/contracts/reveals';
import { recordAudit } from '../audit';
import { getSettings } from '../settings';
import { countReveals, lockReveals } from './daily-limit';
import { findValue } from './find-value';

interface Wish {
  adminUserId: number;
  uid: string;
  documentId: string;
  field: string;
  path: string;
  title: string | null;
  reason?: string;
  now: Date;
}

/** Counts, reads and puts on record in one transaction: a value is shown only if the audit holds that it was. */
export const revealValue = async (strapi: Core.Strapi, wish: Wish): Promise<Revealed> => {
  const { revealDailyLimit, timeZone } = await getSettings(strapi);
  return strapi.db.transaction(async (): Promise<Revealed> => {
    await lockReveals(strapi, wish.adminUserId);
    const used = await countReveals(strapi, wish.adminUserId, { now: wish.now, timeZone });
    if (used >= revealDailyLimit)
      throw new errors.RateLimitError(
        'You have revealed as many values as one person may in a day. Go on tomorrow, or ask your manager.',
      );
    const value = await findValue(strapi, wish.uid, wish.documentId, wish.field);
    await recordAudit(strapi, {
      action: 'reveal',
      uid: wish.uid,
      documentId: wish.documentId,
      title: wish.title ?? undefined,
      details: { field: wish.path, ...(wish.reason && { reason: wish.reason }) },
    });
    return { value, remaining: revealDailyLimit - used - 1 };
  });
};
