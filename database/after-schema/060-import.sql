-- Imports started in the panel. The file lies in the database, so that any instance can do the work; a daily job
-- clears it (clearOldRuns in src/plugins/crm/server/src/import/import-runs.ts). In a schema of our own: Strapi minds only its own.
-- Never the name of a database user (the embedded server's is crm): its search path would begin there.
create schema if not exists crm_import;

create table if not exists crm_import.import_runs (
  id uuid primary key,
  type text not null,
  file_name text not null,
  file bytea,
  encoding text not null,
  delimiter text not null,
  row_count integer not null,
  headings jsonb not null,
  samples jsonb not null,
  mapping jsonb not null,
  options jsonb not null,
  state text not null default 'ready' check (state in ('ready', 'queued', 'running', 'done', 'failed')),
  dry_run boolean not null default true,
  progress integer not null default 0,
  counts jsonb,
  problems jsonb not null default '[]',
  error text,
  started_by integer not null,
  created_at timestamp not null,
  started_at timestamp,
  finished_at timestamp
);
create index if not exists import_runs_by_person on crm_import.import_runs (started_by, created_at desc);

-- How a row finds the record that it means.
create index if not exists customers_external_id on customers (external_id) where external_id is not null;
create index if not exists customers_id_number on customers (id_number) where id_number is not null;
create index if not exists listings_external_key on listings (external_key) where external_key is not null;
