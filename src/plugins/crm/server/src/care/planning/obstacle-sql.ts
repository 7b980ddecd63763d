import { OPEN_SERIOUS_COMPLAINT } from '../../complaints';
import { CONSENT_OBSTACLE, latestConsent } from '../../consents';
import { placeOf } from './address-sql';

/**
 * The channel, address and obstacle of customer `c`, joined laterally as `contact`: the first of `channels` (SQL of a
 * text[], in order of preference) on which the customer agreed and can be reached, else the first with what stands in its
 * way; the address of somebody who did not agree is not looked up. One rule for planning, forecast and sending. Named
 * binding: `now`. Each `offset 0` keeps what follows from being looked up for a channel that is not needed.
 */
export const contactOf = ({ channels, purpose }: { channels: string; purpose: string }) => `
  left join lateral (
    (
      select agreed.channel, place.address, place.address_index, null::text as obstacle
      from (
        select wanted.channel
        from (
          select list.channel from unnest(${channels}) with ordinality as list(channel, rank) order by list.rank offset 0
        ) wanted${latestConsent({ customer: 'c.id', channel: 'wanted.channel', purpose })}
        where ${CONSENT_OBSTACLE} is null
        offset 0
      ) agreed
      cross join lateral (${placeOf('agreed.channel')}) place
      where place.address is not null
      limit 1
    )
    union all
    (
      select first.channel, null, null, coalesce(${CONSENT_OBSTACLE}, 'no_address')
      from (select (${channels})[1] as channel) first${latestConsent({ customer: 'c.id', channel: 'first.channel', purpose })}
    )
    limit 1
  ) contact on true`;

/** Why customer `c` is not to be written to over `contact`, as a skip reason; null if nothing speaks against it. */
export const OBSTACLE = `
  case
    when c.id is null or c.archived_at is not null then 'archived'
    when c.do_not_contact then 'do_not_contact'
    when ${OPEN_SERIOUS_COMPLAINT} then 'complaint_open'
    else contact.obstacle
  end`;

/** The same of an occasion `d` to come (query-due.ts), whose plan may by now write at an hour at which nobody is written to. */
export const FORECAST_OBSTACLE = `coalesce(${OBSTACLE}, case when d.is_quiet then 'quiet_hours_expired' end)`;
