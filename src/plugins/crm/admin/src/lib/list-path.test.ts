import { listPath } from './list-path';

test('writes filters as the Content Manager reads them', () => {
  expect(
    listPath('api::task.task', [
      ['dueAt', '$lt', '2026-11-23T16:00:00.000Z'],
      ['state', '$in', ['todo', 'doing']],
      ['team.documentId', '$eq', 'abc'],
      {
        any: [
          ['sourceChannel', '$eq', 'referral'],
          ['referredBy', '$notNull', 'true'],
        ],
      },
    ]),
  ).toBe(
    '/content-manager/collection-types/api::task.task?page=1&pageSize=20' +
      '&filters[$and][0][dueAt][$lt]=2026-11-23T16%3A00%3A00.000Z' +
      '&filters[$and][1][state][$in][0]=todo&filters[$and][1][state][$in][1]=doing' +
      '&filters[$and][2][team][documentId][$eq]=abc' +
      '&filters[$and][3][$or][0][sourceChannel][$eq]=referral&filters[$and][3][$or][1][referredBy][$notNull]=true',
  );
});
