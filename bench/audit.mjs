// The audit's pages and its appending at ten million entries, on a database of its own that is dropped afterwards.
//   npm run bench -- audit [--entries 10000000] [--rounds 300] [--keep]
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';

const root = path.resolve(import.meta.dirname, '..');
const DATABASE = 'crm_bench_audit';
const PAGE = 50;
const FILL_STEP = 1_000_000;
/** Spread over three years, 300 people, a record for each ten entries. */
const DAYS = 1_095;
const PEOPLE = 300;
const ENTRIES_A_RECORD = 10;

/** Entry `i` of `n`: its instant is its place in the three years. */
const FILL = `
  insert into crm_audit.entries
    (id, at, action, actor, actor_name, employee, via, request, ip, user_agent, uid, document_id, fields, content, salt,
     digest, key_version, mac)
  select (lpad(to_hex(ms), 12, '0') || '7' || lpad(to_hex(i % 4096), 3, '0') || '8' || substr(md5(i::text), 1, 15))::uuid,
    to_timestamp(ms / 1000.0),
    (array['update','update','update','create','create','stage_change','login','reveal','archive','export'])[1 + i % 10],
    'admin:' || (i * 7919 % $3), 'Person ' || (i * 7919 % $3), 'e' || (i * 7919 % $3), 'panel',
    'PUT /content-manager/collection-types/api::customer.customer/abcdefghijklmnopqrstuvwx',
    '10.0.' || (i * 31 % 4) || '.' || (i * 17 % 250),
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    (array['api::customer.customer','api::customer.customer','api::interaction.interaction','api::task.task',
           'api::listing.listing'])[1 + i % 5],
    'doc' || (i * 48271 % $4), '{intent,remarks}',
    json_build_object('title', 'Customer ' || i, 'changes', json_build_array(
      json_build_object('field', 'intent', 'from', 'unknown', 'to', 'hot'),
      json_build_object('field', 'remarks', 'from', 'Looks for three rooms', 'to', 'Looks for four rooms near a school'))),
    decode(md5(i::text), 'hex'), sha256(i::text::bytea), 1, sha256((-i)::text::bytea)
  from (select i, $5::bigint + (i::double precision / $6 * $7)::bigint as ms from generate_series($1::bigint, $2::bigint) i) x`;

export async function run({ databaseUrl: server, entries: wanted = 10_000_000, rounds: asked = 300, keep = false }) {
  const [entries, rounds] = [Number(wanted), Number(asked)];
  const url = new URL(server);
  await withClient(server, async (client) => {
    await client.query(`drop database if exists ${DATABASE} with (force)`);
    await client.query(`create database ${DATABASE}`);
  });
  url.pathname = `/${DATABASE}`;
  try {
    return await withClient(String(url), (client) => measure(client, entries, rounds));
  } finally {
    if (!keep) await withClient(server, (client) => client.query(`drop database ${DATABASE} with (force)`));
  }
}

async function measure(client, entries, rounds) {
  const schema = fs.readFileSync(path.join(root, 'database/after-schema/090-audit.sql'), 'utf8');
  await client.query(schema);
  const empty = await appending(client, rounds);
  await client.query('alter table crm_audit.entries disable trigger user');
  const { rows: indexes } = await client.query(
    "select indexname from pg_indexes where schemaname = 'crm_audit' and tablename = 'entries' and indexname <> 'entries_pkey'",
  );
  for (const { indexname } of indexes) await client.query(`drop index crm_audit.${indexname}`);
  const records = Math.max(1, Math.round(entries / ENTRIES_A_RECORD));
  const span = DAYS * 86_400_000;
  const begin = Date.now() - span;
  for (let from = 1; from <= entries; from += FILL_STEP) {
    const to = Math.min(entries, from + FILL_STEP - 1);
    await client.query(FILL, [from, to, PEOPLE, records, begin, entries, span]);
    console.log(`${to} of ${entries} entries`);
  }
  await client.query('alter table crm_audit.entries enable trigger user');
  await client.query(schema);
  await client.query('vacuum analyze crm_audit.entries');
  const { rows: sizes } = await client.query(`
    select pg_table_size('crm_audit.entries') / 1e9 as table_gb, pg_indexes_size('crm_audit.entries') / 1e9 as indexes_gb`);

  const pages = {
    'this record': () => ['document_id = $1', [`doc${Math.floor(Math.random() * records)}`]],
    'this person': () => ['actor = $1', [`admin:${Math.floor(Math.random() * PEOPLE)}`]],
    'this day': () => {
      const day = begin + Math.floor(Math.random() * DAYS) * 86_400_000;
      return ['id >= $1 and id < $2', [firstId(day), firstId(day + 86_400_000)]];
    },
    'this person, this day': () => {
      const day = begin + Math.floor(Math.random() * DAYS) * 86_400_000;
      const actor = `admin:${Math.floor(Math.random() * PEOPLE)}`;
      return ['actor = $1 and id >= $2 and id < $3', [actor, firstId(day), firstId(day + 86_400_000)]];
    },
    newest: () => ['true', []],
    'a page in the middle': () => ['id < $1', [firstId(begin + span / 2)]],
  };
  const figures = {};
  for (const [name, where] of Object.entries(pages)) {
    figures[name] = await times(rounds, async () => {
      const [condition, values] = where();
      await client.query(
        `select *, content::text as text from crm_audit.entries where ${condition} order by id desc limit ${PAGE + 1}`,
        values,
      );
    });
    console.log(`${name}: p50 ${figures[name].p50} ms, p95 ${figures[name].p95} ms`);
  }
  const full = await appending(client, rounds);
  console.log(`append, no entries yet: p50 ${empty.p50} ms; with ${entries}: p50 ${full.p50} ms, p95 ${full.p95} ms`);
  return { entries, rounds, ...sizes[0], pages: figures, append: { empty, full } };
}

/** One entry in the middle of a transaction that has something else to commit: what a change pays for its entry. */
async function appending(client, rounds) {
  const samples = [];
  for (let round = 0; round < rounds; round += 1) {
    await client.query('begin');
    const started = performance.now();
    await client.query(FILL, [round, round, PEOPLE, 1_000, Date.now() + round, 1, 0]);
    samples.push(performance.now() - started);
    await client.query('commit');
  }
  return spread(samples);
}

async function times(rounds, work) {
  const samples = [];
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    await work();
    samples.push(performance.now() - started);
  }
  return spread(samples);
}

function spread(samples) {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share) => Number(sorted[Math.floor(sorted.length * share)].toFixed(2));
  return { p50: at(0.5), p95: at(0.95) };
}

const firstId = (ms) => {
  const hex = `${Math.floor(ms).toString(16).padStart(12, '0')}70008000000000000000`;
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};

async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
