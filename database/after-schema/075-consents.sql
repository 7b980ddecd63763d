-- The ledger of consents (docs/decisions/0012): entries are added, never changed; the newest of a customer, channel and
-- purpose counts. Two things may happen to an entry: its customer becomes another one, and its proof is erased.
create or replace function crm_keep_consent() returns trigger language plpgsql as $$
declare
  open_columns constant text[] := '{customer_key,proof,updated_at,updated_by_id}';
begin
  if tg_op = 'DELETE' then
    if old.customer_key is not null then
      raise exception 'A consent is not deleted: add an entry that withdraws it (consent %)', old.id;
    end if;
    return old;
  end if;
  if to_jsonb(new) - open_columns is distinct from to_jsonb(old) - open_columns
    or (new.proof is not null and new.proof is distinct from old.proof) then
    raise exception 'A consent is not changed: add an entry (consent %)', old.id;
  end if;
  return new;
end $$;

create or replace trigger crm_keep_consent before update or delete on consents
  for each row execute function crm_keep_consent();

-- What is no longer agreed to leaves the outbox in the same transaction, whichever way the entry came in. A message
-- that a worker holds but has not handed over is taken from it: its next step finds the row gone (settleMessage).
create or replace function crm_apply_consent() returns trigger language plpgsql as $$
begin
  update care_messages m set
    state = 'skipped',
    skip_reason = case new.state when 'withdrawn' then 'opted_out' else 'no_consent' end,
    worker = null, lease_until = null, next_attempt_at = null, decided_at = null, updated_at = new.updated_at
  from care_plans p
  where p.id = m.plan_key and p.purpose = new.purpose
    and m.customer_key = new.customer_key and m.channel = new.channel
    and (m.state in ('proposed', 'pending', 'failed') or (m.state = 'sending' and m.handed_over_at is null))
    and not exists (
      select 1 from consents later
      where later.customer_key = new.customer_key and later.channel = new.channel and later.purpose = new.purpose
        and (coalesce(later.recorded_at, later.created_at), later.id) > (coalesce(new.recorded_at, new.created_at), new.id)
    );
  return null;
end $$;

create or replace trigger crm_apply_consent after insert or update of customer_key on consents
  for each row when (new.customer_key is not null and new.state <> 'granted')
  execute function crm_apply_consent();

create or replace function crm_apply_do_not_contact() returns trigger language plpgsql as $$
begin
  update care_messages set
    state = 'skipped', skip_reason = 'do_not_contact',
    worker = null, lease_until = null, next_attempt_at = null, decided_at = null, updated_at = new.updated_at
  where customer_key = new.id
    and (state in ('proposed', 'pending', 'failed') or (state = 'sending' and handed_over_at is null));
  return null;
end $$;

create or replace trigger crm_apply_do_not_contact after update of do_not_contact on customers
  for each row when (new.do_not_contact and not coalesce(old.do_not_contact, false))
  execute function crm_apply_do_not_contact();
