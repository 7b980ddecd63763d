import { CHOICES } from './find-choice-problems';
import { rewriteChoiceFilters } from './rewrite-choice-filters';

const attributes = { roles: { customField: CHOICES }, name: {} };
const rewritten = { roles: { $jsonSupersetOf: '["buyer"]' } };

test.each([['buyer'], [{ $contains: 'buyer' }], [{ $eq: 'buyer' }]])('%p asks for one of the chosen', (condition) => {
  expect(rewriteChoiceFilters({ roles: condition }, attributes)).toEqual(rewritten);
});

test('looks into and, or and not', () => {
  const filters = { $or: [{ name: 'A' }, { $not: { roles: 'buyer' } }] };
  expect(rewriteChoiceFilters(filters, attributes)).toEqual({ $or: [{ name: 'A' }, { $not: rewritten }] });
});

test('leaves other fields and other conditions alone', () => {
  const filters = { name: { $contains: 'x' }, roles: { $null: true } };
  expect(rewriteChoiceFilters(filters, attributes)).toEqual(filters);
});
