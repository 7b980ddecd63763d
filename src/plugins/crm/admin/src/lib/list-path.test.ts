import { listPath } from './list-path';

test('writes filters as the Content Manager reads them', () => {
  expect(
    listPath('api::task.task', [
      ['dueAt', '$lt', '2026-11-23T16:00:00.000Z'],
      ['state', '$in', ['todo', 'doing']],
      ['team.documentId', '$eq', 'abc'],
    ]),
  ).toBe(
    '/content-manager/collection-types/api::task.task?page=1&pageSize=20' +
      '&filters[$and][0][dueAt][$lt]=2026-11-23T16%3A00%3A00.000Z' +
      '&filters[$and][1][state][$in][0]=todo&filters[$and][1][state][$in][1]=doing' +
      '&filters[$and][2][team][documentId][$eq]=abc',
  );
});

test('of alternatives one is enough, and the panel can read them: five levels of an address at most', () => {
  const path = listPath('api::customer.customer', [['archivedAt', '$null', 'true']], undefined, [
    ['sourceChannel', '$eq', 'referral'],
    ['referredBy', '$notNull', 'true'],
  ]);
  expect(path).toContain(
    '&filters[$and][0][archivedAt][$null]=true' +
      '&filters[$or][0][sourceChannel][$eq]=referral&filters[$or][1][referredBy][$notNull]=true',
  );
  for (const name of path.split('&').map((one) => one.split('=')[0]))
    expect(name.split('[').length - 1).toBeLessThanOrEqual(5);
});
