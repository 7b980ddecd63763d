import type { ClientBase } from 'pg';

export interface TableFingerprint {
  /** `schema.table`, quoted where it must be. */
  table: string;
  rows: number;
  /** Of all rows, whatever their order. */
  checksum: string;
}

export interface SequenceValue {
  sequence: string;
  /** The last one given out; null before the first. */
  value: string | null;
}

export interface ColumnSequence {
  table: string;
  column: string;
  sequence: string;
}

const OURS = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')`;

/** Every table whose rows pg_dump writes, partitions instead of what they are parts of; with its size, for progress. */
export const findTables = async (client: ClientBase): Promise<{ table: string; plain: string; bytes: number }[]> => {
  const { rows } = await client.query(
    `select format('%I.%I', n.nspname, c.relname) as table, n.nspname || '.' || c.relname as plain,
       pg_table_size(c.oid)::float8 as bytes
     from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and ${OURS} order by 1`,
  );
  return rows;
};

/** How values are written must not depend on whose server and session it is. */
export const SAME_TEXT = `set search_path = pg_catalog; set datestyle = 'ISO, YMD'; set timezone = 'UTC';
  set intervalstyle = 'postgres'; set extra_float_digits = 1; set bytea_output = 'hex'; set xmloption = 'content'`;

/**
 * Rows and checksum of one table: the sum of a 64-bit hash of each row's text. What an attacker would do about it is
 * age's business; this tells a copy from its original.
 */
export const fingerprintTable = async (client: ClientBase, table: string): Promise<TableFingerprint> => {
  const { rows } = await client.query(
    `select count(*)::float8 as rows, coalesce(sum(hashtextextended(t::text, 0)), 0)::text as checksum from ${table} t`,
  );
  return { table, rows: rows[0].rows, checksum: rows[0].checksum };
};

export const findSequences = async (client: ClientBase): Promise<SequenceValue[]> => {
  const { rows } = await client.query(
    `select format('%I.%I', schemaname, sequencename) as sequence, last_value::text as value
     from pg_sequences where schemaname !~ '^pg_' order by 1`,
  );
  return rows;
};

/** Columns that take their number from a sequence. */
export const findColumnSequences = async (client: ClientBase): Promise<ColumnSequence[]> => {
  const { rows } = await client.query(
    `select format('%I.%I', n.nspname, c.relname) as table, quote_ident(a.attname) as column,
       format('%I.%I', sn.nspname, s.relname) as sequence
     from pg_depend d
     join pg_class s on s.oid = d.objid and s.relkind = 'S'
     join pg_namespace sn on sn.oid = s.relnamespace
     join pg_class c on c.oid = d.refobjid
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum = d.refobjsubid
     where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i')
       and n.nspname !~ '^pg_' order by 1, 2`,
  );
  return rows;
};
