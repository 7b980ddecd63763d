import type { Core } from '@strapi/strapi';
import { recordAudit } from '../audit';
import { UID } from '../content-types';
import { recordStageChange } from '../history';
import { daysBetween } from '../lib/calendar';
import { now } from '../lib/clock';
import type { Target } from '../lib/relation-target';
import { runSql } from '../lib/run-sql';

interface Stored {
  id: number;
  document_id: string;
  title: string | null;
  number: string;
  state: string;
  created_at: Date;
  on_market_on: string | null;
}

interface Deal {
  /** Only when the listing closes. */
  closePrice?: number | string | null;
  /** `YYYY-MM-DD`. */
  closedOn?: string | null;
  reason?: string | null;
}

/**
 * Moves a listing on behalf of its transaction, the only one who may make it reserved, pending or closed and give it
 * back. `lockListing` in the same transaction comes first.
 */
export const moveListing = async (
  strapi: Core.Strapi,
  listing: LockedListing,
  to: string,
  { closePrice = null, closedOn = null, reason }: Deal = {},
): Promise<void> => {
  if (listing.state === to) return;
  const daysOnMarket = listing.onMarketOn && closedOn ? Math.max(0, daysBetween(listing.onMarketOn, closedOn)) : null;
  await runSql(
    strapi,
    `update listings set state = :to, close_price = :closePrice, closed_on = :closedOn, updated_at = :at,
       days_on_market = coalesce(:daysOnMarket, days_on_market) where id = :id`,
    { id: listing.id, to, closePrice, closedOn, daysOnMarket, at: now() },
  );
  await recordStageChange(strapi, {
    uid: UID.listing,
    documentId: listing.documentId,
    from: listing.state,
    to,
    reason,
    createdAt: listing.createdAt,
  });
  await recordAudit(strapi, {
    action: 'stage_change',
    uid: UID.listing,
    documentId: listing.documentId,
    title: [listing.title, listing.number].filter(Boolean).join(' '),
    changes: [
      { field: 'state', from: listing.state, to },
      ...(closePrice === null ? [] : [{ field: 'closePrice', to: Number(closePrice) }]),
      ...(closedOn ? [{ field: 'closedOn', to: closedOn }] : []),
    ],
    details: reason ? { reason } : undefined,
  });
};

export interface LockedListing {
  id: number;
  documentId: string;
  title: string | null;
  number: string;
  state: string;
  createdAt: Date;
  onMarketOn: string | null;
}

/**
 * The listing as it is until the transaction ends. Its key is left unlocked: rows that point at the listing go on
 * being written, where a full lock would wait for them and they for it.
 */
export const lockListing = async (strapi: Core.Strapi, target: Target): Promise<LockedListing | undefined> => {
  const [row] = await runSql<Stored>(
    strapi,
    `select id, document_id, title, number, state, created_at, to_char(on_market_on, 'YYYY-MM-DD') as on_market_on
     from listings where id = :id or document_id = :documentId for no key update`,
    { id: null, documentId: null, ...target },
  );
  return (
    row && {
      id: row.id,
      documentId: row.document_id,
      title: row.title,
      number: row.number,
      state: row.state,
      createdAt: row.created_at,
      onMarketOn: row.on_market_on,
    }
  );
};
