import { mapPickerFilter } from './rewrite-search';

test('what is typed into a relation picker becomes a search, other filters stay', () => {
  const where = {
    $and: [{ publishedAt: { $notNull: true } }, { id: { $notIn: [1] } }, { name: { $containsi: '张' } }],
  };
  expect(mapPickerFilter(where, (typed) => ({ found: typed }))).toEqual({
    $and: [{ publishedAt: { $notNull: true } }, { id: { $notIn: [1] } }, { found: '张' }],
  });
});

test('a query of the driver inside a filter is left as it is', () => {
  class Query {}
  const query = new Query();
  expect(mapPickerFilter({ id: { $notIn: query } }, () => ({}))).toEqual({
    id: { $notIn: query },
  });
});
