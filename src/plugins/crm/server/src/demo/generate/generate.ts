import { Client } from 'pg';
import { sealedValue } from '../../encryption';
import { createRandom, type Random } from '../random';
import { copyInto, copyLine, setAside, type SetAside } from './bulk-load';
import { CUSTOMER_COLUMNS, customerLine, EMAIL_SHARE } from './customer-lines';
import { drawArrivals, drawContacts } from './draw-contacts';
import { createKinds, INTERACTION_COLUMNS, interactionLine } from './interaction-lines';
import { createNames } from './names';
import { runStatements } from './run-statements';
import { type Staff, writeStaff } from './write-staff';

export interface GenerateOptions {
  customers: number;
  interactions: number;
  seed: number;
  /** The last instant of the data. */
  until: Date;
  report(line: string): void;
}

const HISTORY_MS = 548 * 86_400_000;
const CUSTOMERS_A_TEAM = 50_000;
const EMPLOYEES_A_TEAM = 10;
const LOADED = [
  'customers',
  'customers_owner_lnk',
  'customers_team_lnk',
  'customers_cmps',
  'components_customer_phones',
  'components_customer_emails',
  'interactions',
  'interactions_customer_lnk',
  'interactions_employee_lnk',
  'interactions_team_lnk',
];
const COMPONENT = ['entity_id', 'cmp_id', 'component_type', 'field', 'order'];

/** Fills an empty database that has our schema. Rows come from the seed alone, so the same seed gives the same ones. */
export const generate = async (url: string, options: GenerateOptions): Promise<Record<string, number>> => {
  const { customers, interactions, seed, report } = options;
  const client = new Client({ connectionString: url });
  await client.connect();
  const seconds: Record<string, number> = {};
  const timed = async (name: string, rows: number, work: () => Promise<unknown>) => {
    const started = process.hrtime.bigint();
    await work();
    const took = Number(process.hrtime.bigint() - started) / 1e9;
    seconds[name] = Math.round(took * 10) / 10;
    report(`${name}: ${took.toFixed(1)} s${rows ? `, ${Math.round(rows / took).toLocaleString('en')} rows/s` : ''}`);
  };
  try {
    await refuseIfUsed(client);
    await client.query('set synchronous_commit = off');
    const draw = drawAll(options);
    const teams = Math.max(3, Math.ceil(customers / CUSTOMERS_A_TEAM));
    const staff = await writeStaff(
      client,
      createRandom(seed ^ 0x5eed),
      teams,
      EMPLOYEES_A_TEAM,
      instant(draw.arrivals[0]),
    );
    const aside: SetAside[] = [];
    for (const table of LOADED) aside.push(await setAside(client, table));

    await timed('customers', customers, () => copyCustomers(client, draw, options, staff));
    await timed('phones and e-mail', customers, () => copyContacts(client, options));
    await timed('interactions', interactions, () => copyInteractions(client, draw, options, staff));
    await timed('links', 2 * customers + 3 * interactions, () => runStatements(url, LINKS, 2));
    await timed('indexes', 0, () =>
      runStatements(
        url,
        aside.flatMap((table) => table.indexes),
        2,
      ),
    );
    await timed('foreign keys', 0, () =>
      runStatements(
        url,
        aside.flatMap((table) => table.keys),
        1,
      ),
    );
    await timed('sequences and statistics', 0, async () => {
      for (const sql of AFTERWARDS) await client.query(sql);
    });
  } finally {
    await client.end();
  }
  return seconds;
};

const instant = (ms: number): string => new Date(ms).toISOString().replace('Z', '');

/** What more than one table needs to know. */
const drawAll = ({ customers, interactions, seed, until }: GenerateOptions) => {
  const end = until.getTime();
  const kinds = createKinds(createRandom(seed + 1));
  const arrivals = drawArrivals(customers, end - HISTORY_MS, end);
  const contacts = drawContacts(createRandom(seed + 2), interactions, arrivals, end);
  const kindOf = new Uint16Array(interactions);
  const last = new Float64Array(customers);
  const lastValid = new Float64Array(customers);
  const random = createRandom(seed + 3);
  for (let i = 0; i < interactions; i++) {
    const who = contacts.customer[i];
    kindOf[i] = random.int(0, kinds.length - 1);
    last[who] = Math.max(last[who], contacts.at[i]);
    if (kinds[kindOf[i]].valid) lastValid[who] = Math.max(lastValid[who], contacts.at[i]);
  }
  return { kinds, kindOf, arrivals, contacts, last, lastValid };
};
type Draw = ReturnType<typeof drawAll>;

const phoneAt = (index: number) => `+86199${String(index).padStart(8, '0')}`;
/** The stored value and its indexes, in the order of the columns. */
const sealed = (uid: string, attribute: string, value: string): (string | null)[] =>
  Object.values(
    sealedValue(uid, attribute, value, {
      defaultCountry: 'CN',
      has: (name) => uid === 'customer.phone' || !name.endsWith('LastFourIndex'),
    }),
  );
const emailAt = (random: Random, index: number) =>
  random.isLikely(EMAIL_SHARE) ? `customer${index}@example.com` : null;
/** A letter first: Strapi reads `8abc…` in a relation as the number 8. */
const documentIdAt = (kind: string, seed: number, index: number) =>
  kind + seed.toString(36).padStart(7, '0') + index.toString(36).padStart(16, '0');
/** Who looks after a customer: the same whatever is asked first (multiplicative hash). */
const ownerOf = ({ employees }: Staff, index: number) => (Math.imul(index + 1, 0x9e3779b1) >>> 0) % employees.length;

const copyCustomers = (client: Client, draw: Draw, { customers, seed }: GenerateOptions, staff: Staff) => {
  const random = createRandom(seed + 4);
  const emails = createRandom(seed + 5);
  const nextName = createNames(random);
  return copyInto(client, 'customers', CUSTOMER_COLUMNS, customers, (i) => {
    const owner = ownerOf(staff, i);
    return customerLine(random, i, {
      name: nextName(),
      documentId: documentIdAt('c', seed, i),
      owner: staff.employees[owner],
      team: staff.teams[owner],
      phone: phoneAt(i),
      email: emailAt(emails, i),
      created: instant(draw.arrivals[i]),
      lastContact: draw.last[i] ? instant(draw.last[i]) : null,
      lastValidContact: draw.lastValid[i] ? instant(draw.lastValid[i]) : null,
    });
  });
};

const copyContacts = async (client: Client, { customers, seed }: GenerateOptions) => {
  await copyInto(
    client,
    'components_customer_phones',
    ['id', 'number', 'number_index', 'number_last_four_index', 'label', 'primary'],
    customers,
    (i) => copyLine([i + 1, ...sealed('customer.phone', 'number', phoneAt(i)), 'mobile', true]),
  );
  await copyInto(client, 'customers_cmps', COMPONENT, customers, (i) =>
    copyLine([i + 1, i + 1, 'customer.phone', 'phones', 1]),
  );
  const draws = createRandom(seed + 5);
  await copyInto(
    client,
    'components_customer_emails',
    ['id', 'address', 'address_index', 'label', 'primary'],
    customers,
    (i) => {
      const address = emailAt(draws, i);
      return address === null
        ? ''
        : copyLine([i + 1, ...sealed('customer.email', 'address', address), 'personal', true]);
    },
  );
  await client.query(`insert into customers_cmps (entity_id, cmp_id, component_type, field, "order")
    select id, id, 'customer.email', 'emails', 1 from components_customer_emails`);
};

const copyInteractions = (client: Client, draw: Draw, { interactions, seed }: GenerateOptions, staff: Staff) => {
  const { kinds, kindOf, contacts } = draw;
  return copyInto(client, 'interactions', INTERACTION_COLUMNS, interactions, (i) => {
    const owner = ownerOf(staff, contacts.customer[i]);
    return interactionLine(i, documentIdAt('i', seed, i), kinds[kindOf[i]], instant(contacts.at[i]), [
      contacts.customer[i] + 1,
      staff.employees[owner],
      staff.teams[owner],
    ]);
  });
};

const LINKS = [
  `insert into customers_owner_lnk (customer_id, employee_id) select id, owner_key from customers`,
  `insert into customers_team_lnk (customer_id, team_id) select id, team_key from customers`,
  `insert into interactions_customer_lnk (interaction_id, customer_id, interaction_ord) select id, customer_key, id from interactions`,
  `insert into interactions_employee_lnk (interaction_id, employee_id) select id, owner_key from interactions`,
  `insert into interactions_team_lnk (interaction_id, team_id) select id, team_key from interactions`,
];

const AFTERWARDS = [
  ...['customers', 'interactions', 'components_customer_phones', 'components_customer_emails'].map(
    (table) => `select setval(pg_get_serial_sequence('${table}', 'id'), (select max(id) from ${table}))`,
  ),
  `select setval('crm_number_c', (select count(*) from customers))`,
  `vacuum (analyze) customers, interactions, ${LOADED.filter((t) => t !== 'customers' && t !== 'interactions').join(', ')}`,
];

const refuseIfUsed = async (client: Client) => {
  const { rows } = await client.query('select exists (select from customers) as used');
  if (rows[0].used) throw new Error('The database has customers already: generated data goes into an empty one only.');
};
