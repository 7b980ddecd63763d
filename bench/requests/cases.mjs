// What is measured: our call, bare Strapi's call for the same answer, and the one SQL statement below which nobody gets.

const list = (query) => `/api/customers?sort=name:asc&pagination[pageSize]=25&${query}`;
const PAGE = 'select * from customers order by name limit 25';

/** `sample` holds a customer, a phone number and an owner that exist in both databases. */
export const cases = ({ sample, ours, bare }) => {
  const owned = 'filters[stage][$eq]=contacted&filters[sourceChannel][$eq]=portal&pagination[pageSize]=25';
  const month = `from=${sample.from}&to=${sample.to}`;
  return [
    {
      name: 'list with total',
      path: list('pagination[page]=1'),
      sql: [PAGE, 'select count(*) from customers'],
    },
    { name: 'list without total', path: list('pagination[withCount]=false'), sql: [PAGE] },
    {
      name: `page ${sample.page}`,
      path: list(`pagination[page]=${sample.page}`),
      sql: [`${PAGE} offset ${25 * (sample.page - 1)}`, 'select count(*) from customers'],
    },
    {
      name: 'search, two Chinese characters',
      path: list(`_q=${encodeURIComponent(sample.han)}`),
      sql: [`select * from customers where name like '%${sample.han}%' order by name limit 25`],
    },
    {
      name: 'search, four letters',
      path: list(`_q=${sample.letters}`),
      sql: [`select * from customers where lower(name) like '%${sample.letters}%' order by name limit 25`],
    },
    {
      name: 'exact phone',
      path: `/api/customers?filters[phones][number][$eq]=${encodeURIComponent(sample.phone)}`,
      sql: [
        `select c.* from components_customer_phones p
         join customers_cmps x on x.cmp_id = p.id and x.component_type = 'customer.phone'
         join customers c on c.id = x.entity_id where p.number_index = '${sample.phoneIndex}'`,
      ],
    },
    {
      name: 'own customers by stage and source',
      ours: { path: `/api/customers?${owned}`, token: ours.agentToken },
      bare: { path: `/api/customers?filters[owner][id][$eq]=${ours.employee}&${owned}` },
      sql: [
        `select * from customers where owner_key = ${ours.employee} and stage = 'contacted' and source_channel = 'portal' limit 25`,
        `select count(*) from customers where owner_key = ${ours.employee} and stage = 'contacted' and source_channel = 'portal'`,
      ],
    },
    {
      name: 'customer with the last 20 interactions',
      ours: { paths: [`/api/customers/${sample.documentId}`, sample.timeline] },
      bare: {
        paths: [
          `/api/customers/${sample.documentId}`,
          `/api/interactions?filters[customer][documentId][$eq]=${sample.documentId}&sort=occurredAt:desc&pagination[pageSize]=20&pagination[withCount]=false`,
        ],
      },
      sql: [
        `select * from customers where document_id = '${sample.documentId}'`,
        `select * from interactions where customer_key = ${sample.id} order by occurred_at desc limit 20`,
      ],
    },
    {
      name: 'create',
      method: 'POST',
      path: '/api/customers',
      body: (n) => ({
        data: {
          name: '新客户',
          kind: 'person',
          stage: 'new',
          phones: [{ number: `+86188${String(n).padStart(8, '0')}`, label: 'mobile', primary: true }],
          owner: ours.employee,
        },
      }),
    },
    {
      name: 'update',
      method: 'PUT',
      path: `/api/customers/${sample.documentId}`,
      body: (n) => ({ data: { remarks: `looked at ${n} times`, intent: n % 2 ? 'hot' : 'warm' } }),
    },
    {
      name: 'dashboard, one month',
      ours: { paths: [`/api/reports/customers?${month}`, `/api/reports/interactions?${month}`] },
      bare: undefined, // has no reports: the figures from its own rows in SQL
      sql: [
        `select stage, source_channel, count(*) from customers group by 1, 2`,
        `select date_trunc('day', occurred_at), channel, outcome, count(*) from interactions
         where occurred_at >= '${sample.from}' and occurred_at < '${sample.to}' group by 1, 2, 3`,
      ],
    },
  ].map((one) => ({ ...one, servers: { ours, bare } }));
};
