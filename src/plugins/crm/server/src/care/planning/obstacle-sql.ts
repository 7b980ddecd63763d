import { CONSENT_OBSTACLE, latestConsent } from '../../consents';
import { PLACE } from './address-sql';

/**
 * The channel, address and obstacle of customer `c`, joined laterally as `contact`: the first of `channels` (SQL of a
 * text[], in order of preference) on which the customer agreed and can be reached, else the first with what stands in its
 * way. One rule for planning, forecast and sending. Named binding: `now`.
 */
export const contactOf = ({ channels, purpose }: { channels: string; purpose: string }) => `
  left join lateral (
    select wanted.channel, place.address, place.address_index, way.obstacle
    from unnest(${channels}) with ordinality as wanted(channel, rank)
    left join lateral (${PLACE}) place on true${latestConsent({ customer: 'c.id', channel: 'wanted.channel', purpose })}
    cross join lateral (
      select case
        when word.state = 'withdrawn' then 'opted_out'
        when place.address is null then 'no_address'
        else ${CONSENT_OBSTACLE}
      end as obstacle
    ) way
    order by (way.obstacle is not null), wanted.rank
    limit 1
  ) contact on true`;

/** Why customer `c` is not to be written to over `contact`, as a skip reason; null if nothing speaks against it. */
export const OBSTACLE = `
  case
    when c.id is null or c.archived_at is not null then 'archived'
    when c.do_not_contact then 'do_not_contact'
    when exists (
      select 1 from complaints k
      where k.customer_key = c.id and k.severity in ('high', 'urgent') and k.state not in ('closed', 'rejected') and k.archived_at is null
    ) then 'complaint_open'
    else contact.obstacle
  end`;
