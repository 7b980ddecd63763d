-- What lists sort by and scopes filter by. An own or a team's list reads its rows by these, not the whole table.
create index if not exists customers_by_name on customers (name);
create index if not exists customers_by_creation on customers (created_at);
create index if not exists customers_by_change on customers (updated_at);
create index if not exists customers_of_owner on customers (owner_key, stage, source_channel);
create index if not exists customers_of_team on customers (team_key, stage, source_channel);
create index if not exists customers_in_stage on customers (stage, source_channel);

create index if not exists customers_of_tier on customers (value_tier, owner_key) where value_tier is not null;

create index if not exists interactions_by_time on interactions (occurred_at);
create index if not exists interactions_of_owner on interactions (owner_key, occurred_at);
create index if not exists interactions_of_team on interactions (team_key, occurred_at);

create index if not exists listings_by_change on listings (updated_at);
create index if not exists listings_of_owner on listings (owner_key, state);
create index if not exists listings_of_team on listings (team_key, state);
create index if not exists listings_in_state on listings (state);

create index if not exists demands_of_owner on demands (owner_key, state);
create index if not exists viewings_of_owner on viewings (owner_key, start_at);
create index if not exists transactions_of_owner on transactions (owner_key, stage);
create index if not exists transactions_of_team on transactions (team_key, stage);
create index if not exists tasks_of_owner on tasks (owner_key, state, due_at);
create index if not exists tasks_of_team on tasks (team_key, state, due_at);
create index if not exists complaints_of_owner on complaints (owner_key, state);
