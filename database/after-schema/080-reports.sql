-- What the dashboard counts lies in the index itself, so that a count does not touch the rows.
create index if not exists customers_report on customers (created_at)
  include (stage, source_channel, kind, contact_roles, owner_key, team_key) where archived_at is null;
create index if not exists interactions_report on interactions (occurred_at)
  include (channel, outcome, valid, customer_key, owner_key, team_key) where archived_at is null;

-- A customer's timeline, newest first, and "has had a contact".
create index if not exists interactions_timeline on interactions (customer_key, occurred_at desc, id desc);
create index if not exists tasks_timeline on tasks (customer_key, completed_at desc);
create index if not exists viewings_timeline on viewings (customer_key, start_at desc);
create index if not exists transactions_timeline on transactions (customer_key);
create index if not exists complaints_timeline on complaints (customer_key);
create index if not exists stage_changes_timeline on stage_changes (record_id, at desc);

create index if not exists demands_report on demands (customer_key) include (type) where state = 'open' and archived_at is null;
create index if not exists stage_changes_reached on stage_changes (record_id)
  where record_type = 'api::customer.customer' and "to" in ('signed', 'owner');
create index if not exists transactions_signed on transactions (signed_on)
  include (stage, amount, currency, customer_key, owner_key, team_key) where archived_at is null;
create index if not exists tasks_due on tasks (due_at) include (state, owner_key, team_key)
  where state in ('todo', 'doing', 'blocked') and archived_at is null;
create index if not exists tasks_done on tasks (completed_at) include (on_time, owner_key, team_key)
  where state = 'done' and archived_at is null;
create index if not exists complaints_due on complaints (due_at) include (state, owner_key, team_key)
  where state not in ('closed', 'rejected') and archived_at is null;

-- What appeared by itself: tasks by origin, messages of care plans beside those written by hand.
create index if not exists tasks_made on tasks (created_at) include (origin, owner_key, team_key) where archived_at is null;
create index if not exists care_messages_sent on care_messages (sent_at) include (owner_key, team_key)
  where state in ('sent', 'delivered');
