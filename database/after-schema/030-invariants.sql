-- What must hold whichever way a row comes in.
create unique index if not exists transactions_one_open_per_listing
  on transactions (listing_key)
  where listing_key is not null and stage not in ('completed', 'cancelled') and archived_at is null;

drop index if exists care_messages_once;
create unique index if not exists care_messages_once_each on care_messages (customer_key, plan_key, occurrence_key);
