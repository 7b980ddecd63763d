import type { Core } from '@strapi/strapi';
import { moveCustomer } from '../customers';
import type { Row } from '../lib/on-write';
import { problemError } from '../lib/problem';
import { runSql } from '../lib/run-sql';
import { isOnMarket, lockListing, moveListing } from '../listings';
import { EFFECTS, isOpen } from './next-stage';

interface Deal {
  stage: string;
  amount: string | null;
  listing_key: number | null;
  customer_key: number | null;
  cancel_reason: string | null;
  closed_on: string | null;
}

const READ = `select stage, amount, listing_key, customer_key, cancel_reason,
  to_char(coalesce(handed_over_on, completed_on), 'YYYY-MM-DD') as closed_on from transactions where id = :id`;

/** After a transaction is written: its listing and its customer follow, in the same database transaction. */
export const followDeal = async (strapi: Core.Strapi, id: number, before?: Row): Promise<void> => {
  const [deal] = await runSql<Deal>(strapi, READ, { id });
  const formerListing = (before?.listingKey as number | null | undefined) ?? null;
  const wasOpen = before ? isOpen(before.stage as string) : false;

  if (formerListing !== deal.listing_key || before?.stage !== deal.stage) {
    if (formerListing !== null && wasOpen && (formerListing !== deal.listing_key || deal.stage === 'cancelled'))
      await giveBack(strapi, formerListing, deal.cancel_reason);
    if (deal.listing_key !== null && deal.stage !== 'cancelled')
      await take(strapi, deal.listing_key, deal, formerListing === deal.listing_key);
  }
  if (deal.customer_key !== null && before?.stage !== deal.stage) await moveBuyer(strapi, id, deal);
};

const take = async (strapi: Core.Strapi, listingId: number, deal: Deal, isOurs: boolean) => {
  const listing = await lockListing(strapi, { id: listingId });
  if (!listing) return;
  if (!isOurs && !isOnMarket(listing.state))
    throw problemError([
      {
        path: ['listing'],
        message: 'This listing is {state} and not on the market. Choose another one.',
        values: { state: listing.state },
      },
    ]);
  const to = EFFECTS[deal.stage].listing;
  if (!to) return;
  const isClosed = to === 'closed';
  await moveListing(strapi, listing, to, {
    closePrice: isClosed ? deal.amount : null,
    closedOn: isClosed ? deal.closed_on : null,
  });
};

const giveBack = async (strapi: Core.Strapi, listingId: number, reason: string | null) => {
  const listing = await lockListing(strapi, { id: listingId });
  if (listing && !isOnMarket(listing.state)) await moveListing(strapi, listing, 'active', { reason });
};

const OTHER_DEALS =
  "select 1 from transactions where customer_key = :customerId and id <> :id and stage <> 'cancelled' and archived_at is null limit 1";

const moveBuyer = async (strapi: Core.Strapi, id: number, deal: Deal) => {
  const customerId = deal.customer_key as number;
  const to = EFFECTS[deal.stage].customer;
  if (to) return moveCustomer(strapi, customerId, to);
  const others = await runSql(strapi, OTHER_DEALS, { customerId, id });
  if (others.length === 0)
    await moveCustomer(strapi, customerId, 'negotiating', {
      reason: deal.cancel_reason ?? undefined,
      only: ['reserved', 'signed', 'owner'],
      isReturn: true,
    });
};
