import { buildSearch } from './build-search';

test('a drill keeps the period and begins on the first page', () => {
  expect(buildSearch({ from: '2026-10-01', page: '3' }, { tab: 'answers', key: 'e1', by: 'employee' })).toBe(
    'tab=answers&from=2026-10-01&by=employee&key=e1',
  );
});

test('an empty value takes a filter away, and another breakdown its group', () => {
  expect(buildSearch({ team: 't1', low: 'true' }, { team: '', low: undefined })).toBe('');
  expect(buildSearch({ by: 'team', key: 't1' }, { by: 'month' })).toBe('by=month');
});
