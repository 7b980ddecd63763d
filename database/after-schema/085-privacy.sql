-- Whoever was erased stays erased (docs/decisions/0012), whichever way a statement comes in: what a customer's row says
-- of the person cannot be filled again, nor the mark be taken away. Open are the columns that say whose the record is
-- and where it stands.
create or replace function crm_keep_erased() returns trigger language plpgsql as $$
declare
  open_columns constant text[] := '{updated_at,updated_by_id,published_at,owner_key,team_key,owner_since,stage,pool_status,
    protected_until,last_contact_at,last_valid_contact_at,next_contact_at,archived_at}';
begin
  if to_jsonb(new) - open_columns is distinct from to_jsonb(old) - open_columns then
    raise exception 'The personal data of customer % were erased and cannot be entered again', old.number;
  end if;
  return new;
end $$;

create or replace trigger crm_keep_erased before update on customers
  for each row when (old.erased_at is not null) execute function crm_keep_erased();
