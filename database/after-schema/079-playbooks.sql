-- Playbooks: whose customers are in which, once at a time. Keys as in 020-link-keys.sql.
create or replace trigger crm_playbook_key_insert after insert on playbook_runs_playbook_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('playbook_runs', 'playbook_run_id', 'playbook_id', 'playbook_key');
create or replace trigger crm_playbook_key_update after update on playbook_runs_playbook_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('playbook_runs', 'playbook_run_id', 'playbook_id', 'playbook_key');
create or replace trigger crm_playbook_key_delete after delete on playbook_runs_playbook_lnk referencing old table as gone
  for each statement execute function crm_copy_link_key('playbook_runs', 'playbook_run_id', 'playbook_id', 'playbook_key');

create or replace trigger crm_customer_key_insert after insert on playbook_runs_customer_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('playbook_runs', 'playbook_run_id', 'customer_id', 'customer_key');
create or replace trigger crm_customer_key_update after update on playbook_runs_customer_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('playbook_runs', 'playbook_run_id', 'customer_id', 'customer_key');
create or replace trigger crm_customer_key_delete after delete on playbook_runs_customer_lnk referencing old table as gone
  for each statement execute function crm_copy_link_key('playbook_runs', 'playbook_run_id', 'customer_id', 'customer_key');

create unique index if not exists playbook_runs_one_active on playbook_runs (playbook_key, customer_key) where state = 'active';
create index if not exists playbook_runs_of_playbook on playbook_runs (playbook_key, state, started_on);
create index if not exists playbook_runs_of_customer on playbook_runs (customer_key);
create index if not exists playbook_runs_of_owner on playbook_runs (owner_key, state);
create index if not exists tasks_of_playbook_run on tasks (playbook_run_key) where playbook_run_key is not null;

-- A run is seen by whoever answers for the customer, from its first moment and after a change of hands.
create or replace function crm_playbook_run_belongs() returns trigger language plpgsql as $$
begin
  select c.owner_key, c.team_key into new.owner_key, new.team_key from customers c where c.id = new.customer_key;
  return new;
end $$;

create or replace trigger crm_playbook_run_belongs before insert or update of customer_key on playbook_runs
  for each row when (new.customer_key is not null) execute function crm_playbook_run_belongs();

create or replace trigger crm_playbook_runs_follow after update of owner_key, team_key on customers
  for each row when (old.owner_key is distinct from new.owner_key or old.team_key is distinct from new.team_key)
  execute function crm_follow_customer('playbook_runs');
