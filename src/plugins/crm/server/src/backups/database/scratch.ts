import { randomUUID } from 'node:crypto';
import { Refusal } from '../refusal';
import { connect, type DatabasePlace } from './connect';

const MARK = 'scratch database of a restore drill';

/** A new, empty database on the same server, dropped afterwards; those of drills that were cut short go, too. */
export const withScratchDatabase = async <T>(
  place: DatabasePlace,
  work: (scratch: DatabasePlace) => Promise<T>,
): Promise<T> => {
  const client = await connect(place);
  const name = `crm_drill_${randomUUID().slice(0, 8)}`;
  try {
    await dropOld(client);
    await client.query(`create database "${name}" template template0`).catch((error: Error & { code?: string }) => {
      throw error.code === '42501'
        ? new Refusal(
            'target',
            'The user of DATABASE_URL may not create databases, and a drill needs one: "alter role … createdb".',
            { cause: error },
          )
        : error;
    });
    await client.query(`comment on database "${name}" is '${MARK}'`);
    const url = new URL(place.url);
    url.pathname = `/${name}`;
    try {
      return await work({ ...place, url: String(url) });
    } finally {
      await client.query(`drop database if exists "${name}" with (force)`);
    }
  } finally {
    await client.end();
  }
};

const dropOld = async (client: Awaited<ReturnType<typeof connect>>) => {
  const { rows } = await client.query(
    `select datname as name from pg_database d
     where datname like 'crm\\_drill\\_%' and shobj_description(d.oid, 'pg_database') = $1
       and not exists (select from pg_stat_activity a where a.datname = d.datname)`,
    [MARK],
  );
  for (const { name } of rows) await client.query(`drop database if exists "${name}"`);
};
