-- Hand-overs of employees who left: what was moved, so that it can be taken back within a week (src/plugins/crm/server/src/leavers).
create schema if not exists crm_leavers;

create table if not exists crm_leavers.hand_overs (
  id uuid primary key,
  employee_id integer not null,
  employee_document_id text not null,
  employee_name text not null,
  team_id integer,
  receivers jsonb not null,
  counts jsonb not null,
  -- What the employee and the logins were before, to be put back.
  before jsonb not null,
  notices jsonb not null default '[]',
  run_by integer not null,
  run_by_name text not null,
  run_at timestamp not null,
  undo_until timestamp not null,
  undone_at timestamp,
  undone_by_name text
);
create index if not exists hand_overs_latest on crm_leavers.hand_overs (run_at desc);

create table if not exists crm_leavers.moved_rows (
  run_id uuid not null references crm_leavers.hand_overs (id) on delete cascade,
  held text not null,
  row_id integer not null,
  -- Null: taken away and given to nobody.
  to_employee integer,
  from_team integer,
  to_team integer,
  owner_since timestamp,
  primary key (run_id, held, row_id)
);
