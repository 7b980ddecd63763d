import { readTable } from '../file/read-table';
import { proposeMapping } from '../mapping/propose-mapping';
import type { Attribute } from '../mapping/read-attribute';
import { targetsOf } from '../mapping/targets';
import { mergeDuplicates } from './merge-duplicates';
import { planRows } from './plan-rows';

const attributes: Record<string, Attribute> = {
  name: { type: 'string', required: true },
  phones: { type: 'component', required: true },
  emails: { type: 'component' },
  idNumber: { type: 'string' },
  externalId: { type: 'string' },
  birthDay: { type: 'integer' },
  remarks: { type: 'text' },
  favouriteColour: { type: 'enumeration', enum: ['red', 'blue'] },
};
const plan = (csv: string, more: Record<string, Attribute> = {}) => {
  const all = { ...attributes, ...more };
  const table = readTable(csv);
  const targets = targetsOf('customers', all);
  const paths = targets.map((target) => target.path);
  const context = {
    today: '2026-11-23',
    defaultCountry: 'CN',
    currency: 'CNY',
    plausiblePrice: { min: 1000, max: 1_000_000 },
    knownAreas: [],
  };
  const mapping = proposeMapping('customers', table.headings, paths);
  const rows = planRows(
    { type: 'customers', headings: table.headings, mapping, targets, attributes: all, context },
    table.rows,
  );
  const twins = mergeDuplicates('customers', rows);
  const problems = rows.flatMap((row) => row.problems.map((p) => `${p.line} ${p.column} ${p.severity}`));
  return { rows, twins, problems };
};

test('a bad cell is left out and the rest of the row comes in', () => {
  const { rows, problems } = plan('name,phone,birthday\n张伟,13800138000,1990-02-30\n');
  expect(rows[0].outcome).toBeUndefined();
  expect(rows[0].values).toMatchObject({ name: '张伟', phones: [{ number: '+8613800138000' }] });
  expect(problems).toEqual(['2 birthday warning']);
});

test('one of two telephones may be wrong', () => {
  const { rows, problems } = plan('name,work phone,phone\n张伟,12345,13800138000\n');
  expect(rows[0].values.phones).toMatchObject([{ number: '+8613800138000', label: 'mobile' }]);
  expect(problems).toEqual(['2 work phone warning']);
});

test('a row fails without a name or any telephone', () => {
  const { rows, problems } = plan('name,phone\n,13800138000\n张伟,12345\n李娜,\n');
  expect(rows.map((row) => row.outcome)).toEqual(['failed', 'failed', 'failed']);
  expect(problems).toEqual(['2 name error', '3 phone error', '4 phone error']);
});

test('a field that an administrator added is filled by its list, and required if it is', () => {
  const { rows, problems } = plan('name,phone,favourite colour,size\n张伟,13800138000,RED,\n', {
    size: { type: 'integer', required: true },
  });
  expect(rows[0].outcome).toBe('failed');
  expect(problems).toEqual(['2 size error']);
  expect(plan('name,phone,favourite colour\n张伟,13800138000,RED\n').rows[0].values.favouriteColour).toBe('red');
});

test('an identical row is skipped, a second row of one person fills what is empty', () => {
  const { rows, twins, problems } = plan(
    'name,phone,email\n张伟,13800138000,\n张伟,13800138000,\n张 伟,+86 138 0013 8000,a@example.com\n',
  );
  expect(rows.map((row) => row.outcome)).toEqual([undefined, 'skipped', undefined]);
  expect(twins).toMatchObject([{ isFilling: true }]);
  expect(rows[0].values.emails).toMatchObject([{ address: 'a@example.com' }]);
  expect(problems).toEqual(['3 phone notice', '4 phone warning']);
});

test('one identity number of two names fails, one telephone of two names is only told', () => {
  const id = '11010519491231002X';
  const { rows, problems } = plan(
    `name,phone,id number\n张伟,13800138000,${id}\n李娜,13800138001,${id}\n王芳,13800138000,\n`,
  );
  expect(rows.map((row) => row.outcome)).toEqual([undefined, 'failed', undefined]);
  expect(problems).toEqual(['3 id number error', '4 phone notice']);
});

test('a short row and a long row are told', () => {
  const { problems } = plan('name,phone,email\n张伟,13800138000\n李娜,13800138001,,more\n');
  expect(problems).toEqual(['2 email warning', '3 email warning']);
});
