-- Greetings: who has a birthday, what the customer agreed to, what waits in the outbox.
create index if not exists customers_solar_birthday on customers (birth_month, birth_day)
  where birthday_calendar is distinct from 'lunar';

create index if not exists customers_lunar_birthday on customers (birth_month, birth_day) where birthday_calendar = 'lunar';

-- What a plan counts its days from.
create index if not exists customers_last_contact on customers (coalesce(last_contact_at, created_at));
create index if not exists viewings_done on viewings (coalesce(end_at, start_at)) where state = 'done';
create index if not exists transactions_signed on transactions (signed_on);
create index if not exists transactions_anniversary on transactions (extract(month from signed_on), extract(day from signed_on));
create index if not exists transactions_handed_over on transactions (handed_over_on);
create index if not exists complaints_serious on complaints (customer_key) where severity in ('high', 'urgent') and archived_at is null;
create index if not exists complaints_closed on complaints (closed_at) where state = 'closed';

create index if not exists consents_latest
  on consents (customer_key, channel, purpose, coalesce(recorded_at, created_at) desc, id desc);

create index if not exists care_messages_due on care_messages (scheduled_for, id) where state in ('pending', 'failed');
create index if not exists care_messages_leased on care_messages (lease_until) where state = 'sending';
-- Read backwards, the last first: rows planned together are then written side by side.
create index if not exists care_messages_in_state on care_messages (state, scheduled_for, id);
create index if not exists care_messages_of_owner_in_state on care_messages (owner_key, state, scheduled_for, id);
drop index if exists care_messages_by_state;
drop index if exists care_messages_of_owner;
drop index if exists care_messages_same_address;
drop index if exists care_messages_same_address_index;
create index if not exists care_messages_of_address on care_messages (plan_key, address_index, scheduled_for);

-- A holiday writes a row for every customer, and each index costs more than finding whom to write to. Strapi's own on the
-- keys repeat the beginning of care_messages_once_each and care_messages_of_address; no user is the author of a message.
drop index if exists care_messages_of_customer;
drop index if exists care_messages_customer_key_fk;
drop index if exists care_messages_plan_key_fk;
drop index if exists care_messages_created_by_id_fk;
drop index if exists care_messages_updated_by_id_fk;

-- A foreign key of the outbox would lock, and so rewrite, the row of each customer written to: for a holiday the whole table.
-- Planning holds one shared lock instead; a deletion waits for it, and takes its messages off the customer or the plan.
alter table care_messages drop constraint if exists care_messages_customer_key_fk;
alter table care_messages drop constraint if exists care_messages_plan_key_fk;
alter table care_messages drop constraint if exists care_messages_created_by_id_fk;
alter table care_messages drop constraint if exists care_messages_updated_by_id_fk;

create or replace function crm_leave_messages() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('crm.outbox'));
  execute format('update care_messages m set %1$I = null from gone g where m.%1$I = g.id', tg_argv[0]);
  return null;
end $$;

create or replace trigger crm_leave_messages after delete on customers referencing old table as gone
  for each statement execute function crm_leave_messages('customer_key');
create or replace trigger crm_leave_messages after delete on care_plans referencing old table as gone
  for each statement execute function crm_leave_messages('plan_key');

-- Who answers for the customer sees the customer's messages, and whatever else follows (tg_argv[0]), also those of the predecessor's time.
create or replace function crm_follow_customer() returns trigger language plpgsql as $$
begin
  execute format('update %I set owner_key = $1, team_key = $2 where customer_key = $3', tg_argv[0])
    using new.owner_key, new.team_key, new.id;
  return null;
end $$;

create or replace trigger crm_care_messages_follow after update of owner_key, team_key on customers
  for each row when (old.owner_key is distinct from new.owner_key or old.team_key is distinct from new.team_key)
  execute function crm_follow_customer('care_messages');
