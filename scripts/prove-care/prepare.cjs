// Makes the agency of the proof in an empty database: one active birthday plan, and customers whose day it is.
//   node prepare.cjs <customers>
const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const root = path.resolve(__dirname, '../..');

const INSERT = `
  with made as (
    insert into customers (document_id, name, birthday_calendar, birth_month, birth_day, language, created_at, published_at)
    select name, name, 'solar', 3, 10, 'en', '2026-01-01', '2026-01-01' from jsonb_to_recordset(cast(:rows as jsonb)) r(name text)
    returning id, document_id
  ), mails as (
    insert into components_customer_emails (address, address_index, "primary")
    select r.address, r.index, true from jsonb_to_recordset(cast(:rows as jsonb)) r(address text, index text)
    returning id, address_index
  ), joined as (
    insert into customers_cmps (entity_id, cmp_id, component_type, field, "order")
    select made.id, mails.id, 'customer.email', 'emails', 1
    from jsonb_to_recordset(cast(:rows as jsonb)) r(name text, index text)
    join made on made.document_id = r.name join mails on mails.address_index = r.index
  )
  insert into consents (document_id, channel, purpose, state, customer_key, created_at)
  select 'consent' || document_id, 'email', 'greeting', 'granted', id, '2026-01-01' from made`;

const main = async () => {
  process.chdir(root);
  const app = await createStrapi({ appDir: root, distDir: path.join(root, 'dist'), serveAdminPanel: false }).load();
  const { encryptField } = require(path.join(root, 'dist/src/plugins/crm/server/src/encryption'));
  const rows = Array.from({ length: Number(process.argv[2]) }, (_, place) => ({
    name: `customer${place}`,
    address: encryptField('customer.email', 'address', `customer${place}@example.com`),
    index: `index${place}`,
  }));
  await app.db.connection.raw(INSERT, { rows: JSON.stringify(rows) });
  await app.db.connection.raw(
    `update care_plans set state = 'active', active_since = '2027-01-01'
     where id = (select min(id) from care_plans where trigger = 'birthday')`,
  );
  await app.destroy();
  process.exit(0);
};

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
