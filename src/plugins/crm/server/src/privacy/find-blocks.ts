import type { Core } from '@strapi/strapi';
import type { ErasureBlock } from '../../../shared/contracts/privacy';
import { calendarDay } from '../lib/clock';
import { runSql } from '../lib/run-sql';
import { getSettings } from '../settings';

interface Found {
  openDeals: string[];
  openListings: string[];
  openComplaints: string[];
  keptDeals: string[];
  until: string | null;
  isSending: boolean;
}

// A deal counts from its last day in the books; one that was called off is not kept for the law.
const FIND = `
  with deals as (
    select t.number, t.stage,
      coalesce(t.completed_on, t.handed_over_on, t.transfer_on, t.signed_on, t.updated_at::date) as ended_on
    from transactions t
    where t.customer_key = :id
      or exists (select 1 from transactions_counterparty_lnk l where l.transaction_id = t.id and l.customer_id = :id)
  ), kept as (
    select number, (ended_on + make_interval(years => cast(:years as int)))::date as until
    from deals where stage = 'completed'
  ), due as (select * from kept where until > cast(:today as date))
  select
    array(select number from deals where stage not in ('completed', 'cancelled') order by 1) as "openDeals",
    array(
      select distinct i.number from listings i
      join listings_cmps p on p.entity_id = i.id and p.component_type = 'listing.owner'
      join components_listing_owners_customer_lnk o on o.owner_id = p.cmp_id and o.customer_id = :id
      where i.state in ('coming_soon', 'active', 'hold', 'reserved', 'pending') and i.archived_at is null order by 1
    ) as "openListings",
    array(
      select number from complaints where customer_key = :id and state not in ('closed', 'rejected') order by 1
    ) as "openComplaints",
    array(select number from due order by 1) as "keptDeals",
    (select to_char(max(until), 'YYYY-MM-DD') from due) as until,
    exists (select 1 from care_messages where customer_key = :id and state = 'sending') as "isSending"`;

/** What keeps a customer from being erased today. */
export const findBlocks = async (strapi: Core.Strapi, id: number, now: Date): Promise<ErasureBlock[]> => {
  const { dealRetentionYears: years, timeZone } = await getSettings(strapi);
  const [found] = await runSql<Found>(strapi, FIND, { id, years, today: calendarDay(now, timeZone) });
  const named = (kind: 'open_deal' | 'open_listing' | 'open_complaint', numbers: string[]): ErasureBlock[] =>
    numbers.length > 0 ? [{ kind, numbers }] : [];
  return [
    ...named('open_deal', found.openDeals),
    ...named('open_listing', found.openListings),
    ...named('open_complaint', found.openComplaints),
    ...(found.until ? [{ kind: 'retention' as const, numbers: found.keptDeals, until: found.until }] : []),
    ...(found.isSending ? [{ kind: 'sending' as const }] : []),
  ];
};
