-- Who did what, when and from where (docs/decisions/0008). In a schema of our own: Strapi minds only its own.
create schema if not exists crm_audit;

-- The key is a UUID of version 7: the order of keys is the order of time. `content` (names and values) may be erased;
-- everything else is there for good. json, not jsonb: the text is signed as it was written.
create table if not exists crm_audit.entries (
  id uuid primary key,
  at timestamptz(3) not null,
  action text not null,
  actor text not null,
  actor_name text,
  employee text,
  via text not null,
  request text,
  ip text,
  user_agent text,
  uid text,
  document_id text,
  fields text[] not null default '{}',
  content json,
  salt bytea,
  digest bytea not null,
  key_version smallint not null,
  mac bytea not null
);
create index if not exists entries_of_record on crm_audit.entries (document_id, id) where document_id is not null;
create index if not exists entries_of_actor on crm_audit.entries (actor, id);
create index if not exists entries_of_action on crm_audit.entries (action, id);
create index if not exists entries_of_type on crm_audit.entries (uid, id) where uid is not null;
create index if not exists entries_of_address on crm_audit.entries (ip, id) where ip is not null;

-- Entries that no seal holds yet. A row appears with its entry when the transaction commits, whatever the order.
create table if not exists crm_audit.unsealed (id uuid primary key);

-- Each seal holds a batch of entries and chains to the seal before it.
create table if not exists crm_audit.seals (
  seq bigint primary key,
  at timestamptz(3) not null,
  entries uuid[] not null,
  total bigint not null,
  key_version smallint not null,
  hash bytea not null
);

create or replace function crm_audit.await_seal() returns trigger language plpgsql as $$
begin
  insert into crm_audit.unsealed select id from fresh;
  return null;
end $$;

create or replace trigger await_seal after insert on crm_audit.entries referencing new table as fresh
  for each statement execute function crm_audit.await_seal();

create or replace function crm_audit.refuse() returns trigger language plpgsql as $$
begin
  raise exception 'The audit is append-only: % of %.% is refused', lower(tg_op), tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

-- The one change there is: the content of an entry goes (redactAuditOf). What was signed of it stays.
create or replace function crm_audit.refuse_update() returns trigger language plpgsql as $$
begin
  if current_setting('crm.audit_redaction', true) = 'on' and new.content is null and new.salt is null
    and (new.id, new.at, new.action, new.actor, new.actor_name, new.employee, new.via, new.request, new.ip,
         new.user_agent, new.uid, new.document_id, new.fields, new.digest, new.key_version, new.mac)
      is not distinct from
        (old.id, old.at, old.action, old.actor, old.actor_name, old.employee, old.via, old.request, old.ip,
         old.user_agent, old.uid, old.document_id, old.fields, old.digest, old.key_version, old.mac)
  then
    return new;
  end if;
  raise exception 'The audit is append-only: update of %.% is refused', tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

create or replace trigger append_only_update before update on crm_audit.entries
  for each row execute function crm_audit.refuse_update();
create or replace trigger append_only_delete before delete on crm_audit.entries
  for each row execute function crm_audit.refuse();
create or replace trigger append_only_truncate before truncate on crm_audit.entries
  for each statement execute function crm_audit.refuse();
create or replace trigger append_only before update or delete on crm_audit.seals
  for each row execute function crm_audit.refuse();
create or replace trigger append_only_truncate before truncate on crm_audit.seals
  for each statement execute function crm_audit.refuse();

-- Also where a session says that it is a replica, which switches ordinary triggers off.
alter table crm_audit.entries enable always trigger append_only_update;
alter table crm_audit.entries enable always trigger append_only_delete;
alter table crm_audit.entries enable always trigger append_only_truncate;
alter table crm_audit.seals enable always trigger append_only;
alter table crm_audit.seals enable always trigger append_only_truncate;
