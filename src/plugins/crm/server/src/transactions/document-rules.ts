import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';
import { checkMove, recordStageChange } from '../history';
import { calendarDay, now } from '../lib/clock';
import { onWrite } from '../lib/on-write';
import { problemError, refuse } from '../lib/problem';
import { buildSearchText } from '../search';
import { getSettings } from '../settings';
import { checkTransaction, type TransactionDraft } from './check-transaction';
import { followDeal } from './follow-deal';
import { MILESTONE, TRANSACTION_STAGES } from './next-stage';

const CHECKED = ['stage', 'amount', 'cancelReason', 'commissionTotal', 'archivedAt', ...Object.values(MILESTONE)];

export const registerTransactionRules = (strapi: Core.Strapi) => {
  registerOneOpenDeal(strapi);
  onWrite(strapi, UID.transaction, {
    reads: [...CHECKED, 'notes', 'listingKey', 'customerKey', 'createdAt'],
    watches: [...CHECKED, 'commissions', 'notes', 'listing', 'customer'],
    onCopy: { number: null, stage: 'intention', ...Object.fromEntries(Object.values(MILESTONE).map((f) => [f, null])) },
    async write({ data, before }) {
      const { timeZone, currency } = await getSettings(strapi);
      const from = before?.stage as string | undefined;
      const to = (data.stage as string | null | undefined) ?? from ?? 'intention';
      refuse([
        ...checkTransaction({ ...before, ...data } as TransactionDraft),
        ...(from ? checkMove(TRANSACTION_STAGES, 'stage', from, to) : []),
      ]);

      if (from !== to && !before?.[MILESTONE[to]]) data[MILESTONE[to]] ??= calendarDay(now(), timeZone);
      if (!before) data.currency ??= currency;
      if (!before || 'notes' in data) data.searchText = buildSearchText([data.notes as string | null]);
      return async ({ id, documentId }) => {
        await followDeal(strapi, id, before);
        if (from && from !== to)
          await recordStageChange(strapi, {
            uid: UID.transaction,
            documentId,
            from,
            to,
            reason: to === 'cancelled' ? (data.cancelReason as string) : null,
            createdAt: before?.createdAt as string,
          });
      };
    },
  });
};

const isSecondOpenDeal = (error: unknown) =>
  (error as { constraint?: string }).constraint === 'transactions_one_open_per_listing';

/** PostgreSQL decides who was first; whoever was not hears why. */
const registerOneOpenDeal = (strapi: Core.Strapi) =>
  strapi.documents.use(async (context, next) => {
    if (context.uid !== UID.transaction) return next();
    try {
      return await next();
    } catch (error) {
      if (!isSecondOpenDeal(error)) throw error;
      throw problemError([
        {
          path: ['listing'],
          message: 'Another transaction for this listing is open. Cancel or complete that one first.',
        },
      ]);
    }
  });
