import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';
import { checkMove, recordStageChange } from '../history';
import { calendarDay, now } from '../lib/clock';
import { onWrite } from '../lib/on-write';
import { problemError, refuse } from '../lib/problem';
import { relationTarget, type Target } from '../lib/relation-target';
import { runSql } from '../lib/run-sql';
import { lockListing } from '../listings';
import { searchTextOf } from '../search';
import { getSettings } from '../settings';
import { checkTransaction, type TransactionDraft } from './check-transaction';
import { followDeal } from './follow-deal';
import { isOpen, MILESTONE, TRANSACTION_STAGES } from './next-stage';

const CHECKED = ['stage', 'amount', 'cancelReason', 'commissionTotal', 'archivedAt', ...Object.values(MILESTONE)];

export const registerTransactionRules = (strapi: Core.Strapi) =>
  onWrite(strapi, UID.transaction, {
    reads: [...CHECKED, 'notes', 'listingKey', 'customerKey', 'createdAt'],
    watches: [...CHECKED, 'commissions', 'notes', 'listing', 'customer'],
    onCopy: {
      number: null,
      stage: 'intention',
      // It has its open deal already: whoever copies a deal chooses another listing.
      listing: { set: [] },
      ...Object.fromEntries(Object.values(MILESTONE).map((f) => [f, null])),
    },
    async write({ data, before }) {
      const { timeZone, currency } = await getSettings(strapi);
      const from = before?.stage as string | undefined;
      const to = (data.stage as string | null | undefined) ?? from ?? 'intention';
      refuse([
        ...checkTransaction({ ...before, ...data } as TransactionDraft),
        ...(from ? checkMove(TRANSACTION_STAGES, 'stage', from, to) : []),
      ]);

      const listing = relationTarget(data.listing);
      if (listing && isOpen(to)) await refuseSecondDeal(strapi, listing, before?.id);

      if (from !== to && !before?.[MILESTONE[to]]) data[MILESTONE[to]] ??= calendarDay(now(), timeZone);
      if (!before) data.currency ??= currency;
      if (!before || 'notes' in data) data.searchText = searchTextOf(UID.transaction, data);
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

const OPEN_DEAL = `
  select 1 from transactions where listing_key = :listingId and id is distinct from :id
    and stage not in ('completed', 'cancelled') and archived_at is null limit 1`;

/**
 * Whoever comes second waits for the listing and then hears why. The unique index of 030-invariants.sql holds for
 * whoever comes another way; its violation inside Strapi's own clean-up would be a 500.
 */
const refuseSecondDeal = async (strapi: Core.Strapi, listing: Target, id: number | undefined) => {
  const locked = await lockListing(strapi, listing);
  const others = locked && (await runSql(strapi, OPEN_DEAL, { listingId: locked.id, id: id ?? null }));
  if (others?.length)
    throw problemError([
      {
        path: ['listing'],
        message: 'Another transaction for this listing is open. Cancel or complete that one first.',
      },
    ]);
};
