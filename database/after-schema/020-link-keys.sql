-- A relation of ours lives in a link table, so that Strapi's forms and REST can write it. What is scoped, listed or
-- counted by a relation has a private integer beside it, kept equal here (docs/decisions/0003).

create or replace function crm_copy_link_key() returns trigger language plpgsql as $$
declare
  main_table text := tg_argv[0];
  main_column text := tg_argv[1];
  target_column text := tg_argv[2];
  key_column text := tg_argv[3];
begin
  if tg_op = 'DELETE' then
    execute format(
      'update %1$I m set %4$I = null from gone g where m.id = g.%2$I and m.%4$I is not distinct from g.%3$I
         and not exists (select 1 from %5$I l where l.%2$I = m.id)',
      main_table, main_column, target_column, key_column, tg_table_name);
  else
    execute format(
      'update %1$I m set %4$I = n.%3$I from fresh n where m.id = n.%2$I and m.%4$I is distinct from n.%3$I',
      main_table, main_column, target_column, key_column);
  end if;
  return null;
end $$;

create or replace trigger crm_owner_key_insert after insert on customers_owner_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('customers', 'customer_id', 'employee_id', 'owner_key');
create or replace trigger crm_owner_key_update after update on customers_owner_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('customers', 'customer_id', 'employee_id', 'owner_key');
create or replace trigger crm_owner_key_delete after delete on customers_owner_lnk referencing old table as gone
  for each statement execute function crm_copy_link_key('customers', 'customer_id', 'employee_id', 'owner_key');

create or replace trigger crm_team_key_insert after insert on customers_team_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('customers', 'customer_id', 'team_id', 'team_key');
create or replace trigger crm_team_key_update after update on customers_team_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('customers', 'customer_id', 'team_id', 'team_key');
create or replace trigger crm_team_key_delete after delete on customers_team_lnk referencing old table as gone
  for each statement execute function crm_copy_link_key('customers', 'customer_id', 'team_id', 'team_key');

create or replace trigger crm_owner_key_insert after insert on demands_owner_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('demands', 'demand_id', 'employee_id', 'owner_key');
create or replace trigger crm_owner_key_update after update on demands_owner_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('demands', 'demand_id', 'employee_id', 'owner_key');
create or replace trigger crm_owner_key_delete after delete on demands_owner_lnk referencing old table as gone
  for each statement execute function crm_copy_link_key('demands', 'demand_id', 'employee_id', 'owner_key');

create or replace trigger crm_team_key_insert after insert on demands_team_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('demands', 'demand_id', 'team_id', 'team_key');
create or replace trigger crm_team_key_update after update on demands_team_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('demands', 'demand_id', 'team_id', 'team_key');
create or replace trigger crm_team_key_delete after delete on demands_team_lnk referencing old table as gone
  for each statement execute function crm_copy_link_key('demands', 'demand_id', 'team_id', 'team_key');

create or replace trigger crm_customer_key_insert after insert on demands_customer_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('demands', 'demand_id', 'customer_id', 'customer_key');
create or replace trigger crm_customer_key_update after update on demands_customer_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('demands', 'demand_id', 'customer_id', 'customer_key');
create or replace trigger crm_customer_key_delete after delete on demands_customer_lnk referencing old table as gone
  for each statement execute function crm_copy_link_key('demands', 'demand_id', 'customer_id', 'customer_key');

create or replace trigger crm_owner_key_insert after insert on listings_owner_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('listings', 'listing_id', 'employee_id', 'owner_key');
create or replace trigger crm_owner_key_update after update on listings_owner_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('listings', 'listing_id', 'employee_id', 'owner_key');
create or replace trigger crm_owner_key_delete after delete on listings_owner_lnk referencing old table as gone
  for each statement execute function crm_copy_link_key('listings', 'listing_id', 'employee_id', 'owner_key');

create or replace trigger crm_team_key_insert after insert on listings_team_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('listings', 'listing_id', 'team_id', 'team_key');
create or replace trigger crm_team_key_update after update on listings_team_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('listings', 'listing_id', 'team_id', 'team_key');
create or replace trigger crm_team_key_delete after delete on listings_team_lnk referencing old table as gone
  for each statement execute function crm_copy_link_key('listings', 'listing_id', 'team_id', 'team_key');

create or replace trigger crm_owner_key_insert after insert on viewings_agent_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('viewings', 'viewing_id', 'employee_id', 'owner_key');
create or replace trigger crm_owner_key_update after update on viewings_agent_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('viewings', 'viewing_id', 'employee_id', 'owner_key');
create or replace trigger crm_owner_key_delete after delete on viewings_agent_lnk referencing old table as gone
  for each statement execute function crm_copy_link_key('viewings', 'viewing_id', 'employee_id', 'owner_key');

create or replace trigger crm_team_key_insert after insert on viewings_team_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('viewings', 'viewing_id', 'team_id', 'team_key');
create or replace trigger crm_team_key_update after update on viewings_team_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('viewings', 'viewing_id', 'team_id', 'team_key');
create or replace trigger crm_team_key_delete after delete on viewings_team_lnk referencing old table as gone
  for each statement execute function crm_copy_link_key('viewings', 'viewing_id', 'team_id', 'team_key');

create or replace trigger crm_customer_key_insert after insert on viewings_customer_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('viewings', 'viewing_id', 'customer_id', 'customer_key');
create or replace trigger crm_customer_key_update after update on viewings_customer_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('viewings', 'viewing_id', 'customer_id', 'customer_key');
create or replace trigger crm_customer_key_delete after delete on viewings_customer_lnk referencing old table as gone
  for each statement execute function crm_copy_link_key('viewings', 'viewing_id', 'customer_id', 'customer_key');

create or replace trigger crm_owner_key_insert after insert on transactions_owner_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('transactions', 'transaction_id', 'employee_id', 'owner_key');
create or replace trigger crm_owner_key_update after update on transactions_owner_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('transactions', 'transaction_id', 'employee_id', 'owner_key');
create or replace trigger crm_owner_key_delete after delete on transactions_owner_lnk referencing old table as gone
  for each statement execute function crm_copy_link_key('transactions', 'transaction_id', 'employee_id', 'owner_key');

create or replace trigger crm_team_key_insert after insert on transactions_team_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('transactions', 'transaction_id', 'team_id', 'team_key');
create or replace trigger crm_team_key_update after update on transactions_team_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('transactions', 'transaction_id', 'team_id', 'team_key');
create or replace trigger crm_team_key_delete after delete on transactions_team_lnk referencing old table as gone
  for each statement execute function crm_copy_link_key('transactions', 'transaction_id', 'team_id', 'team_key');

create or replace trigger crm_customer_key_insert after insert on transactions_customer_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('transactions', 'transaction_id', 'customer_id', 'customer_key');
create or replace trigger crm_customer_key_update after update on transactions_customer_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('transactions', 'transaction_id', 'customer_id', 'customer_key');
create or replace trigger crm_customer_key_delete after delete on transactions_customer_lnk referencing old table as gone
  for each statement execute function crm_copy_link_key('transactions', 'transaction_id', 'customer_id', 'customer_key');

create or replace trigger crm_listing_key_insert after insert on transactions_listing_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('transactions', 'transaction_id', 'listing_id', 'listing_key');
create or replace trigger crm_listing_key_update after update on transactions_listing_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('transactions', 'transaction_id', 'listing_id', 'listing_key');
create or replace trigger crm_listing_key_delete after delete on transactions_listing_lnk referencing old table as gone
  for each statement execute function crm_copy_link_key('transactions', 'transaction_id', 'listing_id', 'listing_key');

create or replace trigger crm_owner_key_insert after insert on interactions_employee_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('interactions', 'interaction_id', 'employee_id', 'owner_key');
create or replace trigger crm_owner_key_update after update on interactions_employee_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('interactions', 'interaction_id', 'employee_id', 'owner_key');
create or replace trigger crm_owner_key_delete after delete on interactions_employee_lnk referencing old table as gone
  for each statement execute function crm_copy_link_key('interactions', 'interaction_id', 'employee_id', 'owner_key');

create or replace trigger crm_team_key_insert after insert on interactions_team_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('interactions', 'interaction_id', 'team_id', 'team_key');
create or replace trigger crm_team_key_update after update on interactions_team_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('interactions', 'interaction_id', 'team_id', 'team_key');
create or replace trigger crm_team_key_delete after delete on interactions_team_lnk referencing old table as gone
  for each statement execute function crm_copy_link_key('interactions', 'interaction_id', 'team_id', 'team_key');

create or replace trigger crm_customer_key_insert after insert on interactions_customer_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('interactions', 'interaction_id', 'customer_id', 'customer_key');
create or replace trigger crm_customer_key_update after update on interactions_customer_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('interactions', 'interaction_id', 'customer_id', 'customer_key');
create or replace trigger crm_customer_key_delete after delete on interactions_customer_lnk referencing old table as gone
  for each statement execute function crm_copy_link_key('interactions', 'interaction_id', 'customer_id', 'customer_key');

create or replace trigger crm_owner_key_insert after insert on tasks_assignee_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('tasks', 'task_id', 'employee_id', 'owner_key');
create or replace trigger crm_owner_key_update after update on tasks_assignee_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('tasks', 'task_id', 'employee_id', 'owner_key');
create or replace trigger crm_owner_key_delete after delete on tasks_assignee_lnk referencing old table as gone
  for each statement execute function crm_copy_link_key('tasks', 'task_id', 'employee_id', 'owner_key');

create or replace trigger crm_team_key_insert after insert on tasks_team_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('tasks', 'task_id', 'team_id', 'team_key');
create or replace trigger crm_team_key_update after update on tasks_team_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('tasks', 'task_id', 'team_id', 'team_key');
create or replace trigger crm_team_key_delete after delete on tasks_team_lnk referencing old table as gone
  for each statement execute function crm_copy_link_key('tasks', 'task_id', 'team_id', 'team_key');

create or replace trigger crm_customer_key_insert after insert on tasks_customer_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('tasks', 'task_id', 'customer_id', 'customer_key');
create or replace trigger crm_customer_key_update after update on tasks_customer_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('tasks', 'task_id', 'customer_id', 'customer_key');
create or replace trigger crm_customer_key_delete after delete on tasks_customer_lnk referencing old table as gone
  for each statement execute function crm_copy_link_key('tasks', 'task_id', 'customer_id', 'customer_key');

create or replace trigger crm_owner_key_insert after insert on complaints_assignee_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('complaints', 'complaint_id', 'employee_id', 'owner_key');
create or replace trigger crm_owner_key_update after update on complaints_assignee_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('complaints', 'complaint_id', 'employee_id', 'owner_key');
create or replace trigger crm_owner_key_delete after delete on complaints_assignee_lnk referencing old table as gone
  for each statement execute function crm_copy_link_key('complaints', 'complaint_id', 'employee_id', 'owner_key');

create or replace trigger crm_team_key_insert after insert on complaints_team_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('complaints', 'complaint_id', 'team_id', 'team_key');
create or replace trigger crm_team_key_update after update on complaints_team_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('complaints', 'complaint_id', 'team_id', 'team_key');
create or replace trigger crm_team_key_delete after delete on complaints_team_lnk referencing old table as gone
  for each statement execute function crm_copy_link_key('complaints', 'complaint_id', 'team_id', 'team_key');

create or replace trigger crm_customer_key_insert after insert on complaints_customer_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('complaints', 'complaint_id', 'customer_id', 'customer_key');
create or replace trigger crm_customer_key_update after update on complaints_customer_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('complaints', 'complaint_id', 'customer_id', 'customer_key');
create or replace trigger crm_customer_key_delete after delete on complaints_customer_lnk referencing old table as gone
  for each statement execute function crm_copy_link_key('complaints', 'complaint_id', 'customer_id', 'customer_key');

create or replace trigger crm_customer_key_insert after insert on consents_customer_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('consents', 'consent_id', 'customer_id', 'customer_key');
create or replace trigger crm_customer_key_update after update on consents_customer_lnk referencing new table as fresh
  for each statement execute function crm_copy_link_key('consents', 'consent_id', 'customer_id', 'customer_key');
create or replace trigger crm_customer_key_delete after delete on consents_customer_lnk referencing old table as gone
  for each statement execute function crm_copy_link_key('consents', 'consent_id', 'customer_id', 'customer_key');

