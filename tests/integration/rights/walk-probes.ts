import { inBatches, type Cells } from './cells';
import { ALWAYS, type Expected } from './expected';
import { CUSTOMER, type Member, type Office } from './office';
import { baseOf, TYPES } from './walk-actions';

const FILTERED = new Set([
  'string',
  'text',
  'richtext',
  'email',
  'enumeration',
  'integer',
  'decimal',
  'boolean',
  'date',
  'datetime',
  'customField',
]);

/** Guessing: a filter, a sort or a choice of fields by what one may not read tells nothing. */
export const walkProbes = async (_office: Office, member: Member, expected: Expected, cells: Cells) => {
  const fields = TYPES.filter((uid) => expected.has(uid, 'read')).flatMap((uid) =>
    Object.entries(expected.attributesOf(uid))
      .filter(([name, { type }]) => FILTERED.has(type) && !ALWAYS.includes(name))
      .map(([name]) => ({ uid, name })),
  );
  const isOpen = ({ uid, name }: { uid: string; name: string }) =>
    expected.reads(uid, name) && !expected.attributesOf(uid)[name]?.private;
  const closed = fields.filter((field) => !isOpen(field));
  await inBatches(closed, async ({ uid, name }) => {
    for (const query of [
      `filters[${name}][$notNull]=true`,
      `filters[$or][0][$and][0][${name}][$null]=true`,
      `filters[$not][${name}][$eq]=x`,
    ]) {
      const answer = await member.call('GET', `${baseOf(uid)}?pageSize=1&${query}`);
      cells.expect('filter', `${uid} ${query}`, answer.status, 400);
    }
  });
  await inBatches([...new Set(fields.map(({ uid }) => uid))], async (uid) => {
    const names = fields.filter((field) => field.uid === uid && isOpen(field)).map(({ name }) => name);
    const allowed = names.map((name, at) => `filters[$or][${at}][${name}][$notNull]=true`).join('&');
    const open = await member.call('GET', `${baseOf(uid)}?pageSize=1&${allowed}`);
    cells.expect('filter', `${uid} by everything open`, open.status, 200);

    const hidden = closed.filter((field) => field.uid === uid).map(({ name }) => name);
    if (hidden.length === 0) return;
    const idsOf = async (query: string) =>
      (await member.call('GET', `${baseOf(uid)}?pageSize=20&${query}`)).body.results?.map((row) => row.documentId);
    const [plain, up, down, chosen] = await Promise.all([
      idsOf(''),
      idsOf(`sort=${hidden.map((name) => `${name}:asc`).join(',')}`),
      idsOf(hidden.map((name, at) => `sort[${at}]=${name}:desc`).join('&')),
      member.call('GET', `${baseOf(uid)}?pageSize=1&${hidden.map((name, at) => `fields[${at}]=${name}`).join('&')}`),
    ]);
    cells.expect('sort', `${uid} ascending`, up, plain);
    cells.expect('sort', `${uid} descending`, down, plain);
    for (const name of hidden)
      cells.expect('fields', `${uid} ${name} chosen`, chosen.body.results?.some((row) => name in row) ?? false, false);
  });

  // Through a relation, at one and at two steps, and to the logins behind it.
  const through = (path: string, key: string) =>
    `${baseOf('api::transaction.transaction')}?filters${path}[${key}][$notNull]=true`;
  const reads = (key: string) => expected.reads(CUSTOMER, key);
  if (expected.has('api::transaction.transaction', 'read')) {
    for (const key of Object.keys(expected.attributesOf(CUSTOMER)).filter((name) =>
      FILTERED.has(expected.attributesOf(CUSTOMER)[name]?.type ?? ''),
    )) {
      if (ALWAYS.includes(key)) continue;
      const answer = await member.call('GET', through('[customer]', key));
      const isPrivate = expected.attributesOf(CUSTOMER)[key]?.private;
      cells.expect('filter', `through customer ${key}`, answer.status, reads(key) && !isPrivate ? 200 : 400);
    }
    const readsLogin = expected.reads('api::employee.employee', 'user');
    for (const key of ['email', 'password', 'resetPasswordToken', 'registrationToken']) {
      const answer = await member.call('GET', through('[owner][user]', key));
      cells.expect(
        'filter',
        `through the owner's login ${key}`,
        answer.status,
        readsLogin && key === 'email' ? 200 : 400,
      );
      const creator = await member.call('GET', through('[createdBy]', key));
      cells.expect('filter', `through the creator ${key}`, creator.status, key === 'email' ? 200 : 400);
    }
  }
};
