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
  samples bytea,
  mapping jsonb not null,
  options jsonb not null,
  state text not null default 'ready' check (state in ('ready', 'queued', 'running', 'done', 'failed')),
  dry_run boolean not null default true,
  progress integer not null default 0,
  counts jsonb,
  problems bytea,
  error text,
  started_by integer not null,
  created_at timestamp not null,
  started_at timestamp,
  finished_at timestamp
);

-- An earlier version kept the files and what it quoted from them in clear: such a file is uploaded again.
do $$ begin
  if (select data_type from information_schema.columns
      where table_schema = 'crm_import' and table_name = 'import_runs' and column_name = 'samples') = 'jsonb' then
    delete from crm_import.import_runs;
    alter table crm_import.import_runs drop column samples, drop column problems;
    alter table crm_import.import_runs add column samples bytea, add column problems bytea;
  end if;
end $$;
create index if not exists import_runs_by_person on crm_import.import_runs (started_by, created_at desc);

-- How a row finds the record that it means.
create index if not exists customers_external_id on customers (external_id) where external_id is not null;
drop index if exists customers_id_number;
create index if not exists customers_id_number_index on customers (id_number_index) where id_number_index is not null;
create index if not exists listings_external_key on listings (external_key) where external_key is not null;
