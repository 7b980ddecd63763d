// The two databases: ours, generated once for a size and kept, and the bare one, a copy without what is ours.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';

const root = path.resolve(import.meta.dirname, '../..');

export const urlOf = (server, database) => Object.assign(new URL(server), { pathname: `/${database}` }).href;

export const withClient = async (url, work) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** Names the database with the rows of this size, generating it when it is not there. */
export const ensureOurs = async (server, { customers, interactions }, env) => {
  const database = `crm_bench_${customers}_${interactions}`;
  const mark = await withClient(server, (client) =>
    client.query("select shobj_description(oid, 'pg_database') as note from pg_database where datname = $1", [
      database,
    ]),
  );
  if (mark.rows[0]?.note !== 'generated') {
    const options = ['--customers', customers, '--interactions', interactions, '--database', database, '--replace'];
    execFileSync(process.execPath, [path.join(root, 'scripts/generate.mjs'), ...options.map(String)], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env, DATABASE_URL: server },
    });
    await withClient(server, (client) => client.query(`comment on database "${database}" is 'generated'`));
  }
  return database;
};

/** A copy of `ours` with stock indexes only and without our triggers; its columns go at bare Strapi's first start. */
export const cloneBare = async (server, ours) => {
  const bare = `${ours}_bare`;
  await withClient(server, async (client) => {
    await client.query(`drop database if exists "${bare}" with (force)`);
    await client.query(`create database "${bare}" template "${ours}"`);
  });
  await storePlain(urlOf(server, bare));
  await withClient(urlOf(server, bare), async (client) => {
    for (const index of ourIndexes()) await client.query(`drop index if exists "${index}"`);
    const { rows } = await client.query(
      "select tgname as name, tgrelid::regclass::text as table from pg_trigger where tgname like 'crm\\_%'",
    );
    for (const trigger of rows) await client.query(`drop trigger "${trigger.name}" on ${trigger.table}`);
  });
  return bare;
};

/** Puts the generated phones and addresses (generate.ts) back in clear, as an application without encryption keeps them. */
export const storePlain = (url) =>
  withClient(url, async (client) => {
    await client.query(
      `update components_customer_phones set number = '+86199' || lpad((id - 1)::text, 8, '0') where number like 'enc:%'`,
    );
    await client.query(
      `update components_customer_emails set address = 'customer' || (id - 1) || '@example.com' where address like 'enc:%'`,
    );
    await client.query('vacuum analyze components_customer_phones, components_customer_emails');
  });

const ourIndexes = () => {
  const folder = path.join(root, 'database/after-schema');
  return fs
    .readdirSync(folder)
    .flatMap((file) => [
      ...fs.readFileSync(path.join(folder, file), 'utf8').matchAll(/create (?:unique )?index if not exists (\w+)/g),
    ])
    .map((match) => match[1]);
};
