-- Backups and restore drills (src/plugins/crm/server/src/backups). In a schema of our own: Strapi minds only its own.
create schema if not exists crm_backups;

create table if not exists crm_backups.runs (
  id uuid primary key,
  cause text not null check (cause in ('schedule', 'person', 'command', 'rest')),
  started_by text,
  -- The office's hour that a scheduled run is for: one run each, whatever the number of processes.
  slot timestamptz(0) unique,
  state text not null check (state in ('queued', 'running', 'done', 'failed')),
  percent smallint not null default 0,
  bytes bigint not null default 0,
  created_at timestamptz(3) not null,
  started_at timestamptz(3),
  finished_at timestamptz(3),
  place text,
  file_name text,
  checksum text,
  row_count bigint,
  table_count integer,
  file_count integer,
  version text not null,
  error_code text,
  error text,
  -- Told by e-mail, once a failure.
  alerted_at timestamptz(3),
  -- The file is gone: too old, or what an interrupted run had left.
  removed_at timestamptz(3)
);
create index if not exists runs_by_time on crm_backups.runs (created_at desc);
-- One backup at a time; the one that is under way also holds a lock (backup-lock.ts), which ends with its process.
create unique index if not exists runs_under_way on crm_backups.runs ((true)) where state in ('queued', 'running');

create table if not exists crm_backups.drills (
  id uuid primary key,
  started_at timestamptz(3) not null,
  finished_at timestamptz(3) not null,
  file_name text not null,
  taken_at timestamptz(3),
  state text not null check (state in ('done', 'failed')),
  row_count bigint,
  table_count integer,
  file_count integer,
  error_code text,
  error text
);

-- Days on which an overdue backup was told by e-mail.
create table if not exists crm_backups.alerts (day date primary key);
