import path from 'node:path';
import { Client } from 'pg';
import type { GenerateOptions } from '../../src/plugins/crm/server/src/demo/generate/generate';
import { cloneDatabase } from '../support/app';
import { testEnv } from '../support/test-env.cjs';

process.env.ENCRYPTION_KEYS = testEnv('').ENCRYPTION_KEYS;
const SIZE = { customers: 3_000, interactions: 12_000, until: new Date('2026-11-23T00:00:00Z') };
const { generate } = jest.requireActual<{
  generate(url: string, options: GenerateOptions): Promise<Record<string, number>>;
}>(path.resolve('dist/src/plugins/crm/server/src/demo/generate/generate'));

const OBJECTS = `
  select 'index ' || indexdef as object from pg_indexes where schemaname = 'public'
  union all select 'constraint ' || conname || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
  union all select 'trigger ' || tgname || tgenabled::text || tgrelid::regclass::text from pg_trigger where not tgisinternal
  order by 1`;
const DIGEST = `
  select md5(string_agg(c.document_id || c.number || c.name || c.search_text || c.stage || c.owner_key, '|' order by c.id)) as customers,
    (select md5(string_agg(i.document_id || i.customer_key || i.occurred_at || i.content, '|' order by i.id)) from interactions i) as interactions
  from customers c`;

const databases: { url: string; drop(): Promise<void>; client: Client }[] = [];
const filled = async (seed: number) => {
  const database = await cloneDatabase();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  databases.push({ ...database, client });
  const before = (await client.query(OBJECTS)).rows;
  await generate(database.url, { ...SIZE, seed, report: () => {} });
  return { url: database.url, before, rows: async (sql: string) => (await client.query(sql)).rows };
};
afterAll(async () => {
  for (const { client, drop } of databases) {
    await client.end();
    await drop();
  }
});

test('the same seed gives the same rows, another one others', async () => {
  const [first, again, other] = [await filled(1), await filled(1), await filled(2)];
  const digest = await first.rows(DIGEST);
  expect(await again.rows(DIGEST)).toEqual(digest);
  expect(await other.rows(DIGEST)).not.toEqual(digest);
});

test('indexes, keys and triggers are as they were, and the rows are what the rules would have written', async () => {
  const { url, before, rows } = await filled(3);
  expect(await rows(OBJECTS)).toEqual(before);
  expect(await rows('select count(*)::int from customers union all select count(*)::int from interactions')).toEqual([
    { count: SIZE.customers },
    { count: SIZE.interactions },
  ]);
  const wrong = await rows(`
    select c.number from customers c
    left join (select customer_key, max(occurred_at) as at, max(occurred_at) filter (where valid) as valid_at
               from interactions group by 1) i on i.customer_key = c.id
    where c.last_contact_at is distinct from i.at or c.last_valid_contact_at is distinct from i.valid_at
      or (c.stage = 'new') <> (i.at is null) or c.search_text = ''
      or not exists (select from customers_owner_lnk l where l.customer_id = c.id and l.employee_id = c.owner_key)
      or not exists (select from customers_cmps x join components_customer_phones p on p.id = x.cmp_id
                     where x.entity_id = c.id and x.field = 'phones' and p.number_last_four_index is not null)
    union all
    select i.document_id from interactions i join customers c on c.id = i.customer_key
    where i.occurred_at < c.created_at or i.owner_key <> c.owner_key
      or not exists (select from interactions_customer_lnk l where l.interaction_id = i.id and l.customer_id = c.id)`);
  expect(wrong).toEqual([]);
  const [{ number }] = await rows("insert into customers (name) values ('Next') returning number");
  expect(number).toBe('C-003001');
  await expect(generate(url, { ...SIZE, seed: 1, report: () => {} })).rejects.toThrow('has customers already');
});
