// Our application and a bare Strapi with the same fields, on the same rows, beside the SQL statement alone.
//   npm run bench -- requests [--customers 200000] [--interactions 1000000] [--rounds 40]
import path from 'node:path';
import pg from 'pg';
import { writeBareProject } from './requests/bare-project.mjs';
import { cases } from './requests/cases.mjs';
import { cloneBare, ensureOurs, urlOf, withClient } from './requests/databases.mjs';
import { call, inTurn, requestsASecond, round } from './requests/measure.mjs';
import { SECRETS, startServer } from './requests/servers.mjs';

const root = path.resolve(import.meta.dirname, '..');
const PORTS = { ours: 13_371, bare: 13_372 };

export async function run({ databaseUrl: server, customers = 200_000, interactions = 1_000_000, rounds = 40 }) {
  const size = { customers: Number(customers), interactions: Number(interactions) };
  const database = await ensureOurs(server, size, SECRETS);
  const url = urlOf(server, database);
  const app = { appDir: root, distDir: path.join(root, 'dist'), url, port: PORTS.ours };

  // The token and the agent are made before the copy, so that both databases know them.
  const prepared = await startServer({ ...app, prepare: true });
  await prepared.stop();
  const bareUrl = urlOf(server, await cloneBare(server, database));
  const bareDir = writeBareProject(path.join(root, '.data/bench/bare'));
  const ours = { ...prepared, ...(await startServer(app)), token: prepared.token };
  const bare = await startServer({ appDir: bareDir, distDir: bareDir, url: bareUrl, port: PORTS.bare });
  for (const each of [url, bareUrl]) await withClient(each, (client) => client.query('vacuum analyze'));

  const sample = await sampleOf(url, size);
  const sql = new pg.Client({ connectionString: url });
  await sql.connect();
  try {
    const figures = {};
    for (const one of cases({ sample, ours: prepared, bare })) {
      figures[one.name] = await measure(one, { ours, bare, sql, token: prepared.token, rounds: Number(rounds) });
      console.log(describe(one.name, figures[one.name]));
    }
    figures['20 clients, list without total (requests/s)'] = await rates(
      ours,
      bare,
      prepared.token,
      '/api/customers?pagination[withCount]=false',
    );
    figures['20 clients, one customer (requests/s)'] = await rates(
      ours,
      bare,
      prepared.token,
      `/api/customers/${sample.documentId}`,
    );
    return { ...size, unit: 'ms, median', figures };
  } finally {
    await sql.end();
    await ours.stop();
    await bare.stop();
  }
}

/** A customer in the middle, and words that find some hundred others. */
const sampleOf = (url, { customers }) =>
  withClient(url, async (client) => {
    const one = async (sql) => (await client.query(sql)).rows[0];
    const customer =
      await one(`select c.id, c.document_id as "documentId", '+86199' || lpad((p.id - 1)::text, 8, '0') as phone,
      p.number_index as "phoneIndex" from customers c
      join components_customer_phones p on p.id = c.id where c.id > ${customers / 2} and c.last_contact_at is not null order by c.id limit 1`);
    const { name: han } = await one(
      "select given_name as name from customers where language = 'zh-CN' and length(given_name) = 2 order by id desc limit 1",
    );
    const { to } = await one("select to_char(max(occurred_at), 'YYYY-MM-DD') as to from interactions");
    const from = new Date(Date.parse(to) - 30 * 86_400_000).toISOString().slice(0, 10);
    return {
      ...customer,
      han,
      letters: 'khan',
      page: Math.min(2_000, Math.floor(customers / 25)),
      from,
      to,
      timeline: `/api/customers/${customer.documentId}/interactions`,
    };
  });

const measure = async (one, { ours, bare, sql, token, rounds }) => {
  const paths = (side) => side?.paths ?? [side?.path ?? one.path];
  const fetchAll = (server, side) => async (n) => {
    let total = 0;
    for (const each of paths(side)) {
      const { ms, status, text } = await call(server.base, side?.token ?? token, {
        method: one.method,
        path: each,
        body: one.body?.(n + (server === ours ? 0 : 500_000) + (Math.floor(Date.now() / 100) % 10_000) * 1_000),
      });
      if (status >= 300) throw new Error(`${one.name}: ${status} of ${each}: ${text.slice(0, 300)}`);
      total += ms;
    }
    return total;
  };
  const statement = async () => {
    const started = process.hrtime.bigint();
    for (const text of one.sql) await sql.query(text);
    return Number(process.hrtime.bigint() - started) / 1e6;
  };
  const functions = { ours: fetchAll(ours, one.ours) };
  if (!('bare' in one) || one.bare) functions.bare = fetchAll(bare, one.bare);
  if (one.sql) functions.sql = statement;
  const medians = await inTurn(functions, rounds);
  const compared = medians.bare ?? medians.sql;
  return {
    ours: round(medians.ours),
    bare: round(medians.bare),
    sql: round(medians.sql),
    [medians.bare === undefined ? 'oursToSql' : 'oursToBare']: round(medians.ours / compared),
  };
};

const rates = async (ours, bare, token, each) => {
  const mine = await requestsASecond(ours.base, token, each);
  const theirs = await requestsASecond(bare.base, token, each);
  const figures = { ours: round(mine), bare: round(theirs), oursToBare: round(mine / theirs) };
  console.log(describe(`20 clients, ${each}`, figures));
  return figures;
};

const describe = (name, figures) =>
  `${name.padEnd(42)} ${Object.entries(figures)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key} ${value}`)
    .join('  ')}`;
