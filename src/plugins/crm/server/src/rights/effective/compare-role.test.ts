import { compareRole } from './compare-role';

const read = { action: 'read', subject: 'customer', conditions: ['own'], fields: ['name', 'stage'] };
const page = { action: 'page', subject: null, conditions: [] };
const stored = { action: 'read', subject: 'customer', conditions: ['own'], properties: { fields: ['stage', 'name'] } };
const storedPage = { action: 'page', subject: null, conditions: null, properties: null };

test('a role as it was shipped has no exceptions', () => {
  expect(compareRole('crm-agent', [read, page], [stored, storedPage])).toEqual([]);
});

test('a field taken away, a wider reach, a page added and one removed are exceptions', () => {
  const kindsOf = (rows: (typeof stored | typeof storedPage)[]) =>
    compareRole('crm-agent', [read, page], rows).map(({ kind, action }) => `${kind} ${action}`);
  expect(kindsOf([{ ...stored, properties: { fields: ['name'] } }, storedPage])).toEqual(['changed read']);
  expect(kindsOf([{ ...stored, conditions: [] }, storedPage])).toEqual(['changed read']);
  expect(kindsOf([stored])).toEqual(['removed page']);
  expect(kindsOf([stored, storedPage, { ...storedPage, action: 'import' }])).toEqual(['added import']);
});
