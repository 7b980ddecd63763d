import { findIdProblem } from './find-id-problem';

test.each([
  [{ plugin: 'upload', params: { id: 'abc' } }, 'path'],
  [{ plugin: 'upload', params: { id: '99999999999' } }, 'path'],
  [{ plugin: 'users-permissions', params: { role: "1' or 1=1" } }, 'path'],
  [{ plugin: 'upload', params: { id: '1' }, body: { name: 'a', parent: 'x' } }, { field: 'parent' }],
  [{ plugin: 'upload', body: { fileIds: [1, {}] } }, { field: 'fileIds' }],
])('%o would reach the database as no number', (asked, problem) => {
  expect(findIdProblem(asked)).toEqual(problem);
});

test('numbers pass, and so do the document ids of records', () => {
  expect(
    findIdProblem({ plugin: 'upload', params: { id: '12' }, body: { parent: null, fileIds: [1, 2] } }),
  ).toBeUndefined();
  expect(findIdProblem({ plugin: 'content-manager', params: { id: 'a9vr1y3qb1agcjjha0mziglh' } })).toBeUndefined();
});
