import { mapPickerFilter } from './rewrite-search';

test('what is typed into a relation picker becomes a search, other filters stay', async () => {
  const where = {
    $and: [{ publishedAt: { $notNull: true } }, { id: { $notIn: [1] } }, { name: { $containsi: '张' } }],
  };
  expect(await mapPickerFilter(where, (typed) => Promise.resolve({ found: typed }))).toEqual({
    $and: [{ publishedAt: { $notNull: true } }, { id: { $notIn: [1] } }, { found: '张' }],
  });
});

test('a query of the driver inside a filter is left as it is', async () => {
  class Query {}
  const query = new Query();
  expect(await mapPickerFilter({ id: { $notIn: query } }, () => Promise.resolve({}))).toEqual({
    id: { $notIn: query },
  });
});
