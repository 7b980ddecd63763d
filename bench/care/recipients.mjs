// The bare statements: whom a plan would write to, over which channel and at which address. FIND writes nothing, WRITE puts
// them into the outbox and nothing more: no reasons of who is skipped, no caps, no look at what was sent before.
const agreed = (channel) => `(
  select s.state from consents s where s.customer_key = c.id and s.channel = '${channel}' and s.purpose = 'greeting'
  order by coalesce(s.recorded_at, s.created_at) desc, s.id desc limit 1) = 'granted'`;

const address = (channel, table, column, field, type) => `
  select '${channel}' as channel, a.${column} as address, a.${column}_index as index
  from customers_cmps l join ${table} a on a.id = l.cmp_id
  where l.entity_id = c.id and l.field = '${field}' and l.component_type = 'customer.${type}' and ${agreed(channel)}`;

const recipients = (who) => `
  select distinct on (way.index) c.id, c.owner_key, c.team_key, c.language, way.channel, way.address, way.index
  from customers c
  cross join lateral (
    ${address('email', 'components_customer_emails', 'address', 'emails', 'email')}
    union all ${address('sms', 'components_customer_phones', 'number', 'phones', 'phone')}
    limit 1
  ) way
  where c.archived_at is null and not coalesce(c.do_not_contact, false) and ${who}
    and not exists (
      select 1 from complaints k where k.customer_key = c.id and k.severity in ('high', 'urgent')
        and k.state not in ('closed', 'rejected') and k.archived_at is null)
  order by way.index, c.id`;

const find = (who) => `select count(*)::int as recipients, count(address) as addresses from (${recipients(who)}) found`;

const write = (who) => `
  with fresh as (
    insert into care_messages (document_id, occurrence_key, channel, address, address_index, language, scheduled_for, send_before,
      state, attempts, plan_key, customer_key, owner_key, team_key, created_at, updated_at, published_at)
    select 'm' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 23), 'bench', channel, address, index, language, now(),
      now() + interval '12 hours', 'pending', 0, plan.id, found.id, owner_key, team_key, now(), now(), now()
    from (${recipients(who)}) found, (select min(id) as id from care_plans where state = 'active') plan
    returning id
  )
  select count(*)::int as recipients from fresh`;

/** 10 March 2027 is the third day of the second lunar month. */
const WHO = {
  birthdays: `(
    (c.birthday_calendar is distinct from 'lunar' and c.birth_month = 3 and c.birth_day = 10)
    or (c.birthday_calendar = 'lunar' and c.birth_month = 2 and c.birth_day = 3))
    and (c.birth_year is null or c.birth_year < 2027)`,
  holiday: 'true',
};
const forEach = (make) => Object.fromEntries(Object.entries(WHO).map(([name, who]) => [name, make(who)]));
export const FIND = forEach(find);
export const WRITE = forEach(write);
