import { foldParts, mergeRights, type PermissionRow } from './merge-rights';

const UID = 'api::customer.customer';
const fields = ['name', 'idNumber', 'phones.number', 'phones.label'];
const shapes = { [UID]: { fields, isArchived: true } };
const row = (action: string, conditions: string[], open: string[] | null = fields): PermissionRow => ({
  action: `plugin::content-manager.explorer.${action}`,
  subject: UID,
  conditions,
  properties: open ? { fields: open } : {},
});
const page = (action: string): PermissionRow => ({ action, subject: null, conditions: [], properties: {} });
const merge = (...rows: PermissionRow[]) => mergeRights(rows, shapes, (action) => action);
const readOf = (...rows: PermissionRow[]) => merge(...rows).types[0]?.actions.read;

test('S89: one role says how far it reaches and what stays hidden', () => {
  expect(readOf(row('read', ['plugin::crm.own'], ['name', 'phones.number', 'phones.label']))).toEqual([
    { reach: 'own', opens: ['name', 'phones'], closed: ['idNumber'], conditions: [] },
  ]);
});

test('S89: of two roles the wider counts, and what only the narrower opens is said with its own reach', () => {
  expect(readOf(row('read', [], ['name']), row('read', ['plugin::crm.own'], ['name', 'idNumber']))).toEqual([
    { reach: 'all', opens: ['name'], closed: ['idNumber', 'phones'], conditions: [] },
    { reach: 'own', opens: ['idNumber'], closed: ['phones'], conditions: [] },
  ]);
  expect(readOf(row('read', []), row('read', ['plugin::crm.team']))).toHaveLength(1);
});

test('a condition of somebody else is named', () => {
  expect(readOf(row('read', ['admin::is-creator']))?.[0]).toMatchObject({
    reach: 'other',
    conditions: ['admin::is-creator'],
  });
});

test('what is archived is what may be changed, for whoever may archive', () => {
  expect(merge(row('update', ['plugin::crm.team'])).types[0]?.actions.archive).toBeUndefined();
  expect(
    merge(row('update', ['plugin::crm.team']), page('plugin::crm.records.archive')).types[0]?.actions.archive,
  ).toEqual([{ reach: 'team', opens: [], closed: [], conditions: [] }]);
});

test('a type without rights has no action, and pages are told once', () => {
  const { types, pages } = merge(page('plugin::crm.reports.read'), page('plugin::crm.reports.read'));
  expect(types).toEqual([{ uid: UID, actions: {} }]);
  expect(pages).toEqual([{ action: 'plugin::crm.reports.read', name: 'plugin::crm.reports.read' }]);
});

test('the parts of a component are its name when all are there', () => {
  expect(foldParts(['phones.number', 'phones.label'], fields)).toEqual(['phones']);
  expect(foldParts(['phones.label'], fields)).toEqual(['phones.label']);
});
