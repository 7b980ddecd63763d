import { MESSAGE_CHANNELS, type MessageChannel } from '../../../../shared/contracts/care';

const EMAILS = `
  select e.address, e.address_index
  from customers_cmps l join components_customer_emails e on e.id = l.cmp_id
  where l.entity_id = c.id and l.field = 'emails' and l.component_type = 'customer.email'
  order by e."primary" desc nulls last, l."order", l.id limit 1`;

/** A landline takes no message: SQL of a phone. */
export const isMobile = (phone: string): string =>
  `(${phone}.label is null or ${phone}.label not in ('home', 'work')) and ${phone}.extension is null`;

const MOBILES = `
  select p.number, p.number_index
  from customers_cmps l join components_customer_phones p on p.id = l.cmp_id
  where l.entity_id = c.id and l.field = 'phones' and l.component_type = 'customer.phone'
    and ${isMobile('p')}
  order by p."primary" desc nulls last, l."order", l.id limit 1`;

/** Where customer `c` is reached by each channel: SQL of one row of an address and its blind index. */
const ADDRESSES: Record<MessageChannel, string> = { email: EMAILS, sms: MOBILES };

/** SQL of the address for a channel, which is SQL itself: a column or a literal. No row where there is none. */
export const placeOf = (wanted: string): string =>
  MESSAGE_CHANNELS.map(
    (channel) => `(select * from (${ADDRESSES[channel]}) found where ${wanted} = '${channel}')`,
  ).join(' union all ');
