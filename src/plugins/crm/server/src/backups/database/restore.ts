import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { Refusal } from '../refusal';
import { environmentFor, type DatabasePlace } from './connect';

const KEPT_CHARACTERS = 4_000;

/** Everything that somebody has made in the database, but for extensions and what belongs to them. */
const ANYTHING = `
  select format('%s %I.%I', case c.relkind when 'S' then 'sequence' when 'v' then 'view' else 'table' end, n.nspname, c.relname) as what
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')
  union all
  select format('schema %I', nspname) from pg_namespace
  where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
    and not exists (select from pg_depend d where d.objid = pg_namespace.oid and d.classid = 'pg_namespace'::regclass and d.deptype = 'e')
  limit 1`;

export const assertEmpty = async (client: Client): Promise<void> => {
  const { rows } = await client.query(ANYTHING);
  if (rows.length === 0) return;
  const { rows: name } = await client.query('select current_database() as name');
  throw new Refusal(
    'not-empty',
    `The database ${name[0].name} is not empty (${rows[0].what}): a backup is restored into an empty one only. Make one, and name it in DATABASE_URL.`,
  );
};

/** For this session alone: indexes are built in memory, and a crash would roll back all of it anyway. */
const FOR_LOADING = '-c maintenance_work_mem=512MB -c synchronous_commit=off';

/** Loads a dump in one transaction: all of it is there afterwards, or nothing. */
export const loadDump = async (program: string, place: DatabasePlace, dump: AsyncIterable<Buffer>): Promise<void> => {
  const env = environmentFor(place);
  const options = [
    '--single-transaction',
    '--exit-on-error',
    '--no-owner',
    '--no-acl',
    '--no-comments',
    '--no-password',
  ];
  const child = spawn(program, [...options, `--dbname=${env.PGDATABASE}`], {
    env: { ...env, PGOPTIONS: FOR_LOADING },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-KEPT_CHARACTERS)));
  const ended = once(child, 'close') as Promise<[number | null]>;
  ended.catch(() => undefined);
  try {
    await pipeline(Readable.from(dump), child.stdin);
  } catch (error) {
    // It stopped reading because it failed, and has said why; or the file could not be read, and nothing may stay.
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') {
      child.kill();
      await ended;
      throw error;
    }
  }
  const [code] = await ended;
  if (code !== 0) throw new Refusal('tool-failed', `pg_restore ended with ${code}: ${said.trim()}`);
};
