import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import request from 'supertest';
import { cloneDatabase } from '../support/app';
import { developCopy, type DevelopedProject } from '../support/project-copy';

type Attribute = Record<string, unknown>;

const CUSTOMER = 'api::customer.customer';
const LISTING = 'api::listing.listing';
const PHONE = '13800138000';

let project: DevelopedProject;
let database: Awaited<ReturnType<typeof cloneDatabase>>;
let auth: { Authorization: string };

const http = () => request(project.url);
// A request that the dying server took is never answered.
const get = (url: string) => http().get(url).set(auth).timeout(10_000);
const post = (url: string, body: object) => http().post(url).set(auth).send(body);
const schemaOf = (type: string) =>
  JSON.parse(readFileSync(path.join(project.dir, 'src/api', type, 'content-types', type, 'schema.json'), 'utf8'));

const until = async (what: string, isTrue: () => Promise<boolean>) => {
  const end = Date.now() + 180_000;
  while (Date.now() < end) {
    // Between two lives of the server nobody listens.
    if (await isTrue().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error(`${what} took too long:\n${project.output()}`);
};

/** What the page of the Content-type Builder sends when a field is added: the whole type, as it read it, and the new field. */
const withNewField = (type: { uid: string; attributes: Attribute[] | Record<string, Attribute> }, added: Attribute) => {
  const { attributes, info, options, ...rest } = type as unknown as Record<string, never>;
  const list: Attribute[] = Array.isArray(attributes)
    ? attributes
    : Object.entries(attributes as Record<string, Attribute>).map(([name, attribute]) => ({ name, ...attribute }));
  const properties = ({ name: _name, ...attribute }: Attribute) =>
    Object.fromEntries(
      Object.entries({ ...attribute, ...('customField' in attribute && { type: 'customField' }) }).filter(
        ([, value]) =>
          value !== null && value !== undefined && !(typeof value === 'object' && Object.keys(value).length === 0),
      ),
    );
  return {
    ...rest,
    ...(options as object),
    ...(info as object),
    action: 'update',
    attributes: [
      ...list.map((attribute) => ({ action: 'update', name: attribute.name, properties: properties(attribute) })),
      { action: 'create', name: added.name, properties: properties(added) },
    ],
  };
};

/** The Content-type Builder forgets `column`: keep-precision.ts decides the size of these. */
const precisionOf = async (table: string, column: string) => {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query(
    'select numeric_precision, numeric_scale from information_schema.columns where table_name = $1 and column_name = $2',
    [table, column],
  );
  await client.end();
  return [rows[0].numeric_precision, rows[0].numeric_scale];
};

beforeAll(async () => {
  database = await cloneDatabase();
  project = await developCopy(database.url);
  await until('the first start', async () => (await http().get('/admin/init')).status === 200);
  const registered = await http()
    .post('/admin/register-admin')
    .send({ firstname: 'Ada', lastname: 'Admin', email: 'ada@example.com', password: 'Test-passw0rd!' });
  auth = { Authorization: `Bearer ${registered.body.data.token}` };
}, 200_000);

afterAll(async () => {
  await project?.stop();
  await database?.drop();
});

test('an administrator adds fields, and everything that was there stays as it was', async () => {
  const before = { customer: schemaOf('customer'), listing: schemaOf('listing') };
  const { data } = (await get('/content-type-builder/schema')).body;
  const saved = await post('/content-type-builder/update-schema', {
    data: {
      components: [],
      contentTypes: [
        withNewField(data.contentTypes[CUSTOMER], { name: 'hobby', type: 'string' }),
        withNewField(data.contentTypes[LISTING], { name: 'view', type: 'enumeration', enum: ['lake', 'street'] }),
      ],
    },
  });
  expect(saved.body).toEqual({});
  expect(saved.status).toBe(200);
  await until('the restart', async () => {
    const { body } = await get('/content-type-builder/schema');
    return JSON.stringify(body.data.contentTypes[CUSTOMER].attributes).includes('hobby');
  });

  const { hobby, ...customer } = schemaOf('customer').attributes;
  expect(hobby).toEqual({ type: 'string' });
  expect(customer).toEqual(before.customer.attributes);
  const { view, ...listing } = schemaOf('listing').attributes;
  expect(view).toEqual({ type: 'enumeration', enum: ['lake', 'street'] });
  expect(listing).toEqual(before.listing.attributes);
  expect(await precisionOf('listings', 'list_price')).toEqual([16, 2]);
  expect(await precisionOf('listings', 'latitude')).toEqual([9, 6]);
}, 200_000);

test('the new field is in form, list, filters and REST, and the plugin still answers', async () => {
  const configuration = await get(`/content-manager/content-types/${CUSTOMER}/configuration`);
  const { layouts, metadatas } = configuration.body.data.contentType;
  expect(layouts.edit.flat().map((place: { name: string }) => place.name)).toContain('hobby');
  expect(metadatas.hobby.list.sortable).toBe(true);

  const created = await post(`/content-manager/collection-types/${CUSTOMER}`, {
    name: 'Hobby Horse',
    phones: [{ number: PHONE }],
    hobby: 'chess',
  });
  expect(created.body.data).toMatchObject({ hobby: 'chess' });
  const found = await get(`/content-manager/collection-types/${CUSTOMER}?filters[$and][0][hobby][$eq]=chess`);
  expect(found.body.results.map((row: { name: string }) => row.name)).toEqual(['Hobby Horse']);

  const token = await post('/admin/api-tokens', { name: 'test', description: '', type: 'full-access', lifespan: null });
  auth = { Authorization: `Bearer ${token.body.data.accessKey}` };
  const { documentId } = created.body.data;
  const changed = await http()
    .put(`/api/customers/${documentId}`)
    .set(auth)
    .send({ data: { hobby: 'go' } });
  expect(changed.body.data).toMatchObject({ hobby: 'go' });
  const read = await get('/api/customers?filters[hobby][$eq]=go');
  expect(read.body.data.map((row: { documentId: string }) => row.documentId)).toEqual([documentId]);

  expect((await http().get('/crm/settings')).status).toBe(401);
}, 60_000);
