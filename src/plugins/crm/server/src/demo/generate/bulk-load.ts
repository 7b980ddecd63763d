import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

const LINES_A_CHUNK = 500;

export type Field = string | number | boolean | null;

/** One line of COPY's text format. The generated texts hold no tab, no line break and no backslash. */
export const copyLine = (fields: readonly Field[]): string => {
  let line = '';
  for (let i = 0; i < fields.length; i++) {
    const field = fields[i];
    if (i > 0) line += '\t';
    line += field === null ? '\\N' : field === true ? 't' : field === false ? 'f' : field;
  }
  return line + '\n';
};

/** Streams `count` lines into a table. */
export const copyInto = async (
  client: Client,
  table: string,
  columns: readonly string[],
  count: number,
  lineAt: (index: number) => string,
): Promise<void> => {
  function* chunks() {
    for (let at = 0; at < count; at += LINES_A_CHUNK) {
      let chunk = '';
      for (let i = at; i < Math.min(count, at + LINES_A_CHUNK); i++) chunk += lineAt(i);
      yield Buffer.from(chunk);
    }
  }
  const list = columns.map((column) => `"${column}"`).join(', ');
  await pipeline(
    Readable.from(chunks(), { objectMode: false, highWaterMark: 1 << 20 }),
    client.query(copyFrom(`copy "${table}" (${list}) from stdin`)),
  );
};

/** The statements that put everything back: first the indexes, then the keys. */
export interface SetAside {
  indexes: string[];
  keys: string[];
}

const INDEXES = `
  select indexname as name, indexdef as definition from pg_indexes i
  where schemaname = current_schema() and tablename = $1
    and not exists (select from pg_constraint c where c.conname = i.indexname and c.conrelid = $2::regclass)`;
const CONSTRAINTS = `
  select conname as name, pg_get_constraintdef(oid) as definition, contype from pg_constraint
  where conrelid = $1::regclass and contype in ('f', 'u')`;

/**
 * Takes the indexes, the foreign and unique keys and the triggers of a table away, so that a load pays for none of
 * them row by row. What it returns builds them
 * again from the rows. Primary keys stay.
 */
export const setAside = async (client: Client, table: string): Promise<SetAside> => {
  const quoted = `"${table}"`;
  const { rows: indexes } = await client.query(INDEXES, [table, quoted]);
  const { rows: constraints } = await client.query(CONSTRAINTS, [quoted]);
  for (const { name } of constraints) await client.query(`alter table ${quoted} drop constraint "${name}"`);
  for (const { name } of indexes) await client.query(`drop index "${name}"`);
  await client.query(`alter table ${quoted} disable trigger user`);
  const add = (kind: string) =>
    constraints
      .filter(({ contype }) => contype === kind)
      .map(({ name, definition }) => `alter table ${quoted} add constraint "${name}" ${definition}`);
  return {
    indexes: [...indexes.map(({ definition }) => definition), ...add('u')],
    keys: [...add('f'), `alter table ${quoted} enable trigger user`],
  };
};
