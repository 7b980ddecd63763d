-- One open retry a customer.
create unique index if not exists tasks_retry on tasks (customer_key)
  where occasion like 'win-back:%' and state in ('todo', 'doing', 'blocked') and archived_at is null;

-- Who has an open deal is not silent.
create index if not exists transactions_open on transactions (customer_key)
  where stage not in ('completed', 'cancelled') and archived_at is null;
