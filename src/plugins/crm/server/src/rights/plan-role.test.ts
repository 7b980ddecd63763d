import { UID } from '../content-types';
import { all, except, only, own, type AdminRole } from './grants';
import { keyOf, pickFields, planChanges, planRole, type StoredPermission } from './plan-role';

const role: AdminRole = {
  code: 'crm-test',
  name: 'Test',
  description: '',
  types: {
    [UID.customer]: { create: own(except('idNumber')), read: own(except('idNumber')), delete: all() },
    [UID.listing]: { read: all(only('number')) },
  },
  permissions: ['plugin::crm.reports.read'],
};
const fields: Record<string, string[]> = {
  [UID.customer]: ['name', 'idNumber', 'phones.number', 'phones.label'],
  [UID.listing]: ['number', 'title'],
};
const planned = planRole(role, (uid) => fields[uid] ?? []);
const stored = (change: (row: StoredPermission) => StoredPermission = (row) => row): StoredPermission[] =>
  planned.map((row, index) => change({ id: index + 1, ...row, properties: row.fields ? { fields: row.fields } : {} }));
const shipped = new Set(planned.map(keyOf));
const read = `plugin::content-manager.explorer.read ${UID.customer}`;

test('a component stands for all its parts, in both directions', () => {
  expect(pickFields(only('phones'), fields[UID.customer] ?? [])).toEqual(['phones.number', 'phones.label']);
  expect(pickFields(except('phones', 'name'), fields[UID.customer] ?? [])).toEqual(['idNumber']);
  expect(pickFields(only('phone'), fields[UID.customer] ?? [])).toEqual([]);
});

test('own is a condition, all is none, and deleting has no fields', () => {
  expect(planned.map((row) => [row.action.split('.').pop(), row.subject, row.conditions, row.fields])).toEqual([
    ['create', UID.customer, ['plugin::crm.own'], ['name', 'phones.number', 'phones.label']],
    ['read', UID.customer, ['plugin::crm.own'], ['name', 'phones.number', 'phones.label']],
    ['delete', UID.customer, [], undefined],
    ['read', UID.listing, [], ['number']],
    ['read', null, [], undefined],
  ]);
});

test('a new role gets every row, a shipped one none a second time', () => {
  expect(planChanges(planned, [], new Set(), () => []).add).toEqual(planned);
  expect(planChanges(planned, stored(), shipped, (uid) => fields[uid] ?? [])).toEqual({ add: [], extend: [] });
});

test('a row that an administrator removed does not come back', () => {
  expect(planChanges(planned, [], shipped, (uid) => fields[uid] ?? []).add).toEqual([]);
});

test('a row that came with an upgrade is added to a role shipped before it', () => {
  const before = new Set([...shipped].filter((key) => key !== read));
  const rows = stored().filter((row) => keyOf(row) !== read);
  expect(planChanges(planned, rows, before, (uid) => fields[uid] ?? []).add.map(keyOf)).toEqual([read]);
});

test('a field added to the type reaches the roles that see all of it, and no list that names its fields', () => {
  const known = (uid: string) => (fields[uid] ?? []).filter((field) => field !== 'phones.label' && field !== 'title');
  const old = stored((row) => ({
    ...row,
    properties: { fields: row.properties?.fields?.filter((field) => field !== 'phones.label') },
  }));
  const { add, extend } = planChanges(planned, old, shipped, known);
  expect(add).toEqual([]);
  expect(extend).toEqual([
    { id: 1, fields: ['name', 'phones.number', 'phones.label'] },
    { id: 2, fields: ['name', 'phones.number', 'phones.label'] },
  ]);
});

test('a role that an administrator narrowed does not get the new field', () => {
  const narrowed = stored((row) => ({ ...row, properties: { fields: ['phones.number'] } }));
  const known = (uid: string) => (fields[uid] ?? []).filter((field) => field !== 'phones.label');
  expect(planChanges(planned, narrowed, shipped, known).extend).toEqual([]);
});
