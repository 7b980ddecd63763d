-- Who is to be won back: the list reads the customers longest without a contact first, and counts without touching the rows.
create index if not exists customers_win_back on customers (coalesce(last_contact_at, created_at), id)
  include (stage, lost_reason, owner_key, team_key) where archived_at is null and do_not_contact is not true;

-- One open retry a customer.
create unique index if not exists tasks_retry on tasks (customer_key)
  where occasion like 'win-back:%' and state in ('todo', 'doing', 'blocked') and archived_at is null;

-- Who has an open deal is not silent.
create index if not exists transactions_open on transactions (customer_key)
  where stage not in ('completed', 'cancelled') and archived_at is null;
