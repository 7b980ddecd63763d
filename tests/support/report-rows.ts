import { createRandom } from '../../src/plugins/crm/server/src/demo/random';
import type { TestApp } from './app';

type Row = Record<string, unknown>;

/**
 * A few hundred records of every kind that is counted, with creation dates of their own: straight into the tables and
 * their link tables, because a document cannot be created in the past. `around` is the day the report is read.
 */
export const fillOffice = async (app: TestApp, around: Date, people: { employee: number; team: number }[]) => {
  const knex = app.strapi.db.connection;
  const random = createRandom(8);
  const { pick } = random;
  const attributes = (uid: string, name: string): string[] => {
    const model = app.strapi.getModel(uid as 'api::customer.customer') as { attributes: Record<string, unknown> };
    return (model.attributes[name] as { enum: string[] }).enum;
  };
  const at = (days: number) => new Date(around.getTime() - random.int(0, days * 86_400) * 1000);
  const maybe = <T>(chance: number, value: T) => (random.int(0, 99) < chance ? value : null);

  const insert = async (table: string, count: number, row: (index: number) => Row, links: Record<string, number[]>) => {
    const rows = Array.from({ length: count }, (_, index) => ({
      document_id: `${table}${String(index).padStart(8, '0')}`,
      created_at: at(400),
      archived_at: maybe(6, around),
      ...row(index),
    }));
    const ids: number[] = (await knex(table).insert(rows).returning('id')).map(({ id }: { id: number }) => id);
    const own = { customers: 'customer_id', interactions: 'interaction_id', listings: 'listing_id', tasks: 'task_id',
      transactions: 'transaction_id', complaints: 'complaint_id', demands: 'demand_id' }[table] as string; // prettier-ignore
    for (const [link, targets] of Object.entries(links)) {
      const [name, column] = link.split('.');
      await knex(`${table}_${name}_lnk`).insert(ids.map((id, index) => ({ [own]: id, [column]: targets[index] })));
    }
    return ids;
  };
  const staff = (count: number, person: string) => {
    const chosen = Array.from({ length: count }, () => pick(people));
    return { [`${person}.employee_id`]: chosen.map((p) => p.employee), 'team.team_id': chosen.map((p) => p.team) };
  };
  const some = (ids: number[], count: number) => Array.from({ length: count }, () => pick(ids));

  const customers = await insert(
    'customers',
    300,
    (index) => ({
      name: `Customer ${index}`,
      kind: pick(['person', 'company']),
      stage: pick(attributes('api::customer.customer', 'stage')),
      source_channel: maybe(95, pick(attributes('api::customer.customer', 'sourceChannel'))),
      contact_roles: maybe(80, JSON.stringify(pick([['buyer'], ['buyer', 'investor'], ['tenant'], []]))),
    }),
    staff(300, 'owner'),
  );
  await knex('customers_referred_by_lnk').insert(
    some(customers, 40).map((inv_customer_id, index) => ({ customer_id: customers[index * 7], inv_customer_id })),
  );
  await insert(
    'demands',
    200,
    () => ({ type: pick(['buy', 'rent', 'sell']), state: pick(['open', 'open', 'paused']) }),
    { 'customer.customer_id': some(customers, 200) },
  );
  const changed = await knex('customers').select('document_id').whereIn('id', some(customers, 60));
  await knex('stage_changes').insert(
    changed.map(({ document_id }: { document_id: string }, index: number) => ({
      document_id: `stagechange${String(index).padStart(8, '0')}`,
      record_type: 'api::customer.customer',
      record_id: document_id,
      to: pick(['signed', 'owner', 'contacted']),
      at: at(300),
    })),
  );
  await insert(
    'interactions',
    900,
    () => ({
      occurred_at: at(200),
      channel: pick(attributes('api::interaction.interaction', 'channel')),
      outcome: maybe(90, pick(attributes('api::interaction.interaction', 'outcome'))),
      valid: pick([true, false, null]),
      direction: pick(['outbound', 'outbound', 'inbound', null]),
    }),
    { ...staff(900, 'employee'), 'customer.customer_id': some(customers, 900) },
  );
  const listings = await insert(
    'listings',
    120,
    () => ({ state: pick(attributes('api::listing.listing', 'state')) }),
    staff(120, 'owner'),
  );
  await insert(
    'transactions',
    120,
    (index) => ({
      stage: pick(attributes('api::transaction.transaction', 'stage')),
      amount: (random.int(1, 900_000_000) / 100).toFixed(2),
      currency: pick(['CNY', 'CNY', 'GBP', null]),
      signed_on: maybe(70, at(300).toISOString().slice(0, 10)),
      archived_at: index % 20 === 0 ? around : null,
    }),
    { ...staff(120, 'owner'), 'customer.customer_id': some(customers, 120), 'listing.listing_id': listings },
  );
  const around10 = () => new Date(at(20).getTime() + 5 * 86_400_000);
  await insert(
    'tasks',
    250,
    (index) => ({
      title: 'Call back',
      origin: maybe(90, pick(attributes('api::task.task', 'origin'))),
      type: index % 3 === 0 ? 'return_visit' : 'call',
      state: pick(attributes('api::task.task', 'state')),
      due_at: maybe(90, around10()),
      completed_at: maybe(60, at(100)),
      on_time: pick([true, false, null]),
    }),
    staff(250, 'assignee'),
  );
  await knex('care_messages').insert(
    Array.from({ length: 200 }, (_, index) => {
      const { employee, team } = pick(people);
      return {
        document_id: `caremessage${String(index).padStart(8, '0')}`,
        created_at: at(200),
        sent_at: maybe(80, at(100)),
        state: pick(['sent', 'delivered', 'failed', 'skipped']),
        owner_key: employee,
        team_key: team,
      };
    }),
  );
  await insert(
    'complaints',
    90,
    () => ({
      subject: 'Nobody came',
      state: pick(attributes('api::complaint.complaint', 'state')),
      due_at: maybe(90, around10()),
    }),
    staff(90, 'assignee'),
  );
};
